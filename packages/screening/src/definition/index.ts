export type { Act, Clause, Definition, DefinitionRules, Means, Purpose } from './definition.js';
export { palermoArticle3 } from './palermo.data.js';
