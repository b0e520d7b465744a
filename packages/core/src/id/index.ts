export {
  agencyId,
  caseId,
  indicatorId,
  instrumentId,
  referralId,
  victimId,
  type AgencyId,
  type CaseId,
  type IndicatorId,
  type InstrumentId,
  type ReferralId,
  type VictimId,
} from './id.js';
