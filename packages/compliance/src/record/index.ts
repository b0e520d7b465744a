export { recordFactsOf, type RecordOptions } from './facts.js';
export { claimNames } from './kinds.js';
export { readLawRecords } from './read.js';
export type { LawRecord, RecordFacts } from './types.js';
