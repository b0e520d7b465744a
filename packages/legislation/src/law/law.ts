import type { ArabLeagueCode, LegalInstrument } from '@ctip/core';

import type { LawDetail, LawRow } from '../model/index.js';
import { citationsOf } from '../source/index.js';
import { stateOf, states } from '../state/index.js';

/** A law: the instrument record of core, which `check(LegalInstrument, law)` accepts. @public */
export type Law = LegalInstrument;

const rows: ReadonlyMap<string, LawRow> = new Map(states.flatMap(({ laws }) => laws.map((law) => [law.id, law] as const)));

/** The row of a law; wrong use by the programmer where there is none. */
export function rowOf(id: string): LawRow {
  const row = rows.get(id);
  if (!row) throw new RangeError('not the id of a law of ours');
  return row;
}

/** The record of core, with printed sources. */
export function instrument(row: LawRow): Law {
  const { year: _1, amends: _2, repeals: _3, implements: _4, promulgatedBy: _5, struck: _6, contested: _7, hijri: _8, sources, amendedBy, ...rest } = row;
  return { ...rest, ...(amendedBy && { amendedBy: [...amendedBy] }), sources: [...citationsOf(sources)] } as Law;
}

/**
 * The laws of a state that bear on trafficking, in force or not. Titles stand in the languages in which they were read.
 *
 * @example
 * ```ts
 * lawsOf('BH').map((law) => law.id); // => ['bhr.1-2008']
 * lawsOf('DZ').map((law) => law.status); // => ['repealed-or-replaced', 'in-force']
 * ```
 * @public
 */
export function lawsOf(country: ArabLeagueCode): readonly Law[] {
  return stateOf(country).laws.map(instrument);
}

/**
 * What is known of a law beside its record: its year, what it amends, repeals or implements, what a court struck.
 *
 * @throws RangeError for an id that is not ours
 * @example
 * ```ts
 * lawDetailOf('are.24-2023'); // => { year: 2023, repeals: 'are.51-2006' }
 * ```
 * @public
 */
export function lawDetailOf(id: string): LawDetail {
  const { year, amends, repeals, implements: served, promulgatedBy, hijri, struck, contested } = rowOf(id);
  return {
    year,
    ...(amends !== undefined && { amends }),
    ...(repeals !== undefined && { repeals }),
    ...(served !== undefined && { implements: served }),
    ...(promulgatedBy !== undefined && { promulgatedBy }),
    ...(hijri !== undefined && { hijri }),
    ...(struck && { struck }),
    ...(contested && { contested }),
  };
}
