import type * as z from 'zod';

import { fieldMeta, leavesOf, type Leaf } from '../field/index.js';
import { jsonPointer } from '../problem/index.js';
import { builtOf } from '../record/index.js';
import { takenApart } from '../rules/index.js';
import { hintOf } from './hint.js';

/** Something that `check` looks at and JSON Schema cannot say. @public */
export interface BeyondJsonSchema {
  /** The field, `*` for every member of a list. */
  readonly pointer: string;
  /** Code of the problem that `check` gives. */
  readonly code: string;
}

type Schema = z.core.$ZodTypes;
type CustomCheck = { readonly params?: { readonly code?: string }; readonly path?: readonly PropertyKey[] };

/** Codes of the checks written as code on a schema and inside it. */
function* customCodes(schema: z.core.$ZodType): Generator<string> {
  const { def } = (schema as Schema)._zod;
  const hint = hintOf(schema);
  if (hint) yield* hint.beyond;
  for (const { _zod: check } of def.checks ?? []) {
    // JSON Schema counts characters, JavaScript halves of them.
    if (check.def.check === 'max_length' && def.type === 'string') yield 'core/too-long';
    if (check.def.check === 'custom' && !hint) yield (check.def as CustomCheck).params?.code ?? 'core/invalid';
  }
  if (def.type === 'custom' && !hint) yield (def as CustomCheck).params?.code ?? 'core/invalid';
  switch (def.type) {
    case 'object':
      for (const child of Object.values(def.shape)) yield* customCodes(child);
      break;
    case 'array':
      yield* customCodes(def.element);
      break;
    case 'union':
      for (const option of def.options) yield* customCodes(option);
      break;
    case 'optional':
    case 'nullable':
      yield* customCodes(def.innerType);
      break;
    case 'record':
      yield* customCodes(def.keyType);
      yield* customCodes(def.valueType);
      break;
    default:
  }
}

const ofLeaf = ({ pointer, schema }: Leaf): readonly BeyondJsonSchema[] =>
  [...new Set(customCodes(schema))].map((code) => ({ pointer, code }));

/** The checks on parts that hold leaves and are none: a period that ends before it starts. */
function* ofParts(schema: z.core.$ZodType, path: readonly string[] = []): Generator<BeyondJsonSchema> {
  if (fieldMeta(schema as z.ZodType)) return;
  const { def } = (schema as Schema)._zod;
  for (const { _zod: check } of def.checks ?? []) {
    if (check.def.check !== 'custom') continue;
    const { params, path: below = [] } = check.def as CustomCheck;
    yield { pointer: jsonPointer([...path, ...below.map(String)]), code: params?.code ?? 'core/invalid' };
  }
  if (def.type === 'object') for (const [name, child] of Object.entries(def.shape)) yield* ofParts(child, [...path, name]);
  else if (def.type === 'array') yield* ofParts(def.element, [...path, '*']);
  else if (def.type === 'union') for (const option of def.options) yield* ofParts(option, path);
  else if (def.type === 'optional' || def.type === 'nullable') yield* ofParts(def.innerType, path);
}

/**
 * Everything that `check` refuses and the JSON Schema of the record lets pass: rules across fields, days that do not exist, hidden
 * characters, amounts of other things than characters. A property test over generated documents holds this list to be whole.
 *
 * @example
 * ```ts
 * beyondJsonSchema(Case).find(({ code }) => code === 'core/age-group-contradicts-years'); // => { pointer: '/person/ageYears', code: 'core/age-group-contradicts-years' }
 * ```
 * @public
 */
export function beyondJsonSchema(schema: z.ZodType): readonly BeyondJsonSchema[] {
  const { shape, rules } = takenApart(builtOf(schema));
  return [...leavesOf(schema).flatMap(ofLeaf), ...ofParts(shape), ...rules.map(({ path, code }) => ({ pointer: jsonPointer(path), code }))];
}
