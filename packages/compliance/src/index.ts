/**
 * Does the law meet the Protocol? Obligations as data, findings in three-valued logic, gaps, citations.
 *
 * @packageDocumentation
 */
export * from './assess/index.js';
export * from './benchmark/index.js';
export * from './binding/index.js';
export * from './change/index.js';
export * from './explain/index.js';
export * from './facts/index.js';
export * from './locales/index.js';
export * from './matrix/index.js';
export * from './obligation/index.js';
export * from './predicate/index.js';
export * from './record/index.js';
export * from './report/index.js';
export * from './tiers/index.js';
