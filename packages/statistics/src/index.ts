/**
 * What do the counts say? Indicators with intervals, denominators, provenance.
 *
 * @packageDocumentation
 */
export * from './consistency/index.js';
export * from './interval/index.js';
export * from './locales/index.js';
export * from './population/index.js';
export * from './rate/index.js';
export * from './sdg/index.js';
export * from './share/index.js';
export * from './suppress/index.js';
