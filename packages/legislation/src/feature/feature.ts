import type { ArabLeagueCode } from '@ctip/core';

import type { DatedValue, Fact, FeatureName, Features, FeatureValues } from '../model/index.js';
import { stateOf } from '../state/index.js';
import { checkedDay, latest, valueOn } from '../time/valueOn.js';
import { featureNames } from './names.js';

/**
 * Every value of a feature over time, oldest first; empty where nothing is known.
 *
 * @example
 * ```ts
 * historyOf('OM', 'childException').map(({ from, to, value }) => [from, to, value]); // => [['2008', '2025', true]]
 * ```
 * @public
 */
export function historyOf<K extends FeatureName>(country: ArabLeagueCode, feature: K): readonly DatedValue<FeatureValues[K]>[] {
  return stateOf(country).features[feature] ?? [];
}

/**
 * What is known of a state's law and practice: each feature is a sourced, marked fact, or `undefined` for unknown, which is never no.
 *
 * @param options - `asOf`: day, `YYYY-MM-DD`: what is known to have held then; without it, what is not known to have ended. `knownAt`: day:
 * only what could be known then counts, see `knownBy`; needs `asOf`
 * @throws RangeError for another country, or when a day is not one
 * @example
 * ```ts
 * featuresOf('KW').childException?.value; // => false
 * featuresOf('KW', { asOf: '2010-01-01' }).childException; // => undefined
 * featuresOf('BH').attempt; // => undefined
 * ```
 * @public
 */
export function featuresOf(country: ArabLeagueCode, { asOf, knownAt }: { readonly asOf?: string; readonly knownAt?: string } = {}): Features {
  for (const day of [asOf, knownAt]) if (day !== undefined) checkedDay(day);
  const { features } = stateOf(country);
  const one = (name: FeatureName): Fact | undefined => {
    const history: readonly DatedValue<unknown>[] = features[name] ?? [];
    return asOf === undefined ? latest(history) : valueOn(history, asOf, knownAt);
  };
  return Object.fromEntries(featureNames.map((name) => [name, one(name)])) as Features;
}
