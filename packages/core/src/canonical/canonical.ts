import type * as z from 'zod';

import { readDigits, readNumber } from '../digits/index.js';
import { fieldRegistry } from '../field/field.js';
import { jsonPointer, problem, type Problem } from '../problem/index.js';
import { directionControls, invisibleCharacters } from '../text/hidden.js';
import { repairedWord } from '../text/repair.js';
import { readerOf } from './readers.js';

/** What {@link canonical} gives: the input with what could be read brought into its canonical form, and what was changed. @public */
export interface Canonical {
  /** The very same value as the input when nothing was changed. It is not checked yet. */
  readonly value: unknown;
  /** One entry for each leaf that was changed: `core/rewritten` (an info) or `core/stripped` (a warning). Never the text. */
  readonly changes: readonly Problem[];
}

type Schema = z.core.$ZodTypes;
type Steps = readonly (string | number)[];

/** Where we are: names and positions, the field that the place belongs to, and where changes are noted. */
interface Place {
  readonly steps: Steps;
  readonly field: string | undefined;
  readonly changes: Problem[];
}

const accepts = (schema: z.core.$ZodType, value: unknown): boolean => (schema as z.ZodType).safeParse(value).success;

const hides = (text: string): boolean => directionControls.test(text) || invisibleCharacters.test(text);

/** The number that a text says, where a number of the platform holds it exactly. */
function exactNumber(written: string): number | undefined {
  const read = readNumber(repairedWord(written));
  if (!read.ok) return undefined;
  const shortest = read.value.includes('.') ? read.value.replace(/\.?0+$/u, '') : read.value;
  const value = Number(shortest);
  return String(value) === shortest ? value : undefined;
}

/** What a written text may have meant for a leaf, the likeliest first. */
function meanings(schema: Schema, written: string): readonly unknown[] {
  const { type } = schema._zod.def;
  if (type === 'number') return [exactNumber(written)];
  if (type !== 'string') return [];
  const reader = readerOf(schema);
  if (reader) return [reader(written)];
  // An identifier, a code, a day: digits of one script, nothing unseen, no blanks around.
  const word = repairedWord(written);
  const digits = readDigits(word);
  return [word, digits.ok ? digits.value : undefined];
}

