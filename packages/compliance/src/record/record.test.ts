import { describe, expect, it } from 'vitest';

import { allObligations, assessCompliance, claimNames, readLawRecords, recordFactsOf, type ComplianceReport, type FindingStatus } from '../index.js';

const asOf = '2024-06-01';
function reportOn(laws: readonly unknown[], day = asOf): ComplianceReport {
  const read = readLawRecords(laws);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return assessCompliance(recordFactsOf('XX', read.value, { asOf: day }), allObligations, { asOf: day });
}
const status = (laws: readonly unknown[], id: string, day = asOf): FindingStatus | undefined => reportOn(laws, day).findings.find(({ obligation }) => obligation === id)?.status;
const places = (laws: unknown): readonly string[] => {
  const read = readLawRecords(laws);
  return read.ok ? [] : read.problems.map(({ code, pointer }) => `${code} ${pointer}`);
};

describe('readLawRecords', () => {
  it.each([
    [{}, ['compliance/record-shape ']],
    [[7], ['compliance/record-shape /0']],
    [[{ claims: {} }], ['compliance/record-shape /0/id']],
    [[{ id: 'a', surprise: 1 }], ['compliance/unknown-field /0/#1']],
    [[{ id: 'a', role: 'king' }], ['compliance/record-shape /0/role']],
    [[{ id: 'a', inForceFrom: 'soon' }], ['compliance/date /0/inForceFrom']],
    [[{ id: 'a' }, { id: 'a' }], ['compliance/id-twice /1/id']],
    [[{ id: 'a', claims: { attempt: 'perhaps' } }], ['compliance/claim-value /0/claims/attempt']],
    [[{ id: 'a', claims: { definitionActs: ['selling'] } }], ['compliance/claim-value /0/claims/definitionActs']],
    [[{ id: 'a', claims: { penaltyBasic: { minYears: -1 } } }], ['compliance/claim-value /0/claims/penaltyBasic']],
    [[{ id: 'a', claims: { penaltyBasic: { minYears: 1, secret: 1 } } }], ['compliance/claim-value /0/claims/penaltyBasic']],
    [[{ id: 'a', claims: { childAge: { value: 18, confidence: 'total' } } }], ['compliance/confidence /0/claims/childAge/confidence']],
    [[{ id: 'a', claims: { childAge: { value: 18, limits: ['x'] } } }], ['compliance/claim-value /0/claims/childAge/limits']],
    [[{ id: 'a', claims: { childAge: { value: 18, colour: 'x' } } }], ['compliance/unknown-field /0/claims/childAge/#1']],
  ])('%j', (laws, want) => expect(places(laws)).toEqual(want));

  it('tells every problem at once, and repeats nothing of what was written', () => {
    const read = readLawRecords([{ id: 'a', inForceFrom: 'Ahmad', claims: { Ahmad: 1, attempt: 'Ahmad' } }]);
    expect(read.ok ? [] : read.problems.length).toBe(3);
    expect(JSON.stringify(read)).not.toContain('Ahmad');
  });

  it('reads every claim that an obligation asks for', () => {
    expect(claimNames.length).toBeGreaterThan(110);
    expect(new Set(claimNames).size).toBe(claimNames.length);
  });
});

