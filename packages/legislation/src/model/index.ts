export type { Contested, DatedValue, Fact } from './fact.js';
export type { FeatureHistories, FeatureName, Features, FeatureValues, Named } from './features.js';
export type { Fine, Penalty } from './penalty.js';
export type { Conflict, LawDetail, LawRow, SourceRow, StateRecord, StruckProvision } from './state.js';
export type { Reservation, TreatyId, TreatyRow } from './treaty.js';
export type { PolicyIndexRow, TierRow, TierSourceRow } from './tier.js';
