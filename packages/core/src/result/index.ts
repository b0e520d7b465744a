export { ok, refused, type Result } from './result.js';
