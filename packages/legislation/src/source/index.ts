export { citationsOf, sourceIds, sourceOf, type LegalSource } from './source.js';
