export { attackRisks, type AttackRisk, type AttackRisks } from './attack.js';
export { quasiIdentifiers, type Distinguishing, type NamedTable } from './discovery.js';
export { type GroupRisk } from './groups.js';
export { homogeneity, type Homogeneity, type HomogeneityOptions, type RoleTable } from './homogeneity.js';
export { measureRisk, type ClassFigures, type RiskOptions, type RiskReport } from './measureRisk.js';
export { minimalUniques, type MinimalUniques, type SpecialUnique } from './minimalUniques.js';
export { type RemainingRisks } from './remaining.js';
export { risksOf, type ReidentificationRisks } from './risk.js';
export { populationUniques, type PopulationUniques } from './uniqueness.js';
