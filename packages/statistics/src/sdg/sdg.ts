import type { CountryCode, Problem } from '@ctip/core';
import { reasonOf, rollUp, slice, type Cube } from '@ctip/cube';

import { isCounted, type Population, type PopulationAge, type PopulationRow, type PopulationSex } from '../population/population.js';
import type { Disaggregation, Flag, SdgObservation } from './observation.js';
import { rateOf } from './rate.js';
import { series } from './series.data.js';

/** What the indicator is computed from. @public */
export interface SdgInput {
  /** Identified victims by year, sex and age group. */
  readonly people: Cube<'victims', 'year' | 'sex' | 'ageGroup'>;
  /** Identified victims by year and form, or group of forms; one person may stand under several. */
  readonly forms?: Cube<'victims', 'year' | 'form'> | Cube<'victims', 'year' | 'formGroup'>;
  readonly population: Population;
}

/** How the indicator is computed. @public */
export interface SdgOptions {
  readonly country: CountryCode;
  /** State of the data, `YYYY-MM-DD`. */
  readonly vintage: string;
  /** Persons that a rate is for; 100,000 unless told. */
  readonly per?: number;
  /** Coverage of intervals; 0.95 unless told. */
  readonly level?: number;
}

/** The figures, and what was missing for more. @public */
export interface SdgResult {
  readonly observations: readonly SdgObservation[];
  /** `statistics/denominator-missing` for each group without a row; the count stands all the same. */
  readonly problems: readonly Problem[];
}

type Counted = { readonly low: number; readonly high: number };

/** The group of a denominator for a member; `undefined` for members that no population is counted by. */
const sexOf = (member: string): PopulationSex | undefined => (member === 'total' || member === 'female' || member === 'male' ? member : undefined);
const ageOf = (member: string): PopulationAge | undefined => (member === 'total' || member === 'child' || member === 'adult' ? member : undefined);

class Builder {
  readonly observations: SdgObservation[] = [];
  readonly problems = new Map<string, Problem>();
  readonly #population: Population;
  readonly #options: Required<SdgOptions>;

  constructor(people: Population, options: Required<SdgOptions>) {
    this.#population = people;
    this.#options = options;
  }

