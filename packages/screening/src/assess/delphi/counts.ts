import { verificationMarks, type VerificationMark } from '@ctip/core';

import type { Item, Strength } from '../../instrument/index.js';
import type { DimensionResult, StrengthReadings, UsedItem } from '../assessment.js';
import { weakestOf } from '../findings.js';
import { delphiBranch } from './dimensionRule.js';

/** How many indicators are strong, medium and weak. */
export type Counts = readonly [strong: number, medium: number, weak: number];

/** The place of a strength in {@link Counts}. */
export type At = 0 | 1 | 2;

const places: Readonly<Record<Strength, At>> = { strong: 0, medium: 1, weak: 2 };

/** What the rule looks at in an item. */
export type Weighed = Pick<Item, 'strength' | 'otherStrengths'>;

/** Which of several strengths an item has: the one kept, or the weakest or strongest that a source gives. */
type Reading = 'kept' | 'weakest' | 'strongest';

function placeOf({ strength, otherStrengths }: Weighed, reading: Reading): At | undefined {
  if (strength === undefined) return undefined;
  if (reading === 'kept' || otherStrengths === undefined) return places[strength];
  let found = places[strength];
  for (const other of otherStrengths) if (reading === 'strongest' ? places[other] < found : places[other] > found) found = places[other];
  return found;
}

/** Counts items by strength. */
export function countsOf(items: readonly Weighed[], reading: Reading = 'kept'): Counts {
  let strong = 0;
  let medium = 0;
  let weak = 0;
  for (const item of items) {
    const at = placeOf(item, reading);
    if (at === 0) strong += 1;
    else if (at === 1) medium += 1;
    else if (at === 2) weak += 1;
  }
  return [strong, medium, weak];
}

/** The counts with one indicator more, or less, of a strength. */
export const plus = ([strong, medium, weak]: Counts, at: At, by: 1 | -1): Counts => [
  at === 0 ? strong + by : strong,
  at === 1 ? medium + by : medium,
  at === 2 ? weak + by : weak,
];

const positive = ([strong, medium, weak]: Counts): boolean => delphiBranch(strong, medium, weak) !== undefined;

/** Three-valued: positive with what is there, not positive even with everything open, or open. */
export function resultOf(present: Counts, open: Counts): DimensionResult {
  if (positive(present)) return 'positive';
  return positive([present[0] + open[0], present[1] + open[1], present[2] + open[2]]) ? 'undetermined' : 'not-positive';
}

function anyDisputed(items: readonly Weighed[]): boolean {
  for (const { otherStrengths } of items) if (otherStrengths !== undefined) return true;
  return false;
}

const resultBy = (reading: Reading, used: readonly UsedItem[], open: readonly Item[]): DimensionResult => resultOf(countsOf(used, reading), countsOf(open, reading));

/** The result with the weakest and the strongest strength that any source gives; nothing where no item is in dispute. */
export function readingsOf(kept: DimensionResult, used: readonly UsedItem[], open: readonly Item[]): StrengthReadings | undefined {
  if (!anyDisputed(used) && !anyDisputed(open)) return undefined;
  const weakest = resultBy('weakest', used, open);
  const strongest = resultBy('strongest', used, open);
  return { kept, weakest, strongest, matters: weakest !== strongest };
}

const rankOf = (mark: VerificationMark): number => verificationMarks.indexOf(mark);

/** The weakest mark that a result cannot do without: a dimension that is positive on better checked items alone rests on those. */
export function restsOn(result: DimensionResult, used: readonly UsedItem[]): VerificationMark | undefined {
  const worst = weakestOf(used);
  if (worst === undefined || result !== 'positive') return worst;
  for (let rank = 0; rank < rankOf(worst); rank += 1) {
    const enough = used.filter(({ mark }) => rankOf(mark) <= rank);
    if (positive(countsOf(enough))) return verificationMarks[rank];
  }
  return worst;
}
