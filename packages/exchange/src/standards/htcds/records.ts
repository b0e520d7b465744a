import type { Case, ExploitationAccount, SocialProfile, Victim } from '@ctip/core';

/** The records that an HTCDS row speaks of: one person in one case. @public */
export interface HtcdsRecords {
  readonly victim: Victim;
  readonly case: Case;
  readonly profile: SocialProfile;
  readonly account: ExploitationAccount;
}

/** What our records must know and the standard has no field for. Nothing of it is guessed. @public */
export interface HtcdsContext {
  /** Ids for the new records, made by the caller; never made from names or document numbers. */
  readonly ids: { readonly victim: string; readonly case: string; readonly profile: string; readonly account: string };
  /** Agency that keeps the case. */
  readonly agency: string;
  /** Day, month or year of detection; the standard has no such date. */
  readonly detectedOn: string;
  /** Country of detection, alpha-2. */
  readonly detectedIn: string;
  /** Day on which the row was read. */
  readonly recordedOn: string;
}
