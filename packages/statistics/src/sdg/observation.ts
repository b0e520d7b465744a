import type { CountryCode, Source, VerificationMark } from '@ctip/core';

import type { Interval } from '../interval/index.js';

/** What a figure should be read with; words in the catalogue under `flag.<flag>`. @public */
export type Flag =
  | 'no-denominator'
  | 'denominator-unverified'
  | 'count-interval'
  | 'several-forms'
  | 'absent-answer'
  | 'suppressed'
  | 'secondary-suppression-not-done';

/** A rate and everything that it rests on. @public */
export interface Rate {
  readonly low: number;
  readonly high: number;
  /** For the rate behind the count; wider than the count's own bounds. */
  readonly interval: Interval;
  readonly per: number;
  readonly denominator: { readonly persons: number; readonly year: number; readonly source: Source; readonly mark: VerificationMark };
}

/** Whom a figure is about: a member of each dimension, or `total`. @public */
export interface Disaggregation {
  readonly sex: string;
  readonly ageGroup: string;
  readonly form: string;
}

/**
 * One figure of SDG indicator 16.2.2 with all that it takes to read it.
 *
 * `specificRate` divides by the population of the same group, `contribution` by the whole population: contributions add up to the
 * total, specific rates do not. Published tables mix the two without saying so; here both are named.
 *
 * @public
 */
export interface SdgObservation {
  readonly indicator: 'sdg-16.2.2';
  readonly definitionVersion: '1';
  /** Detected victims, as identified by the authority whose register was counted. */
  readonly numerator: 'identified-victims';
  readonly series: { readonly counts: string; readonly rates: string; readonly mark: VerificationMark } | undefined;
  readonly country: CountryCode;
  readonly period: string;
  /** State of the data, `YYYY-MM-DD`: a later extraction is another vintage. */
  readonly vintage: string;
  readonly disaggregation: Disaggregation;
  readonly unit: 'victims';
  readonly count: { readonly low: number; readonly high: number } | undefined;
  readonly specificRate: Rate | undefined;
  readonly contribution: Rate | undefined;
  /** Share of the year's victims whose sex, age group or form (the ones named) is known. */
  readonly knownShare: number | undefined;
  readonly flags: readonly Flag[];
}
