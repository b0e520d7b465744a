import { forbidden } from './fault.js';

const ascii = /^[\0-\u007F]*$/;

/** What a name looks like to a person, or to a program that folds: compatible forms, case, and what shows nothing are one. */
export const look = (name: string): string => (ascii.test(name) ? name : name.normalize('NFKC').replaceAll(/\p{Cf}/gu, '')).toLowerCase();

/** The name that stands between quotation marks. */
export function nameAt(text: string, start: number, end: number): string {
  const inner = text.slice(start + 1, end - 1);
  return inner.includes('\\') ? (JSON.parse(text.slice(start, end)) as string) : inner;
}

/**
 * A number made of the units of a name, one by one from 0: equal for equal names, and for those of which only the case of letters
 * differs. It decides nothing; names of the same number are compared as texts.
 */
export const withUnit = (number: number, unit: number): number => Math.imul(number ^ (unit | 0x20), 0x0100_0193);

/** {@link withUnit} for a whole name. */
export function numberOf(name: string): number {
  let number = 0;
  for (let at = 0; at < name.length; at += 1) number = withUnit(number, name.charCodeAt(at));
  return number;
}

/** Names that hide a method which every object has. */
const methods: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));
const numbers: ReadonlySet<number> = new Set([...forbidden, ...methods].map(numberOf));
const lengths = [...forbidden, ...methods].reduce((bits, { length }) => bits | (1 << length), 0);

/** May a name of this length and number be one that reaches into a prototype or hides a method? */
export const isNotable = (length: number, number: number): boolean => length < 32 && ((lengths >>> length) & 1) === 1 && numbers.has(number);

export const hidesMethod = (name: string): boolean => methods.has(name);