  #row(period: string, sex: PopulationSex | undefined, ageGroup: PopulationAge | undefined): PopulationRow | undefined {
    if (sex === undefined || ageGroup === undefined) return undefined;
    const found = this.#population.of({ country: this.#options.country, year: Number(period), sex, ageGroup });
    if (found.ok) return found.value;
    for (const missing of found.problems) this.problems.set(JSON.stringify(missing.params), missing);
    return undefined;
  }

  add(period: string, disaggregation: Disaggregation, count: Counted, knownShare: number | undefined, more: readonly Flag[] = []): void {
    const { sex, ageGroup, form } = disaggregation;
    const own = form === 'total' ? this.#row(period, sexOf(sex), ageOf(ageGroup)) : undefined;
    const whole = this.#row(period, 'total', 'total');
    const isAbsent = [sex, ageGroup, form].some((member) => reasonOf(member) !== undefined);
    const flags: Flag[] = [...more];
    if (isAbsent) flags.push('absent-answer');
    if (count.low !== count.high) flags.push('count-interval');
    if (!own && form === 'total') flags.push('no-denominator');
    if ([own, whole].some((row) => row !== undefined && !isCounted(row))) flags.push('denominator-unverified');
    const { country, vintage } = this.#options;
    this.observations.push({
      indicator: 'sdg-16.2.2',
      definitionVersion: '1',
      numerator: 'identified-victims',
      series: series[form],
      country,
      period,
      vintage,
      disaggregation,
      unit: 'victims',
      count,
      specificRate: own && rateOf(count, own, this.#options),
      contribution: whole && rateOf(count, whole, this.#options),
      knownShare,
      flags,
    });
  }
}

type Cells = readonly { readonly members: readonly string[]; readonly low: number; readonly high: number }[];

/** Share of a year's victims with a known answer under a dimension; `undefined` where counts are not exact or there are none. */
function knownShareOf(cells: Cells, whole: Counted): number | undefined {
  if (whole.low !== whole.high || whole.low === 0 || cells.some((cell) => cell.low !== cell.high)) return undefined;
  const unknown = cells.filter((cell) => cell.members.some((member) => reasonOf(member) !== undefined)).reduce((sum, cell) => sum + cell.low, 0);
  return 1 - unknown / whole.low;
}

function rolled<D extends 'sex' | 'ageGroup'>(cube: Cube<'victims', 'sex' | 'ageGroup'>, keep: readonly D[]): Cells {
  const result = rollUp(cube, keep);
  if (!result.ok) throw new TypeError('sex and age group must add up');
  return result.value.cells;
}

/**
 * SDG indicator 16.2.2, its detected part: identified victims per 100,000 residents, by sex, age group and form, with exact Poisson
 * (Garwood) intervals, and with the source and year of every denominator.
 *
 * The undetected part has no agreed method; it is never added here. A year without a victim in the register is not a row: zero is
 * reported only for groups of a year that has victims, and only when the cube is complete. Absent answers are rows of their own,
 * with a contribution and no specific rate. By form one person may count several times, so forms do not add up to the total.
 *
 * Full counts have no sampling error; the interval describes the rate behind them.
 *
 * Source: SDG metadata 16.2.2 (UNODC, 31 March 2023); Garwood 1936.
 *
 * @example
 * ```ts
 * const year = { id: 'year', of: () => '2020' } as const;
 * const people = tabulateSync(['female', 'female'], { unit: 'victims', dimensions: [year, { id: 'sex', of: (sex: string) => sex }, { id: 'ageGroup', of: () => 'adult' }] });
 * const row = { country: 'JO', year: 2020, sex: 'total', ageGroup: 'total', persons: 200_000, source: { id: 's', title: 'S' }, mark: 'verified' } as const;
 * const rows = population([row]);
 * if (!rows.ok) throw new Error();
 * const found = sdg16_2_2({ people, population: rows.value }, { country: 'JO', vintage: '2021-03-01' });
 * found.observations[0]?.specificRate?.low; // => 1
 * found.observations[0]?.disaggregation; // => { sex: 'total', ageGroup: 'total', form: 'total' }
 * ```
 * @public
 */
export function sdg16_2_2({ people, forms, population }: SdgInput, options: SdgOptions): SdgResult {
  const builder = new Builder(population, { per: 100_000, level: 0.95, ...options });
  const total = { sex: 'total', ageGroup: 'total', form: 'total' } as const;
  const years = people.dimensions.find(({ id }) => id === 'year')?.members.filter((year) => /^\d{4}$/u.test(year)) ?? [];
  for (const year of years) {
    const ofYear = slice(people, { year });
    const whole = ofYear.counted;
    builder.add(year, total, whole, 1);
    const bySex = rolled(ofYear, ['sex']);
    for (const cell of bySex) builder.add(year, { ...total, sex: cell.members[0] ?? '' }, cell, knownShareOf(bySex, whole));
    const byAge = rolled(ofYear, ['ageGroup']);
    for (const cell of byAge) builder.add(year, { ...total, ageGroup: cell.members[0] ?? '' }, cell, knownShareOf(byAge, whole));
    const byBoth = rolled(ofYear, ['sex', 'ageGroup']);
    for (const cell of byBoth) builder.add(year, { ...total, sex: cell.members[0] ?? '', ageGroup: cell.members[1] ?? '' }, cell, knownShareOf(byBoth, whole));
    const ofForms = forms && slice(forms as Cube<'victims', 'year' | 'form'>, { year });
    for (const cell of ofForms?.cells ?? []) {
      builder.add(year, { ...total, form: cell.members[0] ?? '' }, cell, knownShareOf(ofForms?.cells ?? [], whole), ['several-forms']);
    }
  }
  return { observations: builder.observations.map(({ count, ...rest }) => ({ ...rest, count: count && { low: count.low, high: count.high } })), problems: [...builder.problems.values()] };
}
