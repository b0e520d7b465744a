import { Case } from '@ctip/core';
import { samples } from '@ctip/testing';
import { expect, it } from 'vitest';

import { dropped, loss } from './index.js';

it('a loss that keeps the original is an info, any other a warning', () => {
  expect(loss('exchange/mapping-rewritten', '/a', { field: 'case.sex' })).toEqual({ code: 'exchange/mapping-rewritten', pointer: '/a', params: { field: 'case.sex' }, severity: 'info' });
  for (const code of ['exchange/mapping-dropped', 'exchange/mapping-merged', 'exchange/mapping-no-code', 'exchange/mapping-assumed'] as const) expect(loss(code, '', {}).severity).toBe('warning');
});

it('every field that says something and has no place is told once, absences are not', () => {
  const [file] = samples(Case, { seed: 1, count: 1 });
  if (!file) expect.fail('no sample');
  const told = dropped(Case, { ...file, person: { ...file.person, sex: 'female', ageYears: { absent: 'unknown' } } }, ['/id'], '/case');
  const pointers = told.map(({ pointer }) => pointer);
  expect(pointers).toContain('/case/person/sex');
  expect(pointers).not.toContain('/case/person/ageYears');
  expect(pointers).not.toContain('/case/id');
  expect(new Set(pointers).size).toBe(pointers.length);
});
