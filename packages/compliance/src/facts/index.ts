export { stateFactsOf, type FactName, type FactValues, type StateFacts } from './facts.js';
