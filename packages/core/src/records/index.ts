export { Case } from './case.js';
export { IndicatorObservation } from './indicatorObservation.js';
export { LegalInstrument } from './legalInstrument.js';
export { Referral } from './referral.js';
export { Victim } from './victim.js';
