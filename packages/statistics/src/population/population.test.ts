import { describe, expect, it } from 'vitest';

import { rows } from '../sdg/people.fixture.js';
import { population } from './index.js';

describe('population', () => {
  it('finds exactly the group and year that were brought', () => {
    const found = population(rows);
    if (!found.ok) throw new Error('refused');
    for (const row of rows) expect(found.value.of(row)).toEqual({ ok: true, value: row });
    expect(found.value.of({ country: 'JO', year: 2022, sex: 'female', ageGroup: 'child' })).toEqual({
      ok: false,
      problems: [{ code: 'statistics/denominator-missing', pointer: '', params: { sex: 'female', ageGroup: 'child', year: '2022' }, severity: 'error' }],
    });
    expect(found.value.of({ country: 'EG', year: 2021, sex: 'total', ageGroup: 'total' }).ok).toBe(false);
    expect(found.value.of({ country: 'JO', year: Number.NaN, sex: 'total', ageGroup: 'total' }).ok).toBe(false);
  });

  it('refuses a group twice and a population that is none', () => {
    const [row] = rows;
    if (!row) throw new Error('no row');
    expect(population([row, row])).toMatchObject({ problems: [{ code: 'statistics/denominator-twice', pointer: '/1' }] });
    for (const persons of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(population([{ ...row, persons }])).toMatchObject({ problems: [{ code: 'statistics/denominator-not-positive', pointer: '/0/persons' }] });
    }
  });
});
