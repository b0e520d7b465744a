export { custodialKinds, factLimits, featureValues } from './facts.js';
export { sourceKinds } from './sources.js';
export { reservationSubjects, treaties, treatyModes, treatyStatuses } from './treaties.js';
export { definitionActs, definitionMeans, definitionPurposes } from './words.js';
