export type { Act, ChildRule, Clause, Definition, DefinitionRules, Means, Purpose } from './definition.js';
export {
  councilOfEurope2005,
  definitions,
  euDirective2011,
  iomAssistance,
  iomAssistanceMigrant,
  morocco4481,
  usTvpa,
  type MoroccanPurpose,
} from './others.data.js';
export { palermoArticle3 } from './palermo.data.js';
