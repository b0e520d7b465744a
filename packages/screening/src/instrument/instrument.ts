import type { Source, VerificationMark } from '@ctip/core';

import type { Element } from '../elements/index.js';

/** How much an indicator weighs within its dimension. It belongs to the pair of list and dimension. @public */
export const strengths = ['strong', 'medium', 'weak'] as const;

/** How much an indicator weighs within its dimension. @public */
export type Strength = (typeof strengths)[number];

/** Doubts about an item that a reader should know; the words are in the catalogue under `doubt.<code>`. @public */
export const doubtCodes = [
  'strength-conflicting',
  'strength-said-weak-elsewhere',
  'strength-not-published',
  'item-not-verified',
  'describes-a-group',
] as const;

/** A doubt about an item. @public */
export type DoubtCode = (typeof doubtCodes)[number];

/** One indicator, circumstance or sign of an instrument. @public */
export interface Item {
  /** `dimension/name`, the same in every version: `exploitation/low-or-no-salary`. */
  readonly id: string;
  readonly dimension: string;
  /** Absent where the instrument has no strengths, or none that could be verified. */
  readonly strength?: Strength;
  /** Strengths that other sources give; the item is then marked `conflicting` and is evaluated both ways. */
  readonly otherStrengths?: readonly Strength[];
  /** A strength that nobody verified: shown, never counted. */
  readonly unverifiedStrength?: Strength;
  /** How the item, with its strength where it has one, was checked. */
  readonly mark: VerificationMark;
  /** False: it describes a group and is no sign. It can be recorded and shown, and never counts. */
  readonly countable: boolean;
  /** Items that tell the same fact share this name; the fact is counted once. */
  readonly fact?: string;
  /** The dimension as a whole: asked because its list is open. */
  readonly whole?: true;
  /** A sign of the place or the situation, not of the person. */
  readonly ofSituation?: true;
  /** Never asked of the person: a specialist or who observes fills it in. */
  readonly byObserver?: true;
  /** It says that the person was made to commit offences. */
  readonly offence?: true;
  readonly doubt?: DoubtCode;
  /** Keys of the instrument's sources that have the item, where they were noted. */
  readonly readIn?: readonly string[];
}

/** A group of items that is judged by itself. @public */
export interface Dimension {
  readonly id: string;
  /** What it stands for in Article 3, where the source says so. */
  readonly element?: Element;
  /** Open lists ("inter alia"): that none of the items is there does not say that there is nothing. */
  readonly open?: true;
}

/** Kinds of rules, each with an engine of its own; instruments are never added up. @public */
export type RuleKind = 'delphi' | 'two-conditions' | 'pairs' | 'any-branch' | 'none';

/** The rule of an instrument, and where it was read. @public */
export interface InstrumentRule<Kind extends RuleKind = RuleKind> {
  readonly kind: Kind;
  readonly source: Source;
  readonly mark: VerificationMark;
}

/** What a user has to know before relying on an instrument; the words are in the catalogue under `limit.<code>`. @public */
export const limitCodes = [
  'no-validation-study',
  'translation-not-validated',
  'experts-2008',
  'brochure-not-read',
  'child-rule-not-reread',
  'combination-secondary',
  'strengths-withheld',
  'survey-rule',
  'no-arithmetic',
  'open-lists',
  'branch-single-source',
  'no-child-indicators',
  'part-of-list-unverified',
  'newer-edition-unread',
  'not-an-identification',
] as const;

/** Something a user has to know before relying on an instrument. @public */
export type LimitCode = (typeof limitCodes)[number];

/** Whom an instrument is about, by the age at the time of the facts. @public */
export type Population = 'adult' | 'child' | 'any';

/**
 * A published instrument as versioned data: items with their verification marks, a rule, and the limits that a user has to know.
 *
 * @public
 */
export interface Instrument<Kind extends RuleKind = RuleKind> {
  readonly id: string;
  /** Changes when an item, a strength or a rule does: the same observations may then give another result. */
  readonly version: string;
  /** Which words it shares with its sister lists: keys `item.<words>.<item>`. */
  readonly words: 'delphi' | 'eleven' | 'hard-to-see' | 'hard-to-see-child' | 'icls' | 'unodc';
  readonly sources: readonly Source[];
  readonly population: Population;
  readonly rule: InstrumentRule<Kind>;
  readonly dimensions: readonly Dimension[];
  readonly items: readonly Item[];
  readonly limits: readonly LimitCode[];
}
