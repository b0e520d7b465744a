import type { ArabLeagueCode, Case, Referral, Victim } from '@ctip/core';

import { random } from '../random/index.js';
import { caseOf } from './case.js';
import { profiles } from './profiles.data.js';
import { referralsOf } from './referral.js';
import { victimOf } from './victim.js';

/** What nation to make. @public */
export interface NationOptions {
  /** Whole number; the same seed gives the same nation on every machine. */
  readonly seed: number;
  /** How many cases. */
  readonly cases: number;
  /** Where the register is kept; `JO` unless told. A generated nation says nothing about the country. */
  readonly country?: ArabLeagueCode;
  /** First and last year of detection; 2019 to 2023 unless told. */
  readonly years?: readonly [number, number];
}

/** One generated history: the case, the identity behind it, the referrals made. @public */
export interface History {
  readonly case: Case;
  readonly victim: Victim;
  readonly referrals: readonly Referral[];
}

/**
 * A plausible, invented nation, one history at a time, so that a million cases need no more memory than one.
 *
 * Forms of exploitation go with sex, age and origin as they do in real registers; dates are known to the day, the month or the
 * year; every reason of absence occurs; detections grow over the years. Nobody in it exists, and its shares are no estimate of
 * anything.
 *
 * @example
 * ```ts
 * const [first] = nation({ seed: 1, cases: 3 });
 * check(Case, first?.case).ok; // => true
 * [...nation({ seed: 1, cases: 3 })].map((history) => history.case.id); // => ['c-0000001', 'c-0000002', 'c-0000003']
 * ```
 * @public
 */
export function* nation(options: NationOptions): Generator<History> {
  const { seed, cases, country = 'JO', years = [2019, 2023] } = options;
  const draw = random(seed);
  // Fields that records gained later are drawn apart: a nation keeps its cases when records grow.
  const aside = random(seed ^ 0x5bd1e995);
  const kinds = profiles.map((profile) => [profile, profile.weight] as const);
  const [from, to] = years;
  const byYear = Array.from({ length: to - from + 1 }, (_, index) => [from + index, 1 + index * 0.12] as const);
  for (let number = 1; number <= cases; number += 1) {
    const profile = draw.weighted(kinds);
    const made = caseOf({ number, profile, country, year: draw.weighted(byYear), draw });
    yield { case: made, victim: victimOf(made, number, draw, aside), referrals: referralsOf(made, draw, aside) };
  }
}
