export { inForceOn, traffickingLawOn } from './inForce.js';
export { lawDetailOf, lawsOf, type Law } from './law.js';
export { lawsInForce, territoriesOf, type AmendmentOn, type LawOn, type LawsOptions } from './lawsInForce.js';
