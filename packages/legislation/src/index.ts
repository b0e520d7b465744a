/**
 * What is the law? Dated, sourced law and treaty facts of the 22 Arab League states: data, no judgement.
 *
 * @packageDocumentation
 */
export * from './claim/index.js';
export * from './codes/index.js';
export * from './export/index.js';
export * from './feature/index.js';
export * from './known/index.js';
export * from './law/index.js';
export * from './locales/index.js';
export * from './model/index.js';
export * from './page/index.js';
export * from './penalty/index.js';
export * from './source/index.js';
export * from './state/index.js';
export * from './tier/index.js';
export * from './time/index.js';
export * from './treaty/index.js';
