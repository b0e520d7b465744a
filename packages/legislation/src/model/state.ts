import type { ArabLeagueCode, CodeOf, instrumentKinds, instrumentStatuses, Text, VerificationMark } from '@ctip/core';

import type { sourceKinds } from '../codes/index.js';
import type { FeatureHistories, FeatureName } from './features.js';
import type { TreatyId, TreatyRow } from './treaty.js';

/** A publication, as the data keeps it. @public */
export interface SourceRow {
  readonly title: string;
  readonly kind: CodeOf<typeof sourceKinds>;
  readonly url: string;
  /** `start-only`: only the beginning of the address is kept. `to-be-reopened`: open it before citing. Absent: whole and opened. */
  readonly address?: 'start-only' | 'to-be-reopened';
  /** Public copy in which an official text was read. */
  readonly readIn?: string;
  readonly asOf?: string;
}

/** A provision that a court struck down. @public */
export interface StruckProvision {
  readonly article: string;
  /** How much of it: the words of the provision that fell, in our wording. */
  readonly extent?: Text;
  /** No earlier than this: the year of the appeal, or the day of the decision. */
  readonly from?: string;
  /** The decision. */
  readonly reference: string;
  readonly sources: readonly string[];
  readonly mark: VerificationMark;
}

/** What this package says about a law beside the instrument record. @public */
export interface LawDetail {
  /** Year that the law is known by. */
  readonly year: number;
  readonly amends?: string;
  readonly repeals?: string;
  readonly implements?: string;
  readonly promulgatedBy?: string;
  /** Date of adoption in the Hijri calendar, as the source writes it. */
  readonly hijri?: string;
  readonly struck?: readonly StruckProvision[];
  /** Dates that sources dispute; `otherwise` is how the law is checked apart from them. */
  readonly contested?: { readonly dates: readonly 'adopted'[]; readonly otherwise: VerificationMark };
}

/** A law, as the data keeps it: the instrument record with ids of sources, and the detail. @public */
export interface LawRow extends LawDetail {
  readonly schema: 'ctip.legal-instrument/1';
  readonly id: string;
  readonly country: ArabLeagueCode;
  readonly kind: CodeOf<typeof instrumentKinds>;
  readonly title: { readonly ar?: string; readonly en?: string; readonly fr?: string };
  readonly number?: string;
  readonly adopted?: string;
  readonly published?: string;
  readonly inForceFrom?: string;
  readonly status: CodeOf<typeof instrumentStatuses>;
  readonly territory: string;
  readonly gazette?: string;
  readonly replacedBy?: string;
  readonly amendedBy?: readonly string[];
  readonly sources: readonly string[];
  readonly mark: VerificationMark;
}

/** Sources that disagree. Both sides are kept. @public */
export interface Conflict {
  /** What they disagree on: a feature, the whole `definition`, or the date `adopted`. */
  readonly about: FeatureName | 'definition' | 'adopted';
  /** The law, where it is not the one in force. */
  readonly law?: string;
  readonly sources: readonly string[];
  readonly against: readonly string[];
  /** What `sources` say, in our words. */
  readonly says: Text;
  /** What `against` say, in our words. */
  readonly otherwise: Text;
  /** The side that a text of the law supports, where one was read. */
  readonly textReadSupports?: 'against';
}

/** All that the data keeps of one state. @public */
export interface StateRecord {
  readonly country: ArabLeagueCode;
  readonly iso3: string;
  readonly names: Text;
  readonly treaties: { readonly [T in TreatyId]: TreatyRow };
  readonly laws: readonly LawRow[];
  /** The trafficking laws that followed each other, oldest first; none where no such law is known. */
  readonly principal: readonly string[];
  readonly features: FeatureHistories;
  readonly conflicts: readonly Conflict[];
}
