export { inputFor } from './input.js';
export { kinds, misuse, optionsOfKinds, pairsOf, shared } from './kinds.js';
export { runOf, type KindRun } from './report.js';
export { tell, writeReport } from './told.js';
