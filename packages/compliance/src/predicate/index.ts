export { evaluate } from './evaluate.js';
export { reasonKeys } from './types.js';
export type { Composite, Evaluation, FactPredicate, FactUse, ListFact, NearWords, Predicate, Reason, ReasonKey } from './types.js';
