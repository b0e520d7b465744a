import type { CodeOf, VerificationMark } from '@ctip/core';

import type { reservationSubjects, treaties, treatyModes, treatyStatuses } from '../codes/index.js';

/** A treaty whose status is kept. @public */
export type TreatyId = CodeOf<typeof treaties>;

/** A reservation or declaration. @public */
export interface Reservation {
  readonly subject: CodeOf<typeof reservationSubjects>;
  /** Article of the treaty, where the text was read. */
  readonly article?: string;
  /** Made on signature and not repeated on ratification. */
  readonly signatureOnly?: true;
  readonly sources: readonly string[];
  /** How well its existence is checked. */
  readonly mark: VerificationMark;
}

/** What is known of a state and a treaty. Dates are days. @public */
export interface TreatyRow {
  readonly status: CodeOf<typeof treatyStatuses>;
  readonly signed?: string;
  /** Day of deposit of the instrument. */
  readonly deposited?: string;
  readonly mode?: CodeOf<typeof treatyModes>;
  readonly entryIntoForce?: string;
  /** State of the newest source read. */
  readonly seen?: string;
  readonly sources: readonly string[];
  readonly mark: VerificationMark;
  /** Absent: reservations were not looked at. */
  readonly reservations?: readonly Reservation[];
  /** Sources that list reservations and show none for this state. */
  readonly noneListedIn?: readonly string[];
}
