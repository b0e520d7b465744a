export { type RemainingRisks } from './remaining.js';
export { risksOf, type ReidentificationRisks } from './risk.js';
