import type { Case, ExploitationAccount } from '@ctip/core';

/** What a row of a CTDC file says, in our records. @public */
export interface CtdcRecords {
  readonly case: Case;
  readonly account: ExploitationAccount;
}

/** What our records must know and a row does not say. Nothing of it is guessed. @public */
export interface CtdcContext {
  /** Ids for the new records, made by the caller. */
  readonly ids: { readonly victim: string; readonly case: string; readonly account: string };
  readonly agency: string;
  /** Day, month or year of detection, for rows that do not give a year. */
  readonly detectedOn: string;
  /** Country of detection, alpha-2: the files have none. */
  readonly detectedIn: string;
  /** Day on which the row was read. */
  readonly recordedOn: string;
}
