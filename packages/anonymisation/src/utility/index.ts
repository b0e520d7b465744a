export { pairErrors, type PairError } from './pairs.js';
export { breakdowns, type Breakdown, type Survival } from './survival.js';
