import type { CodeOf } from '@ctip/core';

import type { definitionActs, definitionMeans, definitionPurposes } from '../codes/index.js';
import type { DatedValue, Fact } from './fact.js';
import type { Penalty } from './penalty.js';

/** A name as written in the source, not translated. @public */
export interface Named {
  readonly name: string;
}

/** What each feature of a state's law can say. @public */
export interface FeatureValues {
  /** One offence holds act, means and purpose together; how complete each list is, is another question. */
  readonly coversActMeansPurpose: boolean | 'no-means-element';
  readonly definitionActs: readonly CodeOf<typeof definitionActs>[];
  readonly definitionMeans: readonly CodeOf<typeof definitionMeans>[] | 'none-required';
  readonly definitionPurposes: readonly CodeOf<typeof definitionPurposes>[] | 'open-aims' | 'left-undefined';
  /** No means have to be shown for a child. */
  readonly childException: boolean;
  /** Below this many years a person is a child. */
  readonly childAge: number;
  readonly consentIrrelevant: boolean;
  readonly attempt: boolean;
  /** Accomplices or organisers are punished: at least one of the two. */
  readonly accompliceOrOrganizing: boolean;
  /** Set only where the text read shows it by itself. */
  readonly accomplice: boolean;
  /** Set only where the text read shows it by itself: organising, leading or directing, not mere membership of a group. */
  readonly organising: boolean;
  readonly penaltyBasic: Penalty;
  readonly penaltyAggravated: Penalty;
  readonly penaltyChildVictim: Penalty;
  readonly deathPenaltyPossible: boolean;
  readonly lifePossible: boolean;
  readonly fineAlternative: boolean;
  readonly legalPersonLiability: boolean | 'person-in-charge';
  readonly confiscation: boolean;
  readonly obstruction: boolean | Penalty;
  readonly failureToReport: boolean | Penalty;
  readonly identityDisclosureOffence: boolean | Penalty | 'in-bill';
  readonly extraterritorial: boolean;
  readonly victimProtection: boolean;
  readonly witnessProtection: boolean | 'identity-secrecy-only' | 'committee-may-propose' | 'draft';
  readonly nonPunishment: boolean | 'entry-and-residence-only';
  readonly reflectionOrStay: boolean;
  readonly compensation: boolean;
  readonly victimsFund: boolean;
  readonly coordinatingBody: boolean | Named;
  /** Years of the plans known: `2024-2026`. */
  readonly nationalPlan: boolean | readonly string[] | 'expired' | 'draft';
  readonly nrm: boolean | 'draft' | 'procedures-issued';
  readonly shelters: boolean | readonly Named[];
  readonly hotline: boolean | { readonly number: string };
}

/** Name of a feature of a state's law or practice. @public */
export type FeatureName = keyof FeatureValues;

/** Every value of every feature over time, oldest first; an absent feature is unknown. @public */
export type FeatureHistories = { readonly [K in FeatureName]?: readonly DatedValue<FeatureValues[K]>[] };

/** The features on one day; `undefined` is unknown, never no. @public */
export type Features = { readonly [K in FeatureName]: Fact<FeatureValues[K]> | undefined };
