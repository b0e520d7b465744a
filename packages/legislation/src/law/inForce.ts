import { all, not, type ArabLeagueCode, type Truth } from '@ctip/core';

import type { LawRow } from '../model/index.js';
import { stateOf } from '../state/index.js';
import { checkedDay, reached } from '../time/valueOn.js';
import { rowOf, type Law, lawsOf } from './law.js';

/** From when the text binds: the day of commencement, or only the year where that day is not in our data. */
export function beginningOf(row: LawRow): string {
  return row.inForceFrom ?? (row.published ?? row.adopted)?.slice(0, 4) ?? String(row.year);
}

const ended = new Set<string>(['replaced', 'repealed-or-replaced', 'superseded']);

function endReached(row: LawRow, day: string): Truth {
  if (!ended.has(row.status)) return 'no';
  const next = row.replacedBy ?? (row.amends === undefined ? undefined : rowOf(row.amends).replacedBy);
  return next === undefined ? 'unknown' : reached(beginningOf(rowOf(next)), day);
}

/**
 * Was a law in force on a day? Where the day of commencement is not in our data, only the year is taken as known, so the answer is
 * `unknown` until that year is over. A replaced law ends where its successor begins.
 *
 * @param id - id of a law, see `lawsOf`
 * @param day - `YYYY-MM-DD`
 * @throws RangeError for an id that is not ours, or when `day` is not a day
 * @example
 * ```ts
 * inForceOn('bhr.1-2008', '2008-01-17'); // => 'no'
 * inForceOn('bhr.1-2008', '2008-01-18'); // => 'yes'
 * inForceOn('irq.28-2012', '2012-06-01'); // => 'unknown'
 * inForceOn('are.51-2006', '2023-09-16'); // => 'no'
 * ```
 * @public
 */
export function inForceOn(id: string, day: string): Truth {
  const row = rowOf(id);
  checkedDay(day);
  if (row.status === 'bill') return 'no';
  return all([reached(beginningOf(row), day), not(endReached(row, day))]);
}

/**
 * The law that makes trafficking an offence and is surely in force on a day, `undefined` where none is known to be.
 *
 * @example
 * ```ts
 * traffickingLawOn('AE', '2020-01-01')?.id; // => 'are.51-2006'
 * traffickingLawOn('AE', '2024-01-01')?.id; // => 'are.24-2023'
 * traffickingLawOn('YE', '2024-01-01'); // => undefined
 * ```
 * @public
 */
export function traffickingLawOn(country: ArabLeagueCode, day: string): Law | undefined {
  const id = stateOf(country).principal.findLast((each) => inForceOn(each, day) === 'yes');
  return id === undefined ? undefined : lawsOf(country).find((law) => law.id === id);
}