describe('laws of a caller', () => {
  const offence = { definitionActs: ['recruitment'], definitionMeans: ['use-of-force'], definitionPurposes: ['slavery'], penaltyBasic: { maxYears: 10 } };

  it('count from the day they begin, and not in a year whose day is not told', () => {
    expect(status([{ id: 'a', inForceFrom: '2024-06-01', claims: offence }], 'tip.5.1')).toBe('satisfied');
    expect(status([{ id: 'a', inForceFrom: '2024-06-02', claims: offence }], 'tip.5.1')).toBe('unknown');
    expect(status([{ id: 'a', adopted: '2024-01-10', claims: offence }], 'tip.5.1')).toBe('unknown');
    expect(status([{ id: 'a', year: 2023, claims: offence }], 'tip.5.1')).toBe('satisfied');
    expect(status([{ id: 'a', claims: offence }], 'tip.5.1')).toBe('satisfied');
  });

  it('a law that ended, or that another replaced, is gone', () => {
    expect(status([{ id: 'a', ended: '2024-06-01', claims: offence }], 'tip.5.1')).toBe('unknown');
    expect(status([{ id: 'a', claims: { childException: true } }, { id: 'b', replaces: ['a'], claims: offence }], 'tip.3.c')).toBe('unknown');
  });

  it('a claim holds only while it surely does, and only where it could be known', () => {
    const training = (about: object): readonly unknown[] => [{ id: 'a', claims: { officialTraining: { value: true, ...about } } }];
    expect(status(training({ from: '2024' }), 'tip.10.2')).toBe('unknown');
    expect(status(training({ from: '2023' }), 'tip.10.2')).toBe('satisfied');
    expect(status(training({ to: '2024' }), 'tip.10.2')).toBe('unknown');
    expect(status(training({ to: '2025' }), 'tip.10.2')).toBe('satisfied');
    const read = readLawRecords([{ id: 'a', knownFrom: '2024-03', claims: { officialTraining: true } }]);
    const known = (knownAt: string) => recordFactsOf('XX', read.ok ? read.value : [], { asOf, knownAt }).others?.length;
    expect([known('2024-03-30'), known('2024-03-31')]).toEqual([0, 1]);
  });

  it('what is called unknown is not derived', () => {
    expect(status([{ id: 'a', claims: { nationalPlan: ['2024-2026'] } }], 'tip.9.1.a')).toBe('satisfied');
    expect(status([{ id: 'a', claims: { nationalPlan: ['2024-2026'], planInForce: 'unknown' } }], 'tip.9.1.a')).toBe('unknown');
  });

  it('one that satisfies is enough, and lists of several laws add up', () => {
    const acts = ['recruitment', 'transportation', 'transfer', 'harbouring', 'receipt'];
    expect(status([{ id: 'a', claims: { definitionActs: acts.slice(0, 3) } }, { id: 'b', claims: { definitionActs: acts.slice(3) } }], 'tip.3.a.act')).toBe('satisfied');
    expect(status([{ id: 'a', claims: { definitionActs: acts.slice(0, 3) } }, { id: 'b', claims: { definitionActs: ['gift'] } }], 'tip.3.a.act')).toBe('partly');
    const found = reportOn([{ id: 'a', claims: offence }, { id: 'code', claims: { attempt: { value: true, article: 'Art 45' } } }]).findings.find(({ obligation }) => obligation === 'tip.5.2.a');
    expect(found?.satisfiedBy).toEqual([{ fact: 'attempt', level: 'law', article: 'Art 45', law: 'code', sources: ['code'] }]);
  });

  it('a trafficking law that was not read on the point keeps the gap open; another law does not', () => {
    const gap = { id: 'a', role: 'trafficking-law', claims: { childException: 'absent' } };
    expect(status([gap], 'tip.3.c')).toBe('not-satisfied');
    expect(status([gap, { id: 'b', role: 'trafficking-law', claims: {} }], 'tip.3.c')).toBe('unknown');
    expect(status([gap, { id: 'b', role: 'other-law', claims: { attempt: true } }], 'tip.3.c')).toBe('not-satisfied');
    expect(status([gap, { id: 'b', role: 'other-law', claims: { childException: 'unknown' } }], 'tip.3.c')).toBe('unknown');
  });

  it('law, policy and practice are kept apart: a plan meets no duty that needs a law', () => {
    const plan = [{ id: 'plan', level: 'policy', claims: { attempt: true, officialTraining: true } }];
    expect([status(plan, 'tip.5.2.a'), status(plan, 'tip.10.2')]).toEqual(['unknown', 'satisfied']);
  });

  it('an obligation without a test is settled by a claim under its own id', () => {
    expect([status([], 'untoc.19'), status([{ id: 'a', claims: { 'untoc.19': true } }], 'untoc.19'), status([{ id: 'a', claims: { 'untoc.18.8': false } }], 'untoc.18.8')]).toEqual(['unknown', 'satisfied', 'not-satisfied']);
  });

  it('the paths of other tables name the same facts', () => {
    expect(status([{ id: 'a', claims: { 'offence.childException': false } }], 'tip.3.c')).toBe('not-satisfied');
    expect(status([{ id: 'a', claims: { 'offence.penalty.maxYears': 4 } }], 'untoc.2.b')).toBe('satisfied');
    expect(status([{ id: 'a', claims: { 'offence.penalty.maxYears': 3 } }], 'untoc.2.b')).toBe('not-satisfied');
    expect(status([{ id: 'a', claims: { 'cooperation.centralAuthority': ['Ministry of Justice'] } }], 'untoc.18.13')).toBe('satisfied');
    expect(status([{ id: 'a', claims: { 'law.purposeClauseCovers': ['prevention', 'protection'] } }], 'tip.2')).toBe('partly');
  });
});
