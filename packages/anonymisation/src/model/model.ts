import { averageRisk, populationUniqueness, sampleUniqueness, type AverageRisk, type PopulationUniqueness, type SampleUniqueness } from './averages.js';
import { deltaPresence, type DeltaPresence } from './deltaPresence.js';
import { kCombinations, kGroups, type KCombinations, type KGroups } from './groups.js';
import { kAnonymity, type KAnonymity } from './kAnonymity.js';
import { kMap, type KMap } from './kMap.js';
import { lDiversity, type LDiversity, type LDiversityOptions } from './lDiversity.js';
import { betaLikeness, deltaDisclosure, type BetaLikeness, type DeltaDisclosure } from './likeness.js';
import { tCloseness, type TCloseness } from './tCloseness.js';

/** A privacy model, as data: what a release promises. @public */
export type PrivacyModel =
  | KAnonymity
  | KMap
  | DeltaPresence
  | LDiversity
  | TCloseness
  | BetaLikeness
  | DeltaDisclosure
  | AverageRisk
  | SampleUniqueness
  | PopulationUniqueness
  | KGroups
  | KCombinations;

/** Names of the privacy models. @public */
export const privacyModels = [
  'k-anonymity',
  'k-map',
  'delta-presence',
  'l-diversity',
  't-closeness',
  'beta-likeness',
  'delta-disclosure',
  'average-risk',
  'sample-uniqueness',
  'population-uniqueness',
  'k-groups',
  'k-combinations',
] as const satisfies readonly PrivacyModel['type'][];

/**
 * A model read again: one that was put together by hand, or came from a file, must not promise nothing.
 *
 * @throws TypeError for one that we do not know, RangeError for figures that promise nothing
 */
export function checkedModel(model: PrivacyModel): PrivacyModel {
  switch (model.type) {
    case 'k-anonymity':
      return kAnonymity(model.k);
    case 'k-map': {
      const { k, population, estimate, significance } = model;
      return kMap(k, population === undefined ? undefined : { population, ...(estimate && { estimate }), ...(significance !== undefined && { significance }) });
    }
    case 'delta-presence':
      return deltaPresence(model.minimum, model.maximum);
    case 'l-diversity':
      return lDiversity(model.column, model.l, { variant: model.variant, c: model.c } as LDiversityOptions);
    case 't-closeness':
      return tCloseness(model.column, model.t, model.distance);
    case 'beta-likeness':
      return betaLikeness(model.column, model.beta, model.variant);
    case 'delta-disclosure':
      return deltaDisclosure(model.column, model.delta);
    case 'average-risk':
      return averageRisk(model.average, model.highest, model.share);
    case 'sample-uniqueness':
      return sampleUniqueness(model.share);
    case 'population-uniqueness':
      return populationUniqueness(model.share, model.population, model.estimate);
    case 'k-groups':
      return kGroups(model.column, model.k);
    case 'k-combinations':
      return kCombinations(model.columns, model.k, model);
    default:
      throw new TypeError('a model is one of privacyModels');
  }
}
