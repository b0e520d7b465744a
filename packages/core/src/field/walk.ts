import type * as z from 'zod';

import { isAnswerSchema } from '../answer/index.js';
import { jsonPointer } from '../problem/index.js';
import { fieldRegistry } from './field.js';
import type { FieldMeta } from './meta.js';

/** A classified leaf where it stands in a record. @public */
export interface Leaf {
  /** Names from the record down; `*` for every member of a list. */
  readonly path: readonly string[];
  /** The path as a JSON Pointer, `*` included. */
  readonly pointer: string;
  readonly schema: z.ZodType;
  readonly meta: FieldMeta;
  /** May hold several values (a list), under an answer or not. */
  readonly many: boolean;
  /** May be absent with a reason. */
  readonly answer: boolean;
  /** What the field is in other variants of the record; absent where it is the same in all. */
  readonly variants?: readonly z.ZodType[];
}

interface Found {
  readonly leaves: Leaf[];
  readonly unclassified: string[];
  readonly names: Set<string>;
}

type Schema = z.core.$ZodType;

/** The schema inside optional, nullable, default and the like. */
function unwrapped(schema: Schema): Schema {
  const def = schema._zod.def as { readonly innerType?: Schema };
  return def.innerType && !fieldRegistry.has(schema as never) ? unwrapped(def.innerType) : schema;
}

function holdsMany(schema: Schema): boolean {
  const inner = unwrappedFully(schema);
  if (inner._zod.def.type === 'array') return true;
  if (!isAnswerSchema(inner)) return false;
  const [value] = (inner._zod.def as z.core.$ZodUnionDef<readonly Schema[]>).options;
  return value !== undefined && holdsMany(value);
}

function unwrappedFully(schema: Schema): Schema {
  const def = schema._zod.def as { readonly innerType?: Schema };
  return def.innerType ? unwrappedFully(def.innerType) : schema;
}

/** The parts of a schema with their names, `undefined` for a kind that the walker does not know. */
function children(schema: Schema): readonly (readonly [string | undefined, Schema])[] | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape);
    case 'array':
      return [['*', def.element]];
    case 'union':
      return def.options.map((option) => [undefined, option] as const);
    case 'record':
      return [
        ['<key>', def.keyType],
        ['*', def.valueType],
      ];
    case 'tuple':
      return def.items.map((item, index) => [String(index), item] as const);
    case 'lazy':
      return [[undefined, (schema as z.core.$ZodLazy)._zod.innerType]];
    case 'pipe':
      return [
        [undefined, def.in],
        [undefined, def.out],
      ];
    case 'intersection':
      return [
        [undefined, def.left],
        [undefined, def.right],
      ];
    case 'literal':
      return [];
    default:
      return undefined;
  }
}

function walk(schema: Schema, path: readonly string[], open: readonly Schema[], found: Found): void {
  const meta = fieldRegistry.get(schema as never) as FieldMeta | undefined;
  if (meta) {
    for (const name of namesBelow(schema)) found.names.add(name);
    const pointer = jsonPointer(path);
    const before = found.leaves.findIndex((leaf) => leaf.pointer === pointer && leaf.meta.id === meta.id);
    const known = found.leaves[before];
    if (known) {
      found.leaves[before] = { ...known, variants: [...(known.variants ?? []), schema as z.ZodType] };
      return;
    }
    const answer = isAnswerSchema(unwrappedFully(schema));
    found.leaves.push({ path, pointer, schema: schema as z.ZodType, meta, many: path.includes('*') || holdsMany(schema), answer });
    return;
  }
  const bare = unwrapped(schema);
  if (bare !== schema) return walk(bare, path, open, found);
  if (open.includes(schema)) return;
  const below = children(schema);
  if (schema._zod.def.type === 'object') for (const [name] of below ?? []) if (name !== undefined) found.names.add(name);
  if (!below) {
    found.unclassified.push(`${jsonPointer(path)} (${schema._zod.def.type})`);
    return;
  }
  for (const [step, child] of below) walk(child, step === undefined ? path : [...path, step], [...open, schema], found);
}

/** Names that a leaf declares inside itself, such as `absent`. */
function namesBelow(leaf: Schema): readonly string[] {
  return (children(unwrappedFully(leaf)) ?? []).flatMap(([name, child]) => [
    ...(name === undefined || name === '*' ? [] : [name]),
    ...namesBelow(child),
  ]);
}

function explore(root: z.ZodType): Found {
  const found: Found = { leaves: [], unclassified: [], names: new Set() };
  walk(root as Schema, [], [], found);
  return found;
}

/** Every property name that a schema itself declares, at any depth. */
export function namesOf(root: z.ZodType): ReadonlySet<string> {
  return explore(root).names;
}

/**
 * Every classified leaf of a schema, in declaration order. A leaf that stands in several variants of a union appears once.
 *
 * Redaction, quasi-identifiers, imports, exports, forms and the data dictionary derive from this list.
 *
 * @example
 * ```ts
 * leavesOf(Case).some((leaf) => leaf.pointer === '/person/sex'); // => true
 * ```
 * @public
 */
export function leavesOf(root: z.ZodType): readonly Leaf[] {
  return explore(root).leaves;
}

/**
 * The places of a schema that hold data and carry no class. A schema that ships has none; a test proves it.
 * A kind of schema that the walker does not know counts as unclassified, never as fine.
 *
 * @example
 * ```ts
 * unclassified(z.strictObject({ name: z.string() })); // => ['/name (string)']
 * unclassified(Case); // => []
 * ```
 * @public
 */
export function unclassified(root: z.ZodType): readonly string[] {
  return explore(root).unclassified;
}
