import type { ArabLeagueCode, Source, VerificationMark } from '@ctip/core';

/** Persons of one group in one year: the shape that a denominator has. @public */
export interface PopulationRow {
  readonly country: ArabLeagueCode;
  readonly year: number;
  readonly sex: 'total' | 'female' | 'male';
  readonly ageGroup: 'total' | 'child' | 'adult';
  readonly persons: number;
  readonly source: Source;
  readonly mark: VerificationMark;
}

const source: Source = { id: 'ctip-generated', title: 'Generated population of an invented nation', publisher: 'CTIP' };

const parts = [
  ['female', 'child', 0.185],
  ['male', 'child', 0.195],
  ['female', 'adult', 0.295],
  ['male', 'adult', 0.325],
] as const;

/**
 * An invented population for a generated nation, consistent with itself: totals are the sums of their parts.
 *
 * @param options - country, and first and last year
 * @returns rows for every year, sex and age group, totals included
 * @example
 * ```ts
 * const rows = nationPopulation({ country: 'JO', years: [2020, 2020] });
 * rows.find((row) => row.sex === 'total' && row.ageGroup === 'total')?.persons; // => 10000000
 * ```
 * @public
 */
export function nationPopulation(options: { readonly country?: ArabLeagueCode; readonly years?: readonly [number, number] } = {}): PopulationRow[] {
  const { country = 'JO', years = [2019, 2023] } = options;
  const rows: PopulationRow[] = [];
  for (let year = years[0]; year <= years[1]; year += 1) {
    const whole = Math.round(10_000_000 * 1.02 ** (year - 2020));
    const cells = parts.map(([sex, ageGroup, share]) => ({ sex, ageGroup, persons: Math.round(whole * share) }));
    for (const sex of ['total', 'female', 'male'] as const) {
      for (const ageGroup of ['total', 'child', 'adult'] as const) {
        const persons = cells
          .filter((cell) => (sex === 'total' || cell.sex === sex) && (ageGroup === 'total' || cell.ageGroup === ageGroup))
          .reduce((sum, cell) => sum + cell.persons, 0);
        rows.push({ country, year, sex, ageGroup, persons, source, mark: 'unverified' });
      }
    }
  }
  return rows;
}
