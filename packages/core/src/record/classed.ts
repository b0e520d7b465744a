import type * as z from 'zod';

import { fieldRegistry, type FieldMeta } from '../field/index.js';
import { listOf } from '../code-list/schema.js';

/** What a group of leaves has in common: whom they are about, what they may do to a person, what for and how long. @public */
export type LeafClass = Pick<FieldMeta, 'privacy' | 'subject' | 'purposes' | 'retention'>;

/** What is said of one leaf beside its class. @public */
export type LeafDetail = Partial<FieldMeta>;

/** A leaf whose record has not been built yet; its id follows from the place where it stands. */
const waiting = new WeakMap<z.core.$ZodType, LeafClass & LeafDetail>();

/** Declares a leaf of a class; see {@link classed}. @public */
export type ClassedLeaf = <S extends z.ZodType>(schema: S, detail?: LeafDetail) => S;

/**
 * A class of leaves, said once for a record: `work(agencyId())` is then a leaf of that class. The id of the leaf (and so the key of
 * its label) is the record's name and the path: `shelter.capacity`; its code list is read from the schema.
 *
 * @param shared - the class
 * @returns a function that declares a finished schema (`answer(…)` and `z.array(…)` included) as a leaf of the class
 * @throws TypeError (from the returned function) when one schema instance is declared twice
 * @example
 * ```ts
 * const work = classed({ privacy: 'internal', subject: 'nobody', purposes: ['administration'], retention: 'case-file' });
 * const Desk = record('demo.desk/1', fields(() => ({ places: work(z.int().min(1)) })));
 * leavesOf(Desk).map((leaf) => leaf.meta.id); // => ['record.schema', 'desk.places', 'record.extensions']
 * ```
 * @public
 */
export function classed(shared: LeafClass): ClassedLeaf {
  return (schema, detail = {}) => {
    if (waiting.has(schema) || fieldRegistry.has(schema)) throw new TypeError('this schema instance is already declared');
    waiting.set(schema, { ...shared, ...detail });
    return schema;
  };
}

type Schema = z.core.$ZodTypes;

/** Parts of records that appear in several of them keep their own names: `place.country`, wherever a place stands. */
const partNames = new WeakMap<z.core.$ZodType, string>();

/**
 * Names a part that several records share, so that its leaves have one id and one label wherever it stands.
 *
 * @param name - the first step of the ids of its leaves
 * @param schema - the part; a fresh instance
 * @public
 */
export function part<S extends z.ZodType>(name: string, schema: S): S {
  partNames.set(schema, name);
  return schema;
}

/** The id of the code list that the values of a leaf come from. */
function codeListOf(schema: z.core.$ZodType): string | undefined {
  const list = listOf(schema);
  if (list !== undefined) return list;
  const { def } = (schema as Schema)._zod;
  switch (def.type) {
    case 'union':
      return def.options.map(codeListOf).find((found) => found !== undefined);
    case 'array':
      return codeListOf(def.element);
    case 'optional':
    case 'nullable':
      return codeListOf(def.innerType);
    default:
      return undefined;
  }
}

function below(schema: z.core.$ZodType): readonly (readonly [string | undefined, z.core.$ZodType])[] {
  const { def } = (schema as Schema)._zod;
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape);
    case 'union':
      return def.options.map((option) => [undefined, option] as const);
    case 'array':
      return [[undefined, def.element]];
    case 'optional':
    case 'nullable':
      return [[undefined, def.innerType]];
    case 'record':
      return [[undefined, def.valueType]];
    default:
      return [];
  }
}

/** Gives every waiting leaf below a schema its id and registers it. */
export function declareLeaves(schema: z.core.$ZodType, prefix: string): void {
  const meta = waiting.get(schema);
  if (meta) {
    const codeList = codeListOf(schema);
    fieldRegistry.add(schema as z.ZodType, { id: prefix, ...(codeList !== undefined && { codeList }), ...meta } as never);
    return;
  }
  if (fieldRegistry.has(schema as z.ZodType)) return;
  const start = partNames.get(schema) ?? prefix;
  for (const [step, child] of below(schema)) declareLeaves(child, step === undefined ? start : `${start}.${step}`);
}
