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
  readonly seen?: string;
}

/**
 * The day by which something could be known: the last day that the date of its reading, or of the oldest dated source, can mean.
 * Without any date it is the day of the data itself. A source that is later updated does not make a fact younger.
 *
 * @example
 * ```ts
 * knownBy({ sources: ['eg7'] }); // => '2024-08-26'
 * knownBy({ sources: ['kw4'], seen: '2013' }); // => '2013-12-31'
 * knownBy({ sources: [] }) === dataKnownBy; // => true
 * ```
 * @public
 */
export function knownBy({ sources, seen }: Sourced): string {
  if (seen !== undefined) return lastOf(seen);
  const dates = sources.flatMap((id) => rows.get(id)?.asOf ?? []).map(lastOf);
  return dates.length === 0 ? dataKnownBy : dates.reduce((oldest, date) => (date < oldest ? date : oldest));
}

/** Was it known on a day? Without a day, everything in the data is. */
export const wasKnown = (fact: Sourced, knownAt: string | undefined): boolean => knownAt === undefined || knownBy(fact) <= knownAt;

/** A date that lies wholly after the day of knowledge was not yet known to come. */
export const isAhead = (date: string, knownAt: string | undefined): boolean => knownAt !== undefined && dateRange(date as PartialDate).first > knownAt;

