/**
 * What may be published? Privacy models, an exact search, risk, loss of detail.
 *
 * @packageDocumentation
 */
export * from './case/index.js';
export * from './evidence/index.js';
export * from './explain/index.js';
export * from './federated/index.js';
export * from './hierarchy/index.js';
export * from './ledger/index.js';
export * from './locales/index.js';
export * from './measure/index.js';
export * from './model/index.js';
export * from './mondrian/index.js';
export * from './parallel/index.js';
export * from './preset/index.js';
export * from './quality/index.js';
export * from './release/index.js';
export * from './risk/index.js';
export * from './roles/index.js';
export * from './suppression/index.js';
export * from './table/index.js';
export * from './utility/index.js';
