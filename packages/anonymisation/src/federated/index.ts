export { federatedAgency, type FederatedAgency } from './agency.js';
export { type FederatedContact } from './ask.js';
export { federate, federatedStep, type FederatedStep, type FederateOptions } from './coordinate.js';
export { joinParts, type JoinOptions } from './join.js';
export { type SharedKeys } from './masks.js';
export { FederatedCounts, FederatedDecision, FederatedMarginals, FederatedRequest } from './messages.js';
export { federatedScheme, type FederatedScheme, type FederatedSchemeOptions } from './scheme.js';
export { federatedSchemeData, federatedSchemeWithout, readFederatedScheme, type FederatedSchemeData } from './schemeFile.js';
export type { FederatedDetail } from './search.js';
