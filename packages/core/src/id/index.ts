export { id, type AgencyId, type CaseId, type Id, type IndicatorId, type InstrumentId, type ReferralId, type VictimId } from './id.js';
