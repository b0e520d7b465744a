import {
  averageRisk,
  betaLikeness,
  deltaDisclosure,
  deltaPresence,
  kAnonymity,
  kMap,
  lDiversity,
  populationUniqueness,
  sampleUniqueness,
  tCloseness,
  type PrivacyModel,
  type TClosenessDistance,
  type UniquenessEstimate,
} from '../model/index.js';
import { utilityMeasures, type LossAggregate, type UtilityMeasure, type UtilityMeasureName } from '../measure/index.js';
import type { ArxCase, CaseModel } from './cases.js';

const none = Number.NaN;

/** Variants by the words that a case begins them with; the longer one first. */
const variants = [
  ['distinct', 'distinct'],
  ['entropy-grassberger', 'entropy-grassberger'],
  ['entropy', 'entropy'],
  ['recursive', 'recursive'],
] as const;

function diversityOf({ attribute = '', variant = 'distinct', l = none, c = none }: CaseModel): PrivacyModel | undefined {
  const [, ours] = variants.find(([word]) => variant.startsWith(word)) ?? [];
  return ours && lDiversity(attribute, l, ours === 'recursive' ? { variant: ours, c } : { variant: ours });
}

function mapOf({ k = none, estimator, significance, population }: CaseModel): PrivacyModel | undefined {
  if (estimator === null || estimator === undefined) return kMap(k);
  const estimate = estimator === 'poisson' ? 'poisson' : /truncated/u.test(estimator) ? 'zero-truncated-poisson' : undefined;
  return estimate && kMap(k, { population: population ?? none, estimate, ...(significance !== undefined && { significance }) });
}

/** A model of a case as ours; `undefined` for one that we do not have. */
function modelOf(model: CaseModel): PrivacyModel | undefined {
  const { attribute = '' } = model;
  const distance = (['equal', 'ordered', 'hierarchical'] as const).find((one): one is TClosenessDistance => (model.distance ?? '').startsWith(one));
  switch (model.type) {
    case 'k-anonymity':
      return kAnonymity(model.k ?? none);
    case 'k-map':
      return mapOf(model);
    case 'delta-presence':
      return deltaPresence(model.min ?? none, model.max ?? none);
    case 'l-diversity':
      return diversityOf(model);
    case 't-closeness':
      return distance && tCloseness(attribute, model.t ?? none, distance);
    case 'delta-disclosure':
      return deltaDisclosure(attribute, model.delta ?? none);
    case 'beta-likeness':
      return betaLikeness(attribute, model.beta ?? none, model.variant === 'enhanced' ? 'enhanced' : 'basic');
    case 'average-risk':
      return averageRisk(model.average ?? none, model.highest, model.share ?? model.recordsAtRisk);
    case 'sample-uniqueness':
      return sampleUniqueness(model.share ?? none);
    case 'population-uniqueness':
      return populationUniqueness(model.share ?? none, model.population ?? none, (model.estimate ?? 'dankar') as UniquenessEstimate);
    default:
      return undefined;
  }
}

const lossAggregates: Readonly<Record<string, LossAggregate>> = { 'geometric mean': 'geometric-mean', 'arithmetic mean': 'arithmetic-mean', sum: 'sum', maximum: 'maximum' };

/** How the other measures put columns together: the one way that each has. */
const onlyAggregates: Readonly<Record<string, string | null>> = { precision: 'arithmetic mean', height: 'sum', discernibility: null, 'average-class-size': null, 'non-uniform-entropy': 'sum' };

/** Where generalising and suppressing weigh the same. */
const even = 0.5;

/** The measure of a case as ours; `undefined` for one, or a setting of one, that we do not have: it is never measured in another way instead. */
function utilityOf({ metric: { type, aggregate, gsFactor }, attributeWeights }: ArxCase): UtilityMeasure | undefined {
  if (type === 'loss') {
    const ours = Object.hasOwn(lossAggregates, aggregate ?? '') ? lossAggregates[aggregate ?? ''] : undefined;
    if (aggregate !== null && aggregate !== undefined && !ours) return undefined;
    return { measure: 'loss', ...(ours && { aggregate: ours }), ...(gsFactor !== undefined && { balance: gsFactor }) };
  }
  const measure = utilityMeasures.find((one): one is Exclude<UtilityMeasureName, 'loss'> => one === type && one !== 'loss');
  const isOther = (aggregate !== null && aggregate !== undefined && aggregate !== onlyAggregates[type]) || (gsFactor ?? even) !== even;
  // Weights of columns mean something in the loss alone, and nothing where no column is measured.
  const isWeighed = attributeWeights !== undefined && onlyAggregates[type] !== null;
  return measure && !isOther && !isWeighed ? { measure } : undefined;
}

/** What a case asks; what it asks that we do not have (`missing`); or what is wrong with it (`fault`), in words of ours. */
export type Question = { readonly models: readonly PrivacyModel[]; readonly utility: UtilityMeasure } | { readonly missing: string } | { readonly fault: string };

/** What a case asks. */
export function questionOf(found: ArxCase): Question {
  const utility = utilityOf(found);
  if (!utility) return { missing: 'metric' };
  const models: PrivacyModel[] = [];
  for (const [at, one] of found.models.entries()) {
    const place = `models ${String(at + 1)}`;
    try {
      const ours = modelOf(one);
      if (!ours) return { missing: place };
      models.push(ours);
    } catch (fault) {
      // The models say in fixed words what their figures must be.
      return { fault: `${place}: ${fault instanceof Error ? fault.message : 'promises nothing'}` };
    }
  }
  return { models, utility };
}
