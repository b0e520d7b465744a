export { risksOf, type ReidentificationRisks } from './risk.js';
