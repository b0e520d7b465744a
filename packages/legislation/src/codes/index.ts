export { aggravators, custodialKinds, factLimits, featureValues, jurisdictionBases, legalPersonKinds, purposeAims } from './facts.js';
export { sourceKinds } from './sources.js';
export { reservationSubjects, treaties, treatyModes, treatyStatuses } from './treaties.js';
export { definitionActs, definitionMeans, definitionPurposes } from './words.js';
export { tierStatuses } from './tiers.js';
