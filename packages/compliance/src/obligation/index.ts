export { allObligations, conventionObligations, obligationOf, palermoArticles3And5, protocolObligations, type ObligationId, type PalermoId } from './palermo.js';
export {
  bindingnesses,
  evidenceLevels,
  qualifiers,
  topics,
  type Bindingness,
  type EvidenceLevel,
  type Obligation,
  type Qualifier,
  type Topic,
} from './types.js';
