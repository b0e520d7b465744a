/**
 * Do the observations point to trafficking? Definitions as data, explained, never deciding.
 *
 * @packageDocumentation
 */
export * from './assess/index.js';
export * from './compare/index.js';
export * from './decision/index.js';
export * from './definition/index.js';
export * from './elements/index.js';
export * from './episode/index.js';
export * from './explain/index.js';
export * from './form/index.js';
export * from './instrument/index.js';
export * from './locales/index.js';
export * from './observation/index.js';
export * from './situation/index.js';
export * from './study/index.js';
export * from './words/index.js';
