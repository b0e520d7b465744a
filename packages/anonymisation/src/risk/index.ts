export { type RemainingRisks } from './remaining.js';
export { risksOf, type ReidentificationRisks } from './risk.js';
export { populationUniques, type PopulationUniques } from './uniqueness.js';
