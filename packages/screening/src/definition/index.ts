export type { Act, ChildRule, Clause, Definition, DefinitionRules, Means, Purpose } from './definition.js';
export { palermoArticle3 } from './palermo.data.js';
