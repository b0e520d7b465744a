import type { CountryCode, Source, VerificationMark } from '@ctip/core';

import type { Bounds, PoissonRate } from '../rate/index.js';

/** What a figure should be read with; words in the catalogue under `flag.<flag>`. @public */
export type Flag =
  | 'no-denominator'
  | 'denominator-unverified'
  | 'count-interval'
  | 'published-cells-only'
  | 'several-forms'
  | 'main-form'
  | 'absent-answer'
  | 'suppressed'
  | 'secondary-suppression-not-done';

/** Whom the register counts; words in the catalogue under `numerator.<numerator>`. National series differ here. @public */
export type Numerator = 'identified-victims' | 'detected-victims';

/** The population that a rate divides by, and who says so. @public */
export interface Denominator {
  readonly persons: number;
  readonly year: number;
  readonly source: Source;
  readonly mark: VerificationMark;
}

/** A rate and everything that it rests on. @public */
export interface Rate extends PoissonRate {
  readonly denominator: Denominator;
}

/** Whom a figure is about: a member of each dimension, or `total`. @public */
export interface Disaggregation {
  readonly sex: string;
  readonly ageGroup: string;
  readonly form: string;
}

/** Codes of the global SDG database. The mark is that of their label: some were read from the suffix of the code alone. @public */
export interface SdgSeries {
  readonly counts: string;
  readonly rates: string;
  readonly mark: VerificationMark;
}

/**
 * What SDG indicator 16.2.2 says of one group in one year, with all that it takes to read it.
 *
 * `specificRate` divides by the population of the same group, `contribution` by the whole population: contributions add up to the
 * total, specific rates do not. Published tables mix the two without saying so; here both are named.
 *
 * @public
 */
export interface SdgObservation {
  readonly indicator: 'sdg-16.2.2';
  readonly definitionVersion: '1';
  readonly numerator: Numerator;
  readonly series: SdgSeries | undefined;
  readonly country: CountryCode;
  /** Year of detection, `YYYY`. */
  readonly period: string;
  /** State of the data, `YYYY-MM-DD`: a later extraction is another vintage. */
  readonly vintage: string;
  readonly disaggregation: Disaggregation;
  readonly unit: 'victims';
  /** `undefined` where it is suppressed. */
  readonly count: Bounds | undefined;
  readonly specificRate: Rate | undefined;
  readonly contribution: Rate | undefined;
  /** Victims of the year whose sex, age group or form (the ones that the group is named by) is known, of all; exact counts only. */
  readonly known: { readonly persons: number; readonly of: number } | undefined;
  /** `known` as a share. */
  readonly knownShare: number | undefined;
  readonly suppressed: boolean;
  readonly flags: readonly Flag[];
}
