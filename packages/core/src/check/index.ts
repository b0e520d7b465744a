export { check, type CheckOptions } from './check.js';
export { remarks } from './remarks.js';
