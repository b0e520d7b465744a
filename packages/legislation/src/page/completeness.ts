import { counts, type ArabLeagueCode } from '@ctip/core';

import { claimsOf } from '../claim/index.js';
import { historyOf } from '../feature/index.js';
import type { DatedValue, FeatureName } from '../model/index.js';

/** How much is known of a state: part of the data, and printed on its page. @public */
export interface Completeness {
  readonly country: ArabLeagueCode;
  readonly all: number;
  readonly known: number;
  readonly unknown: readonly FeatureName[];
  readonly conflicting: readonly FeatureName[];
  /** Known only from a weak source: shown, never counted. */
  readonly uncounted: readonly FeatureName[];
}

/**
 * How much is known of a state's law, feature by feature. A feature counts as known when the data holds a value for any time.
 *
 * @throws RangeError for another country
 * @example
 * ```ts
 * const { all, known, unknown } = completenessOf('BH');
 * known + unknown.length === all; // => true
 * completenessOf('PS').known; // => 0
 * ```
 * @public
 */
export function completenessOf(country: ArabLeagueCode): Completeness {
  const features = claimsOf(country).map(({ feature }) => feature);
  const having = (test: (fact: DatedValue<unknown>) => boolean): readonly FeatureName[] =>
    features.filter((feature) => historyOf(country, feature).some((fact: DatedValue<unknown>) => test(fact)));
  const known = having(() => true);
  return {
    country,
    all: features.length,
    known: known.length,
    unknown: features.filter((feature) => !known.includes(feature)),
    conflicting: having(({ mark }) => mark === 'conflicting'),
    uncounted: having(({ mark }) => !counts(mark)),
  };
}
