export { stateFactsOf, type FactSet, type StateFacts } from './facts.js';
export type { FactName, FactValues, ObligationClaims } from './names.js';
export { planInForce, type PlanFact } from './plan.js';
