import type { CountryCode, VerificationMark } from '@ctip/core';

import type { Interval } from '../interval/index.js';
import type { Bounds } from '../rate/index.js';
import type { Denominator, Disaggregation, Flag, Numerator, Rate, SdgObservation } from './observation.js';

/** Which reading of a group a figure is; words in the catalogue under `measure.<measure>`. @public */
export type Measure = 'count' | 'specificRate' | 'contribution';

/** One value with all that it takes to read it alone: a line of a table for machines. @public */
export interface Figure {
  readonly indicator: SdgObservation['indicator'];
  readonly definitionVersion: SdgObservation['definitionVersion'];
  readonly measure: Measure;
  /** Code of the global SDG database; none where that database has no such reading. */
  readonly series: string | undefined;
  /** How well the label of the series is known. */
  readonly seriesMark: VerificationMark | undefined;
  readonly country: CountryCode;
  readonly period: string;
  readonly vintage: string;
  readonly disaggregation: Disaggregation;
  readonly countUnit: SdgObservation['unit'];
  /** `persons`, or `per-100000` and the like. */
  readonly unit: 'persons' | `per-${number}`;
  /** `undefined` where the count is known between two bounds only, or suppressed. */
  readonly value: number | undefined;
  /** Doubt about the count: its bounds, in `unit`. */
  readonly countInterval: Bounds | undefined;
  /** Chance: interval for the rate behind the count, in `unit`. A full count has none. */
  readonly interval: Interval | undefined;
  readonly numeratorKind: Numerator;
  readonly numerator: Bounds | undefined;
  readonly denominator: Denominator | undefined;
  /** Persons that the value rests on. */
  readonly n: Bounds | undefined;
  readonly knownShare: number | undefined;
  readonly suppressed: boolean;
  readonly flags: readonly Flag[];
}

const exact = (bounds: Bounds | undefined): number | undefined => (bounds && bounds.low === bounds.high ? bounds.low : undefined);

/**
 * Observations as one figure a line: the count, and each rate that there is. A suppressed group leaves one line, its count, without a
 * value.
 *
 * The rate series of the SDG database is read as the specific rate; for the total and for forms the contribution is the same thing.
 *
 * @example
 * ```ts
 * figuresOf([]); // => []
 * ```
 * @public
 */
export function figuresOf(observations: readonly SdgObservation[]): Figure[] {
  return observations.flatMap(({ numerator, unit: countUnit, count, specificRate, contribution, series, known: _known, ...about }) => {
    const { sex, ageGroup } = about.disaggregation;
    const line = (measure: Measure, code: string | undefined, rate?: Rate): Figure => ({
      ...about,
      measure,
      series: code,
      seriesMark: code === undefined ? undefined : series?.mark,
      countUnit,
      unit: rate ? `per-${rate.per}` : 'persons',
      value: exact(rate ?? count),
      countInterval: rate ? { low: rate.low, high: rate.high } : count,
      interval: rate?.interval,
      numeratorKind: numerator,
      numerator: count,
      denominator: rate?.denominator,
      n: count,
    });
    const isWhole = sex === 'total' && ageGroup === 'total';
    return [
      line('count', series?.counts),
      ...(specificRate ? [line('specificRate', series?.rates, specificRate)] : []),
      ...(contribution ? [line('contribution', isWhole ? series?.rates : undefined, contribution)] : []),
    ];
  });
}
