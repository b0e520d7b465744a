export { check, type CheckOptions } from './check.js';
