import { counts, ok, problem, refused, type CodeOf, type CountryCode, type Result, type sexes, type Source, type VerificationMark } from '@ctip/core';

/** Sex of a denominator. @public */
export type PopulationSex = 'total' | CodeOf<typeof sexes>;

/** Age group of a denominator: under 18, 18 and over, or all. @public */
export type PopulationAge = 'total' | 'child' | 'adult';

/** Resident persons of one group in one year, and who says so. @public */
export interface PopulationRow {
  readonly country: CountryCode;
  readonly year: number;
  readonly sex: PopulationSex;
  readonly ageGroup: PopulationAge;
  /** Mid-year resident population, above 0. */
  readonly persons: number;
  readonly source: Source;
  readonly mark: VerificationMark;
}

/** The group that a denominator is wanted for. @public */
export type PopulationGroup = Pick<PopulationRow, 'country' | 'year' | 'sex' | 'ageGroup'>;

/** Denominators by group. @public */
export interface Population {
  /** The row of exactly this group and year; `statistics/denominator-missing` otherwise, never another year's. */
  readonly of: (group: PopulationGroup) => Result<PopulationRow>;
}

const keyOf = ({ country, year, sex, ageGroup }: PopulationGroup): string => [country, year, sex, ageGroup].join('/');

/**
 * Denominators from rows that you bring: we ship no population figures. A rate takes the row of its own country, year and group, and
 * names its source; nothing falls back to another year or group.
 *
 * @returns the lookup, or problems: `statistics/denominator-twice`, `statistics/denominator-not-positive`, with the row's position
 * @example
 * ```ts
 * const row = { country: 'JO', year: 2020, sex: 'total', ageGroup: 'total', persons: 10_000_000, source: { id: 's', title: 'S' }, mark: 'verified' } as const;
 * const found = population([row]);
 * found.ok && found.value.of({ country: 'JO', year: 2020, sex: 'total', ageGroup: 'total' }).ok; // => true
 * found.ok && found.value.of({ country: 'JO', year: 2021, sex: 'total', ageGroup: 'total' }).ok; // => false
 * ```
 * @public
 */
export function population(rows: readonly PopulationRow[]): Result<Population> {
  const byKey = new Map<string, PopulationRow>();
  const problems = rows.flatMap((row, index) => {
    const pointer = `/${String(index)}`;
    const twice = byKey.has(keyOf(row));
    byKey.set(keyOf(row), row);
    return [
      ...(twice ? [problem('statistics/denominator-twice', pointer)] : []),
      ...(Number.isSafeInteger(row.persons) && row.persons > 0 ? [] : [problem('statistics/denominator-not-positive', `${pointer}/persons`)]),
    ];
  });
  if (problems.length > 0) return refused(problems);
  return ok({
    of(group) {
      const row = byKey.get(keyOf(group));
      if (row) return ok(row);
      const { sex, ageGroup, year } = group;
      return refused([problem('statistics/denominator-missing', '', { params: { sex, ageGroup, year: String(year) } })]);
    },
  });
}

/** Whether a denominator may be counted with; an unverified one is shown with a flag. */
export const isCounted = (row: PopulationRow): boolean => counts(row.mark);
