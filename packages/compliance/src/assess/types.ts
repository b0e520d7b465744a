import type { Source, Truth, VerificationMark } from '@ctip/core';
import type { TreatyStatus } from '@ctip/legislation';

import type { FactUse, Reason } from '../predicate/index.js';

/** What a finding can say. Unknown is never a gap. @public */
export const findingResults = ['met', 'not-met', 'unknown'] as const;

/** What a finding can say. @public */
export type FindingResult = (typeof findingResults)[number];

/** What would settle a finding. @public */
export const askKeys = ['read-text', 'read-whole', 'second-source', 'scope-of-words', 'effect-of-condition', 'settle-conflict', 'other-laws'] as const;

/** What would settle a finding; its words: `ask.<key>`. @public */
export interface Ask {
  readonly key: (typeof askKeys)[number];
  readonly params: Reason['params'];
}

/** What the law of a state comes to under one obligation. @public */
export interface Finding {
  /** Id of the obligation. */
  readonly obligation: string;
  readonly result: FindingResult;
  /** Met by going further than the Protocol. */
  readonly wider: boolean;
  /** Words of the Protocol that are shown to be absent from the law read; only where not met. */
  readonly missing: readonly string[];
  /** Words that are neither shown nor shown to be absent. */
  readonly unsettled: readonly string[];
  /** The facts that decided it, and those shown without being counted. */
  readonly used: readonly FactUse[];
  /** Weakest mark of `used`; absent where nothing is known. */
  readonly mark?: VerificationMark;
  readonly why: readonly Reason[];
  readonly ask: readonly Ask[];
  /** Sources of `used`, ready to be printed. */
  readonly citations: readonly Source[];
  /** Does a reservation touch this article? `unknown` where one exists whose content was not read. */
  readonly reserved: Truth;
}

/** The findings on one state on one day. A human decides what follows from them. @public */
export interface ComplianceReport {
  readonly country: string;
  readonly asOf: string;
  readonly treaty?: TreatyStatus;
  /** Does the treaty bind the state on that day? Where it does not, the findings are a benchmark, not a breach. */
  readonly bound: Truth;
  readonly findings: readonly Finding[];
  readonly needsHumanReview: true;
}
