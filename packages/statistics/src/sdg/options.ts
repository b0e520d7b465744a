import type { CountryCode } from '@ctip/core';

import type { RateOptions } from '../rate/index.js';
import type { Numerator } from './observation.js';

/** How the indicator is computed. @public */
export interface SdgOptions extends RateOptions {
  readonly country: CountryCode;
  /** State of the data, `YYYY-MM-DD`. */
  readonly vintage: string;
  /** Whom the register counts; identified victims unless told. */
  readonly numerator?: Numerator;
  /**
   * Years that the register covers. One without a victim is then a zero in a complete cube, and a problem in a published table. Unless
   * told, the years met in the cube: a year that nobody was counted in is not a zero by itself.
   */
  readonly years?: readonly number[];
}

/** The options with everything said. */
export type SdgSettings = Required<Omit<SdgOptions, 'years'>>;

/** Fills in what was not said. @throws RangeError for a vintage or a year that is none */
export function settingsOf({ per = 100_000, level = 0.95, numerator = 'identified-victims', country, vintage, years = [] }: SdgOptions): SdgSettings {
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(vintage)) throw new RangeError('a vintage is a date');
  if (years.some((year) => !Number.isInteger(year) || year < 1000 || year > 9999)) throw new RangeError('a year has four digits');
  return { country, vintage, numerator, per, level };
}
