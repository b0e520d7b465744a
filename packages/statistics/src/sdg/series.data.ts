import type { SdgSeries } from './observation.js';

/**
 * Series of the global SDG database by form or group of forms. The labels of those marked unverified were read from the suffix of the
 * code alone. `VC_HTF_DETVOP` (other purposes) has no entry: the series keep organ removal apart, while the group `other` holds it.
 */
export const series: Readonly<Record<string, SdgSeries>> = {
  total: { counts: 'VC_HTF_DETV', rates: 'VC_HTF_DETVR', mark: 'verified' },
  sexual: { counts: 'VC_HTF_DETVSX', rates: 'VC_HTF_DETVSXR', mark: 'verified' },
  labour: { counts: 'VC_HTF_DETVFL', rates: 'VC_HTF_DETVFLR', mark: 'unverified' },
  'removal-of-organs': { counts: 'VC_HTF_DETVOG', rates: 'VC_HTF_DETVOGR', mark: 'unverified' },
};
