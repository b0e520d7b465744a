export { gammaQuantile } from './gammaQuantile.js';
export { gammaTails } from './incompleteGamma.js';
export { lnGamma } from './lnGamma.js';
