import { problem, type Problem } from '@ctip/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { gatherRefusals, refusalReportForm, type RefusedRecord } from './index.js';

const found: fc.Arbitrary<Problem> = fc
  .tuple(fc.constantFrom('core/required', 'core/type', 'exchange/json-syntax'), fc.constantFrom('', '/a', '/b', '/list/*', '/list/*/c', '/#', '/#/d'), fc.nat(20), fc.nat(20))
  .map(([code, kind, one, two]) => ({ ...problem(code, kind.replace('*', String(one)).replace('#', `#${String(two)}`)), params: { maximum: one } }));
const refusals: fc.Arbitrary<readonly RefusedRecord[]> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.array(found, { minLength: 1, maxLength: 5 })), { maxLength: 60 })
  .map((records) => records.map(([file, problems], index) => ({ file, at: { record: index + 1 }, problems })));

const gathered = (records: readonly RefusedRecord[], limits = {}) => {
  const gathering = gatherRefusals(limits);
  for (const one of records) gathering.take(one);
  return gathering.report();
};

describe('refusals that are gathered', () => {
  it('count what a plain count counts, and name the first places of each kind', () => {
    fc.assert(
      fc.property(refusals, fc.integer({ min: 0, max: 4 }), (records, places) => {
        const report = gathered(records, { places });
        const all = records.flatMap(({ file, at, problems }) => problems.map((one) => ({ file, at, one, kind: `${one.code} ${one.pointer.replace(/\/\d+/u, '/*').replace(/#\d+/u, '#')}` })));
        expect([report.records, report.problems, report.ungrouped]).toEqual([records.length, all.length, {}]);
        expect(report.groups.map(({ code, pointer }) => `${code} ${pointer}`).toSorted()).toEqual([...new Set(all.map(({ kind }) => kind))].toSorted());
        for (const { code, pointer, count, records: having, first } of report.groups) {
          const same = all.filter(({ kind }) => kind === `${code} ${pointer}`);
          expect([count, having]).toEqual([same.length, new Set(same.map(({ at }) => at.record)).size]);
          expect(first).toEqual(same.slice(0, places).map(({ file, at, one }) => ({ file, problem: { ...one, at } })));
        }
        expect(report.groups.map(({ count }) => count)).toEqual(report.groups.map(({ count }) => count).toSorted((a, b) => b - a));
      }),
    );
  });

  it('come to the same when a report that was written is gone on with', () => {
    fc.assert(
      fc.property(refusals, fc.nat(60), fc.constantFrom(2, 500), (records, at, groups) => {
        const before = refusalReportForm.parse(JSON.parse(JSON.stringify(gathered(records.slice(0, at), { groups }))));
        const going = gatherRefusals({ groups }, before);
        for (const one of records.slice(at)) going.take(one);
        // To the byte: what a job tells is the same whether it was broken off or not.
        expect(JSON.stringify(going.report())).toBe(JSON.stringify(gathered(records, { groups })));
      }),
    );
  });

  it('that were damaged are no report', () => {
    const report = gathered([{ file: 1, at: { record: 1 }, problems: [problem('core/type', '/a')] }]);
    for (const wrong of [{ ...report, records: -1 }, { ...report, more: 1 }, { ...report, groups: [{ ...report.groups[0], first: [{ file: 1, problem: { code: 'x' } }] }] }, null, 'x']) expect(refusalReportForm.safeParse(wrong).success).toBe(false);
  });

  it('lose no count where there is no room for a group', () => {
    fc.assert(
      fc.property(refusals, fc.nat(3), (records, groups) => {
        const report = gathered(records, { groups });
        const all = Object.values(report.ungrouped).reduce((sum, count) => sum + count, report.groups.reduce((sum, { count }) => sum + count, 0));
        expect([report.groups.length <= groups, all]).toEqual([true, report.problems]);
      }),
    );
  });

  it('take no more room for a hundred thousand records than for a hundred', () => {
    const records = (count: number): readonly RefusedRecord[] =>
      Array.from({ length: count }, (_, index) => ({ file: 1, at: { line: index + 1 }, problems: [problem('core/required', '/id'), problem('core/type', `/list/${String(index)}/${String(index % 7)}/#${String(index)}`)] }));
    const [few, many] = [gathered(records(100)), gathered(records(100_000))];
    expect(many).toMatchObject({ records: 100_000, problems: 200_000, groups: [{ code: 'core/required', count: 100_000 }, { pointer: '/list/*/*/#', count: 100_000 }] });
    expect(JSON.stringify(many).length).toBeLessThan(JSON.stringify(few).length + 100);
  });
});
