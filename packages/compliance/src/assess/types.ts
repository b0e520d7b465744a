import type { Source, Truth, VerificationMark } from '@ctip/core';
import type { TreatyStatus } from '@ctip/legislation';

import type { Bindingness, EvidenceLevel } from '../obligation/index.js';
import type { FactName } from '../facts/index.js';
import type { FactUse, Reason } from '../predicate/index.js';

/** What a finding comes to. Unknown is never a gap; `not-applicable` is neither met nor missed. @public */
export const findingStatuses = ['satisfied', 'partly', 'not-satisfied', 'unknown', 'not-applicable'] as const;

/** What a finding comes to. @public */
export type FindingStatus = (typeof findingStatuses)[number];

/** What a finding can say in three values, for a table. Unknown is never a gap. @public */
export const findingResults = ['met', 'not-met', 'unknown'] as const;

/** What a finding can say in three values. @public */
export type FindingResult = (typeof findingResults)[number];

/**
 * How much an unmet obligation weighs, from the strength of its words: "shall" is a gap, "shall consider" a recommendation, "may"
 * is silent. For a state that is not surely bound it is a benchmark.
 *
 * @public
 */
export const severities = ['gap', 'recommendation', 'benchmark', 'none'] as const;

/** How much an unmet obligation weighs. @public */
export type FindingSeverity = (typeof severities)[number];

/** What would settle a finding. @public */
export const askKeys = ['settle-conflict', 'read-text', 'read-whole', 'second-source', 'judge', 'scope-of-words', 'effect-of-condition', 'other-laws'] as const;

/** What would settle a finding; its words: `ask.<key>`. @public */
export interface Ask {
  readonly key: (typeof askKeys)[number];
  readonly params: Reason['params'];
}

/** What would satisfy an obligation. @public */
export const remedyKeys = ['provide', 'drop', 'name', 'one-of', 'at-least', 'custodial', 'four-years'] as const;

/** What would satisfy an obligation; its words: `close.<key>`. @public */
export interface Remedy {
  readonly key: (typeof remedyKeys)[number];
  readonly params: Reason['params'] & { readonly number?: number };
  /** One of several ways, of which one is enough. */
  readonly either?: true;
}

/** A provision that satisfies. @public */
export interface SatisfiedBy {
  readonly fact: FactName;
  /** Law, policy and practice are kept apart. */
  readonly level: 'law' | 'policy' | 'practice';
  readonly article?: string;
  readonly law?: string;
  readonly sources: readonly string[];
}

/** The rule that a finding applied. @public */
export interface RuleCited {
  readonly instrument: string;
  readonly article: string;
  readonly paragraph?: string;
  /** The verb, as worded. */
  readonly modal: string;
  readonly bindingness: Bindingness;
  readonly evidence: EvidenceLevel;
  readonly wordingVerified: boolean;
  readonly version: string;
  readonly sources: readonly Source[];
}

/** What the law of a state comes to under one obligation. @public */
export interface Finding {
  /** Id of the obligation. */
  readonly obligation: string;
  readonly status: FindingStatus;
  /** The same in three values. */
  readonly result: FindingResult;
  readonly severity: FindingSeverity;
  /** Does the instrument bind the state on that day? */
  readonly bound: Truth;
  readonly rule: RuleCited;
  /** Met by going further than the Protocol. */
  readonly wider: boolean;
  /** The provisions that satisfy, wholly or in part; only where satisfied or partly. */
  readonly satisfiedBy: readonly SatisfiedBy[];
  /** Words of the Protocol that are shown to be absent from the law read; only where not met. */
  readonly missing: readonly string[];
  /** Words that are neither shown nor shown to be absent. */
  readonly unsettled: readonly string[];
  /** The facts that decided it, and those shown without being counted. */
  readonly used: readonly FactUse[];
  /** Every fact that the rule asked for and found, also those that decided nothing. */
  readonly inputs: readonly FactUse[];
  /** Weakest mark of `used`: the confidence. Absent where nothing is known. */
  readonly mark?: VerificationMark;
  readonly why: readonly Reason[];
  /** What would settle it, the surest step first. */
  readonly ask: readonly Ask[];
  /** What would satisfy it; nothing where it is satisfied or not applicable. */
  readonly remedies: readonly Remedy[];
  /** Sources of `used`, ready to be printed. */
  readonly citations: readonly Source[];
  /** Does a reservation touch this provision? `unknown` where one exists whose content was not read. */
  readonly reserved: Truth;
  /** Versions of the laws that it judged. */
  readonly laws: readonly string[];
}

/** The findings on one state on one day. A human decides what follows from them. @public */
export interface ComplianceReport {
  readonly country: string;
  readonly territory?: string;
  readonly asOf: string;
  readonly knownAt?: string;
  readonly treaty?: TreatyStatus;
  readonly convention?: TreatyStatus;
  /** Does the Protocol bind the state on that day? Where it does not, the findings are a benchmark, not a breach. */
  readonly bound: Truth;
  /** Versions of the laws in force on that day. */
  readonly laws: readonly string[];
  readonly findings: readonly Finding[];
  readonly needsHumanReview: true;
}
