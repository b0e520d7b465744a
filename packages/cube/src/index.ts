/**
 * How many? Counts by dimension, with the unit of what was counted; merge, roll up, slice.
 *
 * @packageDocumentation
 */
export * from './case/index.js';
export * from './count/index.js';
export * from './cube/index.js';
export * from './locales/index.js';
export * from './merge/index.js';
export * from './reconcile/index.js';
export * from './roll/index.js';
export * from './tabulate/index.js';
