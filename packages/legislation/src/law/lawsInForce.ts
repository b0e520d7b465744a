import { dateRange, type ArabLeagueCode, type PartialDate, type Truth } from '@ctip/core';

import { knownBy, wasKnown } from '../known/known.js';
import type { LawRow, StruckProvision } from '../model/index.js';
import { stateOf } from '../state/index.js';
import { checkedDay, reached } from '../time/valueOn.js';
import { beginningOf, endingOf, rowInForce } from './inForce.js';
import { instrument, type Law } from './law.js';

/** An amendment of a law on a day; `unknown` inside a year whose day of commencement is not known. @public */
export interface AmendmentOn {
  readonly id: string;
  readonly inForce: Exclude<Truth, 'no'>;
}

/** A law as it stood on a day: one immutable version. @public */
export interface LawOn {
  /** Id of the version, `<law>@<beginning of its newest amendment in force, or of the law>`. Absent while it is not known which text held. */
  readonly version?: string;
  readonly law: Law;
  /** `unknown`: the law begins or ends in a year whose day is not in our data. */
  readonly inForce: Exclude<Truth, 'no'>;
  /** Partial date from which the law binds. */
  readonly from: string;
  /** Partial date on which it ends, where that is known. */
  readonly to?: string;
  /** The day by which it could be known. */
  readonly knownBy: string;
  readonly territory: string;
  readonly amendments: readonly AmendmentOn[];
  /** Provisions that a court has struck, surely or perhaps, on that day. */
  readonly struck: readonly (StruckProvision & { readonly effective: Exclude<Truth, 'no'> })[];
}

/** Which day, as known when, where. @public */
export interface LawsOptions {
  /** `YYYY-MM-DD`; there is no default. */
  readonly asOf: string;
  /** Only what could be known on this day counts; without it, everything in the data. */
  readonly knownAt?: string;
  /** A territory of the state: its laws beside the national ones. Without it, the laws of all territories, each with its own mark. */
  readonly territory?: string;
}

const first = (date: string): string => dateRange(date as PartialDate).first;

function lawOn(row: LawRow, inForce: Exclude<Truth, 'no'>, rows: readonly LawRow[], { asOf, knownAt }: LawsOptions): LawOn {
  const amending = rows.filter((one) => one.amends === row.id).toSorted((a, b) => (first(beginningOf(a)) < first(beginningOf(b)) ? -1 : 1));
  const amendments = amending.flatMap((one): AmendmentOn[] => {
    // An amendment lives in the law that it changed: it holds while that law does.
    const truth = wasKnown(one, knownAt) ? reached(beginningOf(one), asOf) : 'no';
    return truth === 'no' ? [] : [{ id: one.id, inForce: truth }];
  });
  const newest = amending.findLast(({ id }) => amendments.some((one) => one.id === id));
  const settled = amendments.every((one) => one.inForce === 'yes');
  const ending = endingOf(row);
  const to = ending?.by !== undefined && wasKnown(rows.find(({ id }) => id === ending.by) ?? row, knownAt) ? ending.on : undefined;
  const struck = (row.struck ?? []).flatMap((one) => {
    const effective = one.from === undefined ? 'unknown' : reached(one.from, asOf);
    return effective === 'no' || !wasKnown(one, knownAt) ? [] : [{ ...one, effective }];
  });
  return {
    ...(settled && { version: `${row.id}@${beginningOf(newest ?? row)}` }),
    law: instrument(row),
    inForce,
    from: beginningOf(row),
    ...(to !== undefined && { to }),
    knownBy: knownBy(row),
    territory: row.territory,
    amendments,
    struck,
  };
}

/**
 * The law of a state on any day, and as it could be known on any other: every law in force, surely or perhaps, with its amendments
 * and what a court struck. Amending laws stand inside the law that they change. A law of a territory stands beside the national
 * ones; the duty under a treaty stays that of the state.
 *
 * @throws RangeError for another country, or when a day is not one
 * @example
 * ```ts
 * lawsInForce('OM', { asOf: '2025-09-09' }).map(({ law }) => law.id); // => ['omn.126-2008']
 * lawsInForce('OM', { asOf: '2026-01-01' }).map(({ version }) => version); // => ['omn.78-2025@2025-09-10']
 * lawsInForce('OM', { asOf: '2026-01-01', knownAt: '2024-12-31' }).map(({ law }) => law.id); // => ['omn.126-2008']
 * lawsInForce('JO', { asOf: '2022-01-01' })[0].amendments; // => [{ id: 'jor.10-2021', inForce: 'yes' }]
 * ```
 * @public
 */
export function lawsInForce(country: ArabLeagueCode, options: LawsOptions): readonly LawOn[] {
  const { asOf, knownAt, territory } = options;
  for (const day of [asOf, knownAt]) if (day !== undefined) checkedDay(day);
  const { laws } = stateOf(country);
  const here = (row: LawRow): boolean => territory === undefined || row.territory === 'national' || row.territory === territory;
  return laws
    .filter((row) => row.amends === undefined && here(row))
    .flatMap((row) => {
      const inForce = rowInForce(row, asOf, knownAt);
      return inForce === 'no' ? [] : [lawOn(row, inForce, laws, options)];
    });
}

/**
 * The territories of a state that have laws of their own in the data.
 *
 * @example
 * ```ts
 * territoriesOf('IQ'); // => ['IQ-KR']
 * territoriesOf('BH'); // => []
 * ```
 * @public
 */
export function territoriesOf(country: ArabLeagueCode): readonly string[] {
  return [...new Set(stateOf(country).laws.map(({ territory }) => territory))].filter((territory) => territory !== 'national');
}
