import type { ArabLeagueCode } from '@ctip/core';

import { stateRows } from '../data/states/index.js';
import type { Conflict, StateRecord } from '../model/index.js';

/**
 * The 22 member states of the League of Arab States: names in three languages, codes, treaties, laws, features over time.
 *
 * @public
 */
export const states: readonly StateRecord[] = stateRows;

const byCode: ReadonlyMap<string, StateRecord> = new Map(stateRows.map((row) => [row.country, row]));

/**
 * All that is kept of one state.
 *
 * @param country - ISO 3166-1 alpha-2 code of a member state; check a text with `arabLeague` of core first
 * @throws RangeError for another code
 * @example
 * ```ts
 * stateOf('BH').names.en; // => 'Bahrain'
 * ```
 * @public
 */
export function stateOf(country: ArabLeagueCode): StateRecord {
  const found = byCode.get(country);
  if (!found) throw new RangeError('not one of the 22 states');
  return found;
}

/**
 * Where sources on a state disagree.
 *
 * @example
 * ```ts
 * conflictsOf('BH').map((conflict) => conflict.about); // => ['definitionMeans']
 * ```
 * @public
 */
export function conflictsOf(country: ArabLeagueCode): readonly Conflict[] {
  return stateOf(country).conflicts;
}
