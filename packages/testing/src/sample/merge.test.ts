import { Case, changesBetween, check, mergeRecords, recordGroups, Victim, type PartialDate } from '@ctip/core';
import { describe, expect, it } from 'vitest';

import { samples } from './index.js';

describe('versions of a record', () => {
  it.each(recordGroups().flatMap(({ records }) => records.map((record) => [record.tag, record] as const)))('of %s: changes are told by place, and merge back', (_, record) => {
    const [one, two] = [...samples(record, { seed: 2, count: 2 })];
    if (!one || !two) expect.fail('no samples');
    const changes = changesBetween(record, one, two);
    for (const { pointer } of changes) expect(pointer.startsWith('/')).toBe(true);
    const merged = mergeRecords(record, one, one, two);
    expect(merged.ok && check(record, merged.value.record).ok && changesBetween(record, two, merged.value.record)).toEqual([]);
    expect(merged.ok && merged.value.changes).toEqual(changes);
  });

  it('name the field of a conflict, and nothing of what was written', () => {
    const [base] = [...samples(Case, { seed: 5, count: 1 })];
    if (!base) expect.fail('no sample');
    const told = mergeRecords(Case, base, { ...base, detectedOn: '2024-05-01' as typeof base.detectedOn }, { ...base, detectedOn: '2024-06-01' as typeof base.detectedOn });
    expect(told).toEqual({ ok: false, problems: [{ code: 'core/merge-conflict', pointer: '/detectedOn', severity: 'error', params: { field: 'case.detectedOn' } }] });
  });

  it('never mix the parts of one answer', () => {
    const [base] = [...samples(Victim, { seed: 11, count: 1 })];
    if (!base) expect.fail('no sample');
    const born = (year: string): Victim => ({ ...base, dateOfBirth: { calendar: 'gregory', date: year as PartialDate } });
    expect(mergeRecords(Victim, born('1989'), born('1990'), born('1991'))).toMatchObject({ ok: false, problems: [{ pointer: '/dateOfBirth', params: { field: 'victim.dateOfBirth' } }] });
  });
});
