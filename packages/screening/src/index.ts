/**
 * Do the observations point to trafficking? Definitions as data, explained, never deciding.
 *
 * @packageDocumentation
 */
export * from './definition/index.js';
export * from './elements/index.js';
export * from './locales/index.js';
export * from './assess/index.js';
export * from './instrument/index.js';
export * from './observation/index.js';
