import type { AbsenceReason, Answer, PartialDate, Source, Truth, VerificationMark } from '@ctip/core';

import type { DoubtCode, Instrument, Strength } from '../instrument/index.js';
import type { Disagreement } from '../observation/index.js';
import type { NotDefinedReason } from './delphi/combine.js';
import type { RuleBranch } from './delphi/dimensionRule.js';

/**
 * What the observations say of one dimension.
 *
 * `no-rule`: the instrument lists signs and gives no rule. `strength-needed`: what is there would be enough if its strength were verified,
 * which no answer of a person can settle.
 *
 * @public
 */
export const dimensionResults = ['positive', 'not-positive', 'undetermined', 'no-rule', 'strength-needed'] as const;

/** What the observations say of one dimension. @public */
export type DimensionResult = (typeof dimensionResults)[number];

/**
 * What the observations say under the whole instrument; the words are in the catalogue under `outcome.<code>`.
 *
 * `dimension-missing`: a list of one's own lacks a dimension that the table of combinations looks at, and no answer within the list can
 * settle the outcome.
 *
 * @public
 */
export const outcomeCodes = [
  'successful-migrant',
  'exploited-migrant',
  'deception-and-exploitation',
  'trafficking-for-forced-labour',
  'not-defined',
  'child-act-and-exploitation',
  'child-exploitation-act-open',
  'child-exploitation-without-act',
  'child-no-exploitation',
  'conditions-met',
  'conditions-not-met',
  'pair-found',
  'no-pair',
  'strength-needed',
  'branch-met',
  'no-branch-met',
  'signs-seen',
  'no-sign-seen',
  'dimension-missing',
  'undetermined',
] as const;

/** What the observations say under the whole instrument. Never whether a person is a victim. @public */
export type OutcomeCode = (typeof outcomeCodes)[number];

/** What the observations say under the whole instrument, and what is still possible. @public */
export interface Outcome {
  readonly code: OutcomeCode;
  /** Every outcome that is still possible, the published ones in the order of the source; one alone where the outcome is settled. */
  readonly possible: readonly Exclude<OutcomeCode, 'undetermined'>[];
  /** Why the source does not define the combination. */
  readonly because?: NotDefinedReason;
  /** Different facts among the signs seen, where there is no rule; the same fact in two lists is one. It adds up to nothing. */
  readonly differentFacts?: number;
  /** The outcome with the other strengths, where sources disagree and that matters. */
  readonly withOtherStrengths?: OutcomeCode;
}

/** A named choice at a point where the source leaves room; the result says which was used. @public */
export interface AssessOptions {
  /** Two observers disagree: what was seen stands (the default), or the item is open. */
  readonly disagreement?: Disagreement;
  /** Delphi, adults: abuse of vulnerability stays apart (the default), or stands in for coercion at recruitment and at destination. */
  readonly abuseOfVulnerability?: 'apart' | 'stands-in';
  /** Delphi, adults: recruitment both deceptive and coercive, exploitation, no coercion at destination: not in the table (the default), or as deception. */
  readonly bothRecruitments?: 'not-defined' | 'as-deception';
  /** Delphi, children: did an act of Article 3 take place? Unknown unless told. */
  readonly act?: Answer<Truth>;
  /** Hard to see, adults: the rule in use at the United States Department of Labor (the default), or the guide's, which needs a strong indicator. */
  readonly pairRule?: 'labour-department' | 'ilo-guide';
  /** Hard to see, adults: involuntariness and penalty in one dimension (the default), or in any. */
  readonly pairing?: 'within-dimension' | 'across-dimensions';
  /** Survey rules: the period that the observations are about. */
  readonly referencePeriod?: ReferencePeriod;
}

/** The period that a survey rule is read for: short ones for one category of workers, long ones for a general population. @public */
export interface ReferencePeriod {
  readonly length: 'week' | 'month' | 'season' | 'year' | 'lifetime' | 'other';
  readonly from?: PartialDate;
  readonly to?: PartialDate;
}

/** An item that was seen and counts. @public */
export interface UsedItem {
  readonly item: string;
  readonly strength?: Strength;
  /** Strengths that other sources give. */
  readonly otherStrengths?: readonly Strength[];
  readonly mark: VerificationMark;
}

/** An item that was seen and does not count, with the doubt that keeps it out. @public */
export interface RecordedItem {
  readonly item: string;
  readonly unverifiedStrength?: Strength;
  readonly mark: VerificationMark;
  readonly doubt?: DoubtCode;
}

/** An item that nobody knows about, and why. @public */
export interface MissingItem {
  readonly item: string;
  readonly why: AbsenceReason;
}

/** A dimension under the strengths that the fuller source gives, and under the weakest and the strongest that any gives. @public */
export interface StrengthReadings {
  readonly kept: DimensionResult;
  readonly weakest: DimensionResult;
  readonly strongest: DimensionResult;
  readonly matters: boolean;
}

/** What the observations say of one dimension, and why. @public */
export interface DimensionFinding {
  readonly dimension: string;
  readonly result: DimensionResult;
  /** The line of the rule that makes it positive. */
  readonly branch?: RuleBranch;
  /** Present where a source gives another strength to an item of this dimension that was seen or may be. */
  readonly readings?: StrengthReadings;
  readonly used: readonly UsedItem[];
  readonly recorded: readonly RecordedItem[];
  /** Items that were looked for and not there. */
  readonly absent: readonly string[];
  readonly missing: readonly MissingItem[];
  /** The weakest mark that the result rests on; `undefined` where it rests on no item. */
  readonly weakestMark: VerificationMark | undefined;
}

/** One further answer that could change a result. @public */
export interface NextQuestion {
  readonly item: string;
  readonly dimension: string;
  /** Why there is no answer yet. A person who declined is not pressed: such questions come last. */
  readonly why: AbsenceReason;
  /** What the dimension would be with the one answer alone. */
  readonly ifYes: DimensionResult;
  readonly ifNo: DimensionResult;
  /** Whether the dimension can still change the outcome of the whole instrument. */
  readonly changesOutcome: boolean;
}

/** What observations say under an instrument, and why. A pure function of both and of the options; a human decides what follows. @public */
export interface Assessment {
  readonly instrument: Pick<Instrument, 'id' | 'version' | 'words' | 'population'>;
  /** The choices used; those that the instrument has no use for are not named. */
  readonly options: AssessOptions;
  readonly outcome: Outcome;
  readonly dimensions: readonly DimensionFinding[];
  readonly rule: { readonly kind: Instrument['rule']['kind']; readonly source: Source; readonly mark: VerificationMark };
  /** The weakest mark that any settled dimension and the rule rest on. */
  readonly weakestMark: VerificationMark;
  /** Single answers that could still change a result, in order of how much they would settle. */
  readonly askNext: readonly NextQuestion[];
  /** Items that one observer saw and another did not. */
  readonly disagreements: readonly string[];
  /** Items that say that the person was made to commit offences. */
  readonly offences: readonly string[];
  readonly limits: Instrument['limits'];
  readonly needsHumanDecision: true;
}



