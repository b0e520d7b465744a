import type * as z from 'zod';

import { readDigits, readNumber } from '../digits/index.js';
import { jsonPointer, problem, type Problem } from '../problem/index.js';
import { directionControls, invisibleCharacters } from '../text/hidden.js';
import { repairedWord } from '../text/repair.js';
import { readerOf } from './readers.js';

export type Schema = z.core.$ZodTypes;
type Steps = readonly (string | number)[];

/** Where we are: names and positions, the field that the place belongs to, and where changes are noted. */
export interface Place {
  readonly steps: Steps;
  readonly field: string | undefined;
  readonly changes: Problem[];
}

/** Does a schema take a value? */
export const accepts = (schema: z.core.$ZodType, value: unknown): boolean => (schema as z.ZodType).safeParse(value).success;

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

/** A leaf as it can be read, with what was changed noted; the very same value where nothing was. */
export function leaf(schema: Schema, input: unknown, { steps, field, changes }: Place): unknown {
  if (typeof input !== 'string' || accepts(schema, input)) return input;
  const meaning = meanings(schema, input).find((candidate) => candidate !== undefined && accepts(schema, candidate));
  if (meaning === undefined) return input;
  const stripped = hides(input) && !(typeof meaning === 'string' && hides(meaning));
  const params = field === undefined ? {} : { params: { field } };
  changes.push(problem(stripped ? 'core/stripped' : 'core/rewritten', jsonPointer(steps), { ...params, severity: stripped ? 'warning' : 'info' }));
  return meaning;
}
