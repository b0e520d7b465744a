import { absent, type Answer } from '@ctip/core';
import { tabulateSync, type Cube } from '@ctip/cube';
import fc from 'fast-check';

import { population, type Population, type PopulationRow, type SdgObservation } from '../index.js';

/** A made-up person. */
export interface Person {
  readonly year: Answer<string>;
  readonly sex: Answer<string>;
  readonly ageGroup: Answer<string>;
  readonly forms: Answer<readonly string[]>;
}

export const source = { id: 'census', title: 'Census' };

const groups = [
  ['total', 'total', 1_000_000],
  ['female', 'total', 480_000],
  ['male', 'total', 520_000],
  ['total', 'child', 380_000],
  ['total', 'adult', 620_000],
  ['female', 'child', 180_000],
  ['male', 'child', 200_000],
  ['female', 'adult', 300_000],
  ['male', 'adult', 320_000],
] as const;

/** Made-up denominators for 2019 to 2021. */
export const rows: readonly PopulationRow[] = [2019, 2020, 2021].flatMap((year) =>
  groups.map(([sex, ageGroup, persons]) => ({ country: 'JO', year, sex, ageGroup, persons, source, mark: 'verified' }) as const),
);

export function lookup(list: readonly PopulationRow[] = rows): Population {
  const found = population(list);
  if (!found.ok) throw new Error('refused');
  return found.value;
}

export const people = (records: readonly Person[]): Cube<'victims', 'year' | 'sex' | 'ageGroup'> =>
  tabulateSync(records, {
    unit: 'victims',
    dimensions: [
      { id: 'year', of: (r: Person) => r.year },
      { id: 'sex', of: (r: Person) => r.sex },
      { id: 'ageGroup', of: (r: Person) => r.ageGroup },
    ],
  });

export const forms = (records: readonly Person[]): Cube<'victims', 'year' | 'formGroup'> =>
  tabulateSync(records, {
    unit: 'victims',
    dimensions: [
      { id: 'year', of: (r: Person) => r.year },
      { id: 'formGroup', many: true, of: (r: Person) => r.forms },
    ],
  });

export const options = { country: 'JO', vintage: '2022-06-30' } as const;

/** One person of 2020, with what is said. */
export const person = (about: Partial<Person> = {}): Person => ({ year: '2020', sex: 'female', ageGroup: 'adult', forms: ['labour'], ...about });

export const times = (n: number, about: Partial<Person> = {}): Person[] => Array.from({ length: n }, () => person(about));

/** Some people of 2020 and 2021. */
export const anyPeople = fc.array(
  fc.record<Person>({
    year: fc.constantFrom('2020', '2021'),
    sex: fc.oneof(fc.constantFrom('female', 'male', 'other'), fc.constantFrom(absent('unknown'), absent('declined'))),
    ageGroup: fc.oneof(fc.constantFrom('child', 'adult', 'disputed'), fc.constant(absent('not-asked'))),
    forms: fc.oneof(fc.uniqueArray(fc.constantFrom('sexual', 'labour', 'other'), { minLength: 1 }), fc.constant(absent('unknown'))),
  }),
  { minLength: 1, maxLength: 60 },
);

/** The observation of a group, everything else `total`. */
export function find(list: readonly SdgObservation[], period: string, want: Partial<SdgObservation['disaggregation']> = {}): SdgObservation | undefined {
  const { sex = 'total', ageGroup = 'total', form = 'total' } = want;
  return list.find(({ period: p, disaggregation: d }) => p === period && d.sex === sex && d.ageGroup === ageGroup && d.form === form);
}
