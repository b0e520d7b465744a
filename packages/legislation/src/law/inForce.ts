import { all, not, type ArabLeagueCode, type Truth } from '@ctip/core';

import { isAhead, wasKnown } from '../known/known.js';
import type { LawRow } from '../model/index.js';
import { stateOf } from '../state/index.js';
import { checkedDay, reached } from '../time/valueOn.js';
import { rowOf, type Law, lawsOf } from './law.js';

/** From when the text binds: the day of commencement, or only the year where that day is not in our data. */
export function beginningOf(row: LawRow): string {
  return row.inForceFrom ?? (row.published ?? row.adopted)?.slice(0, 4) ?? String(row.year);
}

const ended = new Set<string>(['replaced', 'repealed-or-replaced', 'superseded']);

/** When a law ends and what ends it; without `on`, only that it ended is known. Undefined: it has not ended. */
export function endingOf(row: LawRow): { readonly on?: string; readonly by?: string } | undefined {
  if (!ended.has(row.status)) return undefined;
  const by = row.replacedBy ?? (row.amends === undefined ? undefined : rowOf(row.amends).replacedBy);
  return by === undefined ? {} : { on: beginningOf(rowOf(by)), by };
}

/** Has the law ended on a day, as far as was known on another? What ended it must have been known. */
function endReached(row: LawRow, day: string, knownAt?: string): Truth {
  const ending = endingOf(row);
  if (!ending) return 'no';
  if (ending.on === undefined || ending.by === undefined) return 'unknown';
  return wasKnown(rowOf(ending.by), knownAt) && !isAhead(ending.on, knownAt) ? reached(ending.on, day) : 'no';
}

/** In force on a day, as far as was known on another. */
export function rowInForce(row: LawRow, day: string, knownAt?: string): Truth {
  if (row.status === 'bill' || !wasKnown(row, knownAt)) return 'no';
  return all([reached(beginningOf(row), day), not(endReached(row, day, knownAt))]);
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
  return rowInForce(row, day);
}

/**
 * The law that makes trafficking an offence and is surely in force on a day, `undefined` where none is known to be.
 *
 * @param knownAt - day: only laws that could be known then, and ends that were
 * @example
 * ```ts
 * traffickingLawOn('AE', '2020-01-01')?.id; // => 'are.51-2006'
 * traffickingLawOn('AE', '2024-01-01')?.id; // => 'are.24-2023'
 * traffickingLawOn('YE', '2024-01-01'); // => undefined
 * ```
 * @public
 */
export function traffickingLawOn(country: ArabLeagueCode, day: string, knownAt?: string): Law | undefined {
  checkedDay(day);
  const id = stateOf(country).principal.findLast((each) => rowInForce(rowOf(each), day, knownAt) === 'yes');
  return id === undefined ? undefined : lawsOf(country).find((law) => law.id === id);
}
