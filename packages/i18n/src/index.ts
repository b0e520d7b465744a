/**
 * How is it said? One translator over the catalogues that the packages own; numbers, dates, direction.
 *
 * @packageDocumentation
 */
export * from './checkCatalogue/index.js';
export * from './dictionary/index.js';
export * from './explain/index.js';
export * from './locales/index.js';
export * from './translator/index.js';
