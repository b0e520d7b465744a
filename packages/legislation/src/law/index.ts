export { inForceOn, traffickingLawOn } from './inForce.js';
export { lawDetailOf, lawsOf, type Law } from './law.js';