function leaf(schema: Schema, input: unknown, { steps, field, changes }: Place): unknown {
  if (typeof input !== 'string' || accepts(schema, input)) return input;
  const meaning = meanings(schema, input).find((candidate) => candidate !== undefined && accepts(schema, candidate));
  if (meaning === undefined) return input;
  const stripped = hides(input) && !(typeof meaning === 'string' && hides(meaning));
  const params = field === undefined ? {} : { params: { field } };
  changes.push(problem(stripped ? 'core/stripped' : 'core/rewritten', jsonPointer(steps), { ...params, severity: stripped ? 'warning' : 'info' }));
  return meaning;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

function object(shape: Readonly<Record<string, z.core.$ZodType>>, input: unknown, place: Place): unknown {
  if (!isObject(input)) return input;
  let copy: Record<string, unknown> | undefined;
  for (const [name, schema] of Object.entries(shape)) {
    if (!Object.hasOwn(input, name)) continue;
    const value = walk(schema, input[name], { ...place, steps: [...place.steps, name] });
    if (value !== input[name]) (copy ??= { ...input })[name] = value;
  }
  return copy ?? input;
}

function list(schemaOf: (index: number) => z.core.$ZodType | undefined | null, input: unknown, place: Place): unknown {
  if (!Array.isArray(input)) return input;
  const values = (input as unknown[]).map((value, index) => {
    const schema = schemaOf(index);
    return schema ? walk(schema, value, { ...place, steps: [...place.steps, index] }) : value;
  });
  return values.some((value, index) => value !== input[index]) ? values : input;
}

/** A map by names of the sender's: they appear as positions. */
function map(schema: z.core.$ZodType, input: unknown, place: Place): unknown {
  if (!isObject(input)) return input;
  let changed = false;
  const entries = Object.entries(input).map(([name, value], index) => {
    const read = walk(schema, value, { ...place, steps: [...place.steps, `#${String(index + 1)}`] });
    changed ||= read !== value;
    return [name, read] as const;
  });
  return changed ? Object.fromEntries(entries) : input;
}

/** The alternative that was meant: the one of the same tag, or the first that takes the value as it can be read. */
function union(def: z.core.$ZodUnionDef<readonly z.core.$ZodType[]>, input: unknown, place: Place): unknown {
  const tag = (def as { readonly discriminator?: string }).discriminator;
  const candidates = def.options.filter((option) => {
    const inner = option._zod.def as { readonly shape?: Readonly<Record<string, z.core.$ZodType>> };
    const schema = tag === undefined ? undefined : inner.shape?.[tag];
    return schema === undefined || (isObject(input) && Object.hasOwn(input, tag ?? '') && accepts(schema, input[tag ?? '']));
  });
  const readings = candidates.map((option) => {
    const changes: Problem[] = [];
    return { option, changes, value: walk(option, input, { ...place, changes }) };
  });
  // Where none takes it, the first that could read a piece of it: the rest is for `check` to refuse.
  const meant = readings.find(({ option, value }) => accepts(option, value)) ?? readings.find(({ value }) => value !== input);
  if (!meant) return input;
  place.changes.push(...meant.changes);
  return meant.value;
}

function walk(schema: z.core.$ZodType, input: unknown, above: Place): unknown {
  const meta = fieldRegistry.get(schema as never) as { readonly id: string } | undefined;
  const place = meta ? { ...above, field: meta.id } : above;
  const { def } = (schema as Schema)._zod;
  switch (def.type) {
    case 'object':
      return object(def.shape, input, place);
    case 'array':
      return list(() => def.element, input, place);
    case 'tuple':
      return list((index) => def.items[index] ?? def.rest, input, place);
    case 'record':
      return map(def.valueType, input, place);
    case 'union':
      return union(def, input, place);
    case 'lazy':
      return walk((schema as z.core.$ZodLazy)._zod.innerType, input, place);
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      return walk(def.innerType, input, place);
    default:
      return leaf(schema as Schema, input, place);
  }
}

/**
 * Brings input that people wrote, in a form or a table, into the form in which records are stored. It stands before `check`, which
 * converts nothing, and it does not replace it.
 *
 * One law: what the schema accepts stays untouched, and a leaf is changed only into something that the schema accepts. So a second pass
 * changes nothing, and what was refused before for another reason is refused still.
 *
 * - numbers, dates and identifiers: digits of any one script become 0 to 9, blanks around go, `١٢٫٥` written as text becomes a number
 *   where the schema wants one (exactly, or not at all), a date with the year first takes its dashes and zeros
 * - lines of text: direction controls and invisible characters go (`core/stripped`), tabs and breaks become blanks, Unicode NFC;
 *   digits in a text stay as they were written
 * - longer texts: ends of lines become U+000A, Unicode NFC; nothing is stripped
 * - never: codes (see `parseCode`), halves of characters, other control characters, a mixture of two digit sets, names of properties
 *
 * @param schema - the record's schema
 * @param input - anything, usually what a form gave
 * @returns the value and what was changed, by place and never by content
 * @example
 * ```ts
 * const { value, changes } = canonical(money(), { amount: '١٢٥٠٫٥٠', currency: 'JOD', valueDate: '٢٠٢٤/٥/١' });
 * value; // => { amount: '1250.50', currency: 'JOD', valueDate: '2024-05-01' }
 * changes.map(({ code, pointer }) => `${code} ${pointer}`); // => ['core/rewritten /amount', 'core/rewritten /valueDate']
 * canonical(text(), 'Sa\u200Bra').changes.map(({ code }) => code); // => ['core/stripped']
 * ```
 * @public
 */
export function canonical(schema: z.ZodType, input: unknown): Canonical {
  const changes: Problem[] = [];
  const value = walk(schema, input, { steps: [], field: undefined, changes });
  return { value, changes };
}
