import { check, isRecordSchema, kindOf, type Problem } from '@ctip/core';
import type * as z from 'zod';

import { random, type Random } from '../random/index.js';
import { strings, values } from './words.data.js';

type Schema = z.core.$ZodTypes;

/** Candidates that a schema accepts, found once. */
const fitting = new WeakMap<z.core.$ZodType, readonly unknown[]>();

const fits = (schema: z.core.$ZodType, value: unknown): boolean => (schema as z.ZodType).safeParse(value).success;

function candidates(schema: z.core.$ZodType, from: readonly unknown[]): readonly unknown[] {
  let found = fitting.get(schema);
  if (!found) fitting.set(schema, (found = from.filter((value) => fits(schema, value))));
  if (found.length === 0) throw new TypeError('no sample fits this field: add one to words.data.ts');
  return found;
}

const oneOf = (from: readonly unknown[], draws: Random): unknown => from[draws.int(0, from.length - 1)];

/** Bounds of a number or of the length of a list. */
interface Bounds {
  readonly low: number;
  readonly high: number;
  readonly whole: boolean;
}

/** Reads the checks of a schema; one step inside an exclusive bound. */
function boundsOf(schema: z.core.$ZodType): Bounds {
  let [low, high] = [-Infinity, Infinity];
  let whole = 'format' in schema._zod.def;
  for (const { _zod: check } of schema._zod.def.checks ?? []) {
    const { def } = check as z.core.$ZodChecks['_zod'];
    if (def.check === 'greater_than') low = Math.max(low, Number(def.value) + (def.inclusive ? 0 : 1));
    else if (def.check === 'less_than') high = Math.min(high, Number(def.value) - (def.inclusive ? 0 : 1));
    else if (def.check === 'min_length') low = Math.max(low, def.minimum);
    else if (def.check === 'max_length') high = Math.min(high, def.maximum);
    else if (def.check === 'number_format') whole = true;
  }
  return { low, high, whole };
}

function number(schema: z.core.$ZodType, draws: Random): number {
  const { low, high, whole } = boundsOf(schema);
  // Between two exclusive bounds that are one apart, such as a level between 0 and 1.
  if (!whole && high < low) return high + ((low - high) * draws.int(1, 9)) / 10;
  const least = Number.isFinite(low) ? low : Math.min(-1000, high);
  const most = Math.min(high, least + 1_000_000);
  const drawn = draws.chance(0.1) ? least : draws.int(Math.ceil(least), Math.floor(most));
  return !whole && drawn + 0.5 <= most && draws.chance(0.2) ? drawn + 0.5 : drawn;
}

function list(schema: z.core.$ZodArray, draws: Random): unknown[] {
  const { low, high } = boundsOf(schema);
  const least = Math.max(0, low);
  const wanted = draws.int(least, Math.min(high, least + 2));
  return Array.from({ length: wanted }, () => sample(schema._zod.def.element, draws));
}

/** A value of the shape of a schema; rules across fields are not looked at. */
function sample(schema: z.core.$ZodType, draws: Random): unknown {
  const { def } = (schema as Schema)._zod;
  switch (def.type) {
    case 'object': {
      const made = Object.entries(def.shape).map(([name, part]) => [name, sample(part, draws)] as const);
      return Object.fromEntries(made.filter(([, value]) => value !== undefined));
    }
    case 'optional':
      return draws.chance(0.5) ? undefined : sample(def.innerType, draws);
    case 'nullable':
      return draws.chance(0.3) ? null : sample(def.innerType, draws);
    case 'array':
      return list(schema as z.core.$ZodArray, draws);
    case 'union': {
      // A value that only code can make (a secret) has no sample; its other variants have.
      const options = def.options.filter((option) => option._zod.def.type !== 'custom' || values.some((value) => fits(option, value)));
      return sample(options[draws.int(0, options.length - 1)] ?? schema, draws);
    }
    case 'enum':
      return oneOf(Object.values(def.entries), draws);
    case 'literal':
      return oneOf(def.values, draws);
    case 'boolean':
      return draws.chance(0.5);
    case 'number':
      return number(schema, draws);
    case 'string':
      // Records that speak of one another use few ids, or no two would ever be the same.
      return oneOf(kindOf(schema) === 'id' ? candidates(schema, strings).slice(0, 2) : candidates(schema, strings), draws);
    case 'record':
      return draws.chance(0.5) ? {} : { [String(sample(def.keyType, draws))]: sample(def.valueType, draws) };
    case 'custom':
      return oneOf(candidates(schema, values), draws);
    case 'lazy':
      return sample((schema as z.core.$ZodLazy)._zod.innerType, draws);
    default:
      throw new TypeError(`a schema of kind ${def.type} has no sample`);
  }
}

/** Most fresh starts to meet the rules of a record by chance, and most fields drawn anew in each. */
const mostTries = 2000;
const mostRepairs = 40;

/** What {@link samples} takes beside the schema. @public */
export interface SampleOptions {
  readonly seed: number;
  /** How many; endless unless told. */
  readonly count?: number;
  /** `false`: right in shape, whatever the rules across fields say. For tests of those rules. */
  readonly rules?: boolean;
}

/**
 * Generated records that a schema accepts: every field, every variant, every reason of absence turns up. For contract tests of a system
 * that takes records in; they are plausible to the schema and to nobody else.
 *
 * @param schema - a record's schema, or any schema of core
 * @param options - the seed decides everything
 * @returns values that `check` accepts, one at a time
 * @throws TypeError when a field wants a text or value that no candidate fits, or the rules cannot be met by chance
 * @example
 * ```ts
 * const [first] = samples(Referral, { seed: 1, count: 1 });
 * check(Referral, first).ok; // => true
 * ```
 * @public
 */
export function* samples<S extends z.ZodType>(schema: S, { seed, count = Infinity, rules = true }: SampleOptions): Generator<z.infer<S>> {
  const draws = random(seed);
  for (let made = 0; made < count; made += 1) yield rules ? sampleOf(schema, draws) : (sample(schema, draws) as z.infer<S>);
}

/** Draws anew what a problem points at, and now and then another field, because a rule may be about two. */
function repaired(schema: z.core.$ZodType, value: unknown, problems: readonly Problem[], draws: Random): unknown {
  const { def } = (schema as Schema)._zod;
  if (def.type === 'lazy') return repaired((schema as z.core.$ZodLazy)._zod.innerType, value, problems, draws);
  if (def.type !== 'object' || typeof value !== 'object' || value === null) return sample(schema, draws);
  const names = Object.keys(def.shape);
  const pointed = problems.map(({ pointer }) => pointer.split('/')[1] ?? '').filter((name) => Object.hasOwn(def.shape, name));
  const name = pointed.length === 0 || draws.chance(0.3) ? oneOf(names, draws) : oneOf(pointed, draws);
  const part = def.shape[String(name)];
  if (!part) return value;
  const { [String(name)]: _old, ...rest } = value as Readonly<Record<string, unknown>>;
  const drawn = sample(part, draws);
  return drawn === undefined ? rest : { ...rest, [String(name)]: drawn };
}

function sampleOf<S extends z.ZodType>(schema: S, draws: Random): z.infer<S> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    let made = sample(schema, draws);
    for (let repairs = 0; repairs < mostRepairs; repairs += 1) {
      const found = check(schema, made);
      if (found.ok) return found.value;
      made = repaired(schema, made, found.problems, draws);
    }
  }
  throw new TypeError(`no sample meets the rules of ${isRecordSchema(schema) ? schema.tag : 'this schema'}`);
}
