import { problem, type Problem } from '@ctip/core';
import { slice, type Cube } from '@ctip/cube';

import type { Population } from '../population/index.js';
import { groupsByForm, groupsOfPeople, victimsWithoutYear } from './groups.js';
import type { SdgObservation } from './observation.js';
import { observe } from './observe.js';
import { settingsOf, type SdgOptions } from './options.js';

/** What the indicator is computed from. @public */
export interface SdgInput {
  /** Victims by year, sex and age group. */
  readonly people: Cube<'victims', 'year' | 'sex' | 'ageGroup'>;
  /**
   * Victims by year and form, group of forms, or main form. Of the first two one person may stand under several (any mention); main
   * form counts each person once.
   */
  readonly forms?: Cube<'victims', 'year' | 'form'> | Cube<'victims', 'year' | 'formGroup'> | Cube<'victims', 'year' | 'mainForm'>;
  readonly population: Population;
}

/** The figures, and what was missing for more. @public */
export interface SdgResult {
  readonly observations: readonly SdgObservation[];
  /**
   * `statistics/denominator-missing` for each group without a row; the count stands all the same. Warnings: `statistics/year-missing`,
   * `statistics/year-unknown` (victims that are in no yearly figure), `statistics/part-exceeds-total` (a form with more persons than
   * the year has).
   */
  readonly problems: readonly Problem[];
}

const isYear = (member: string): boolean => /^\d{4}$/u.test(member);

/** Refuses cubes that would be counted wrongly. */
function guard(cube: Cube, dimensions: number): void {
  if (cube.unit !== 'victims') throw new TypeError('the indicator counts victims');
  if (cube.dimensions.length !== dimensions) throw new RangeError('the cube has a dimension too many or too few');
  if (cube.dimensions.some(({ members }) => members.includes('total'))) throw new RangeError('a total is not a member: persons would count twice');
}

/**
 * SDG indicator 16.2.2, its detected part: victims per 100,000 residents, by sex, age group, both, and form, with exact Poisson
 * (Garwood) intervals, and with the source and year of every denominator.
 *
 * The undetected part has no agreed method; it is never added here. Age is that at detection, under 18 or not. In a complete cube a
 * group without a victim is a zero with its interval; of a published table only what was published is shown. A year without a victim
 * is a zero only where `years` says that the register covers it. Absent answers are rows of their own, with a contribution and no
 * specific rate. A form has no population of its own, so its rate is a contribution.
 *
 * A full count has no sampling error; the interval describes the rate behind it. Nothing is suppressed here: {@link suppressSmall}.
 *
 * Source: SDG metadata 16.2.2 (UNODC, 31 March 2023); Garwood 1936.
 *
 * @throws TypeError or RangeError for cubes of other units or dimensions, with totals among their members, or options that are none
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
  const settings = settingsOf(options);
  guard(people, 3);
  if (forms) guard(forms, 2);
  const met = people.dimensions.find(({ id }) => id === 'year')?.members.filter(isYear) ?? [];
  const years = options.years ? [...new Set(options.years)].toSorted((a, b) => a - b).map(String) : met;
  const missing = new Map<string, Problem>();
  const lookup = { population, missing: (found: Problem) => void missing.set(JSON.stringify(found.params), found) };
  const problems = victimsWithoutYear(people, met);
  const observations = years.flatMap((year): SdgObservation[] => {
    if (!met.includes(year) && !people.complete) {
      problems.push(problem('statistics/year-missing', '/people', { params: { year }, severity: 'warning' }));
      return [];
    }
    const whole = slice(people, { year }).counted;
    const byForm = forms ? [...groupsByForm(forms, year, whole, people.complete)] : [];
    if (people.complete && byForm.some(({ count }) => count.low > whole.high)) {
      problems.push(problem('statistics/part-exceeds-total', `/forms/${year}`, { severity: 'warning' }));
    }
    return [...groupsOfPeople(people, year), ...byForm].map((group) => observe(group, lookup, settings));
  });
  return { observations, problems: [...missing.values(), ...problems] };
}
