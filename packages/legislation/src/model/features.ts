import type { CodeOf } from '@ctip/core';

import type { definitionActs, definitionMeans, definitionPurposes, jurisdictionBases, legalPersonKinds, purposeAims } from '../codes/index.js';
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
  /** The offence asks for a border to be crossed: narrower than the Protocol. */
  readonly requiresTransnationality: boolean;
  /** The offence asks for several offenders or an organised group: narrower than the Protocol. */
  readonly requiresOrganizedGroup: boolean;
  readonly linkedToGeneralCrimeTools: boolean;
  readonly isConventionOffence: boolean;
  readonly knowingUseOfServices: boolean;
  readonly cooperatorMitigation: boolean;
  readonly cooperatorImmunity: boolean;
  /** Years after which the offence can no longer be prosecuted. */
  readonly limitationYears: number;
  /** On which grounds the courts of the state may try it. */
  readonly jurisdiction: readonly CodeOf<typeof jurisdictionBases>[];
  /** What the purpose clause of the law or strategy names. */
  readonly purposeClause: readonly CodeOf<typeof purposeAims>[];
  readonly legalPersonSanctions: boolean;
  readonly individualsAlsoLiable: boolean;
  readonly legalPersonKind: readonly CodeOf<typeof legalPersonKinds>[];
  readonly organizedGroupOffence: boolean;
  readonly launderingOffence: boolean;
  readonly traffickingIsPredicate: boolean;
  readonly bribery: boolean;
  readonly specialTechniques: boolean;
  readonly freezing: boolean;
  readonly bankSecrecyLifted: boolean;
  readonly victimPriority: boolean;
  readonly confidentialProceedings: boolean;
  readonly rightToInformation: boolean;
  readonly legalAid: boolean;
  readonly rightToBeHeard: boolean;
  readonly recoveryHousing: boolean;
  readonly recoveryCounselling: boolean;
  /** Medical, psychological or material help. */
  readonly recoveryCare: boolean;
  readonly recoveryWorkAndEducation: boolean;
  readonly childSensitive: boolean;
  readonly physicalSafety: boolean;
  readonly civilClaim: boolean;
  readonly restitution: boolean;
  readonly reflectionPeriod: boolean;
  readonly residencePermit: boolean;
  readonly humanitarianGround: boolean;
  readonly witnessMeasures: boolean;
  readonly witnessProtectionCoversVictims: boolean;
  readonly nonRefoulement: boolean;
  readonly nonDiscrimination: boolean;
  readonly acceptsNationals: boolean;
  readonly returnRiskAssessment: boolean;
  readonly nationalityVerification: boolean;
  readonly travelDocuments: boolean;
  readonly rightsPreserved: boolean;
  readonly revictimisationMeasures: boolean;
  readonly awarenessAndResearch: boolean;
  readonly civilSocietyRole: boolean;
  readonly vulnerabilityMeasures: boolean;
  readonly demandReduction: boolean;
  readonly officialTraining: boolean;
  readonly dataPublication: boolean;
  readonly informationSharing: boolean;
  readonly useLimitation: boolean;
  readonly extraditable: boolean;
  readonly extraditeOrProsecute: boolean;
  readonly mutualLegalAssistance: boolean;
  /** A central authority for mutual legal assistance is named. */
  readonly centralAuthority: boolean;
  readonly borderControls: boolean;
  readonly carrierMeasures: boolean;
  readonly carrierDocumentCheck: boolean;
  readonly carrierSanctions: boolean;
  readonly inadmissibility: boolean;
  readonly directChannels: boolean;
  readonly documentQuality: boolean;
  readonly documentIntegrityOffences: boolean;
  readonly documentVerification: boolean;
}

/** Name of a feature of a state's law or practice. @public */
export type FeatureName = keyof FeatureValues;

/** Every value of every feature over time, oldest first; an absent feature is unknown. @public */
export type FeatureHistories = { readonly [K in FeatureName]?: readonly DatedValue<FeatureValues[K]>[] };

/** The features on one day; `undefined` is unknown, never no. @public */
export type Features = { readonly [K in FeatureName]: Fact<FeatureValues[K]> | undefined };
