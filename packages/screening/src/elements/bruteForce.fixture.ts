import type { Truth } from '@ctip/core';

import type { AgeObservation, ElementsResult } from './index.js';

export const truths: readonly Truth[] = ['yes', 'no', 'unknown'];
export const ages: readonly AgeObservation[] = ['adult', 'child', 'uncertain', 'child-at-the-time'];

/** Observations with each element as a whole. */
export interface Whole {
  readonly age: AgeObservation;
  readonly acts: Truth;
  readonly means: Truth;
  readonly purposes: Truth;
  readonly consentClaimed: Truth;
}

/** Every combination: 4 ages, 3 × 3 × 3 elements, 3 claims of consent. */
export const everything: readonly Whole[] = ages.flatMap((age) =>
  truths.flatMap((acts) => truths.flatMap((means) => truths.flatMap((purposes) => truths.map((consentClaimed) => ({ age, acts, means, purposes, consentClaimed }))))),
);

/** One way in which everything open turns out. */
export interface World {
  readonly isAdult: boolean;
  readonly act: boolean;
  readonly means: boolean;
  readonly purpose: boolean;
}

const ways = (value: Truth): readonly boolean[] => (value === 'unknown' ? [true, false] : [value === 'yes']);

/** Every way in which the observations may turn out. `adults`: the ages that the person may have. */
export const worldsOf = ({ acts, means, purposes }: Whole, adults: readonly boolean[]): readonly World[] =>
  adults.flatMap((isAdult) => ways(acts).flatMap((act) => ways(means).flatMap((how) => ways(purposes).map((purpose) => ({ isAdult, act, means: how, purpose })))));

/** Articles 3(a) and 3(c), where nothing is open. */
export const holds = ({ isAdult, act, means, purpose }: World): boolean => (isAdult ? act && means && purpose : act && purpose);

/** A second way to the result: whether all ways in which the observations may turn out agree. An uncertain age is a child's. */
export function bruteForce(seen: Whole): ElementsResult {
  const outcomes = worldsOf(seen, [seen.age === 'adult']).map(holds);
  if (outcomes.every(Boolean)) return 'present';
  return outcomes.some(Boolean) ? 'undetermined' : 'not-present';
}
