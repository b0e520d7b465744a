export { canonicalJson } from './canonicalJson.js';
