import type { Fact } from '@ctip/legislation';

import type { FactName, FactValues } from '../facts/index.js';

/** Facts of a record, each with sources and mark. @public */
export type RecordFacts = { readonly [K in FactName]?: Fact<FactValues[K]> | undefined };

/** A law or measure brought by a caller, as it was read by `readLawRecords`. @public */
export interface LawRecord {
  readonly id: string;
  /** A trafficking law bears on every obligation: what it does not say is unknown. Another law bears on what it claims. */
  readonly role: 'trafficking-law' | 'other-law';
  /** Law, or only policy or practice: a duty that needs a law is not met by those. */
  readonly level: 'law' | 'policy' | 'practice';
  /** Partial dates. Without a beginning, the year of publication, adoption or number counts; without any, the law is taken to be in force. */
  readonly inForceFrom?: string;
  readonly ended?: string;
  /** The day by which it could be known. */
  readonly knownFrom?: string;
  readonly territory?: string;
  readonly status: 'law' | 'bill';
  /** Ids of laws that it takes the place of. */
  readonly replaces: readonly string[];
  readonly claims: RecordFacts;
  /** Claims that are said to be unknown: in a law that is not a trafficking law they keep a gap from being sure. */
  readonly unknown: readonly FactName[];
}
