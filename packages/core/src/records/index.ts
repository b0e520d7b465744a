export { Case } from './assistance/case.js';
export { Victim } from './assistance/victim.js';
export { LegalInstrument } from './legislation/legalInstrument.js';
export { Referral } from './referral/referral.js';
export { IndicatorObservation } from './regional-database/indicatorObservation.js';
