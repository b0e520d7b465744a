import { arabLeague, parsePartialDate, problem, readCountry, type ArabLeagueCode, type Problem } from '@ctip/core';

import type { Context } from '../run/verb.js';

const isMember = (code: string | undefined): code is ArabLeagueCode => (arabLeague as readonly (string | undefined)[]).includes(code);
const isDay = (text: string): boolean => text.length === 10 && parsePartialDate(text).ok;

/** The day asked about, and the day of knowledge where one was asked for. */
export interface Days {
  readonly asOf: string;
  readonly knownAt?: string;
  readonly territory?: string;
}

/** Reads `--as-of` (today unless told), `--known-at` and `--territory`. */
export function daysOf({ option, io }: Pick<Context, 'option' | 'io'>): Days | Problem {
  const [asOf, knownAt, territory] = [option('as-of') ?? io.today, option('known-at'), option('territory')];
  if (!isDay(asOf)) return problem('cli/day', '', { params: { option: '--as-of' } });
  if (knownAt !== undefined && !isDay(knownAt)) return problem('cli/day', '', { params: { option: '--known-at' } });
  return { asOf, ...(knownAt !== undefined && { knownAt }), ...(territory !== undefined && { territory }) };
}

/** Reads member states of the League; all of them where none is named. */
export function membersOf(operands: readonly string[]): readonly ArabLeagueCode[] | Problem {
  const countries = operands.map((text) => readCountry(text));
  if (!countries.every(isMember)) return problem('cli/country', '', { params: { allowed: [...arabLeague] } });
  return countries.length === 0 ? [...arabLeague] : [...new Set(countries)];
}

export const isProblem = (value: object): value is Problem => 'code' in value && 'severity' in value;

/** Options that every verb about law has. */
export const dayOptions = {
  'as-of': { type: 'string', value: 'YYYY-MM-DD' },
  'known-at': { type: 'string', value: 'YYYY-MM-DD' },
  territory: { type: 'string', value: 'CODE' },
} as const;
