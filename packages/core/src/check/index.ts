export { check, type CheckOptions } from './check.js';
export { remarks } from './remarks.js';
export type { ExtensionSchemas } from './extended.js';
export { rulesOf, type RuleTold } from './rulesOf.js';
