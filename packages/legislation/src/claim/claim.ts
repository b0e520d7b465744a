import type { ArabLeagueCode, VerificationMark } from '@ctip/core';

import { featureNames, featuresOf } from '../feature/index.js';
import type { Contested, Fact, FeatureName } from '../model/index.js';

/** One feature of a state on a day, as a claim. @public */
export interface Claim {
  readonly feature: FeatureName;
  /** `absent`: a source says so, or the trafficking text was read whole and has no such provision. `unknown`: not in the data. */
  readonly state: 'known' | 'absent' | 'unknown';
  readonly value?: unknown;
  readonly article?: string;
  readonly sources: readonly string[];
  /** State of the text or report in which it was read. */
  readonly asOf?: string;
  readonly from?: string;
  readonly to?: string;
  readonly confidence?: VerificationMark;
  /** The other side, where sources disagree: kept open. */
  readonly conflictsWith?: Contested<unknown>;
}

function claimOf(feature: FeatureName, fact: Fact | undefined): Claim {
  if (!fact) return { feature, state: 'unknown', sources: [] };
  const { value, article, sources, seen, from, to, mark, contested } = fact;
  return {
    feature,
    state: value === false ? 'absent' : 'known',
    ...(value !== false && { value }),
    ...(article !== undefined && { article }),
    sources,
    ...(seen !== undefined && { asOf: seen }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    confidence: mark,
    ...(contested && { conflictsWith: contested }),
  };
}

/**
 * Every feature of a state on a day as a claim: a value, `absent` or `unknown`, with article, sources, date, confidence and, where
 * sources disagree, the other side.
 *
 * @param options - the day, and perhaps a day of knowledge; without them what is not known to have ended
 * @throws RangeError for another country, or when a day is not one
 * @example
 * ```ts
 * const claims = claimsOf('KW', { asOf: '2024-01-01' });
 * claims.find(({ feature }) => feature === 'childException')?.state; // => 'absent'
 * claims.find(({ feature }) => feature === 'victimsFund')?.state; // => 'unknown'
 * claims.find(({ feature }) => feature === 'deathPenaltyPossible')?.conflictsWith?.sources; // => ['kw2']
 * ```
 * @public
 */
export function claimsOf(country: ArabLeagueCode, options: { readonly asOf?: string; readonly knownAt?: string } = {}): readonly Claim[] {
  const features = featuresOf(country, options);
  return featureNames.map((feature) => claimOf(feature, features[feature]));
}
