import { counts, type ArabLeagueCode, type Source } from '@ctip/core';

import { threePRows } from '../data/threeP.js';
import { tierRows, tierSourceRows } from '../data/tiers.js';
import type { PolicyIndexRow, TierRow, TierSourceRow } from '../model/index.js';
import { stateOf } from '../state/index.js';

/** A placement with what belongs to it. @public */
export interface TierPlacement extends TierRow {
  readonly country: ArabLeagueCode;
  /** What the report looks at: 1 April of the year before to 31 March. */
  readonly period: { readonly from: string; readonly to: string };
  readonly publisher: 'United States Department of State';
  /** Read in a publication, or implied by others; a placement that is `unverified` is shown and never counted. */
  readonly counted: boolean;
}

const marks = {
  'verified-dataset': 'verified',
  'verified-list': 'verified',
  'verified-narrative': 'verified',
  'narrative-unlinked': 'single-source',
  'derived-chain': 'secondary',
  'derived-by-exclusion': 'secondary',
  unverified: 'unverified',
} as const;

const rowsOf: Readonly<Partial<Record<string, readonly TierRow[]>>> = tierRows;
const sources: ReadonlyMap<string, TierSourceRow> = new Map<string, TierSourceRow>(Object.entries(tierSourceRows));

/**
 * Placements of a state in the Trafficking in Persons Report, oldest first. A year that is absent is not known.
 *
 * @throws RangeError for another country
 * @example
 * ```ts
 * tiersOf('OM').find(({ year }) => year === 2008)?.tier; // => 'tier-3'
 * tiersOf('KW')[0]?.publisher; // => 'United States Department of State'
 * tiersOf('PS'); // => []
 * ```
 * @public
 */
export function tiersOf(country: ArabLeagueCode): readonly TierPlacement[] {
  return (rowsOf[stateOf(country).country] ?? []).map((row) => ({
    ...row,
    country,
    period: { from: `${String(row.year - 1)}-04-01`, to: `${String(row.year)}-03-31` },
    publisher: 'United States Department of State',
    counted: counts(marks[row.status]),
  }));
}

/**
 * The publication behind the id of a source of placements, `undefined` for an id that is not ours.
 *
 * @example
 * ```ts
 * tierSourceOf('heiss')?.id; // => 'heiss'
 * ```
 * @public
 */
export function tierSourceOf(id: string): Source | undefined {
  const row = sources.get(id);
  return row && { id, title: row.title, ...(row.address === undefined && { url: row.url }) };
}

/** Where the scores of the 3P index were read. @public */
export const threePSource = {
  id: 'heiss-policy-index',
  title: 'Heiss & Kelley replication data: policy_index.csv (3P index by Cho, Dreher and Neumayer)',
  url: 'https://github.com/andrewheiss/From-the-Trenches-Anti-TIP-NGOs-and-US',
} as const satisfies Source;

/**
 * Published scores of the 3P Anti-trafficking Policy Index. They rate practice too, so no score follows from a law, and none is
 * computed here; a part that was not published is absent, and the whole is then unknown.
 *
 * @example
 * ```ts
 * threePOf('MA')[0]; // => { country: 'MA', year: 2005, prosecution: 5, prevention: 4, protection: 3, overall: 12 }
 * threePOf('SO')[0]?.overall; // => undefined
 * ```
 * @public
 */
export function threePOf(country: ArabLeagueCode): readonly (PolicyIndexRow & { readonly overall?: number })[] {
  return threePRows
    .filter((row) => row.country === stateOf(country).country)
    .map((row) => {
      const { prosecution, prevention, protection } = row;
      const whole = prosecution !== undefined && prevention !== undefined && protection !== undefined;
      return { ...row, ...(whole && { overall: prosecution + prevention + protection }) };
    });
}
