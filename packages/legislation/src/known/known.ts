import { dateRange, type PartialDate } from '@ctip/core';

import { sourceRows } from '../data/sources.js';
import type { SourceRow } from '../model/index.js';

const rows: ReadonlyMap<string, SourceRow> = new Map<string, SourceRow>(Object.entries(sourceRows));
const lastOf = (date: string): string => dateRange(date as PartialDate).last;

/** The day by which the newest source of the data had appeared: what nobody dated is taken as known from then only. @public */
export const dataKnownBy: string = [...rows.values()].reduce((newest, { asOf }) => (asOf !== undefined && lastOf(asOf) > newest ? lastOf(asOf) : newest), '');

/** What has sources, and perhaps the date of the text or report in which it was read. @public */
export interface Sourced {
  readonly sources: readonly string[];
  /** State of the text or report in which it was read. */
  readonly seen?: string;
  /** From when it holds. */
  readonly from?: string;
}

/**
 * The day by which something could be known: the last day that the oldest date of its reading and its sources can mean, and not
 * before it holds, because a source that is older was read in a later state. Without any date it is the day of the data itself.
 *
 * @example
 * ```ts
 * knownBy({ sources: ['eg7'] }); // => '2024-08-26'
 * knownBy({ sources: ['kw4'], seen: '2013' }); // => '2013-12-31'
 * knownBy({ sources: ['jo3'], from: '2021' }); // => '2021-12-31'
 * knownBy({ sources: [] }) === dataKnownBy; // => true
 * ```
 * @public
 */
export function knownBy({ sources, seen, from }: Sourced): string {
  const dates = [...sources.flatMap((id) => rows.get(id)?.asOf ?? []), ...(seen === undefined ? [] : [seen])].map(lastOf);
  const oldest = dates.length === 0 ? dataKnownBy : dates.reduce((least, date) => (date < least ? date : least));
  const begins = from === undefined ? '' : lastOf(from);
  return begins > oldest ? begins : oldest;
}

/** Was it known on a day? Without a day, everything in the data is. */
export const wasKnown = (fact: Sourced, knownAt: string | undefined): boolean => knownAt === undefined || knownBy(fact) <= knownAt;

/** A date that lies wholly after the day of knowledge was not yet known to come. */
export const isAhead = (date: string, knownAt: string | undefined): boolean => knownAt !== undefined && dateRange(date as PartialDate).first > knownAt;

