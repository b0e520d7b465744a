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
import type { LossAggregate, UtilityMeasure } from '../measure/index.js';
import type { ArxCase, CaseModel } from './cases.js';

const none = Number.NaN;

function diversityOf({ attribute = '', variant = 'distinct', l = none, c = none }: CaseModel): PrivacyModel | undefined {
  switch (variant) {
    case 'distinct':
      return lDiversity(attribute, l);
    case 'entropy':
    case 'entropy-shannon':
      return lDiversity(attribute, l, { variant: 'entropy' });
    case 'entropy-grassberger':
      return lDiversity(attribute, l, { variant: 'entropy-grassberger' });
    case 'recursive':
      return lDiversity(attribute, l, { variant: 'recursive', c });
    default:
      return undefined;
  }
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
      return averageRisk(model.average ?? none, model.highest);
    case 'sample-uniqueness':
      return sampleUniqueness(model.share ?? none);
    case 'population-uniqueness':
      return populationUniqueness(model.share ?? none, model.population ?? none, (model.estimate ?? 'dankar') as UniquenessEstimate);
    default:
      return undefined;
  }
}

const aggregates: Readonly<Record<string, LossAggregate>> = { 'geometric mean': 'geometric-mean', 'arithmetic mean': 'arithmetic-mean', sum: 'sum', maximum: 'maximum' };

/** The measure of a case as ours; `undefined` for one that we do not have. */
function utilityOf({ metric: { type, aggregate, gsFactor } }: ArxCase): UtilityMeasure | undefined {
  switch (type) {
    case 'loss': {
      const ours = Object.hasOwn(aggregates, aggregate ?? '') ? aggregates[aggregate ?? ''] : undefined;
      if (aggregate !== null && !ours) return undefined;
      return { measure: 'loss', ...(ours && { aggregate: ours }), ...(gsFactor !== undefined && { balance: gsFactor }) };
    }
    case 'precision':
    case 'height':
    case 'discernibility':
    case 'average-class-size':
    case 'non-uniform-entropy':
      return { measure: type };
    default:
      return undefined;
  }
}

/** What a case asks; a word for what it asks that we do not have. */
export function questionOf(found: ArxCase): { readonly models: readonly PrivacyModel[]; readonly utility: UtilityMeasure } | string {
  const utility = utilityOf(found);
  if (!utility) return 'measure';
  const models: PrivacyModel[] = [];
  for (const one of found.models) {
    const ours = modelOf(one);
    if (!ours) return 'model';
    models.push(ours);
  }
  return { models, utility };
}
