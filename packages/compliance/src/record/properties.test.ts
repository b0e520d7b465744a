import { arabLeague, codesOf } from '@ctip/core';
import { definitionActs, definitionMeans, definitionPurposes, jurisdictionBases } from '@ctip/legislation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { allObligations, assessCompliance, claimNames, obligationOf, readLawRecords, recordFactsOf, type FactName, type Finding, type FindingStatus } from '../index.js';
import { kindOf } from './kinds.js';

const asOf = '2024-06-01';
type Claims = Readonly<Record<string, unknown>>;
interface Law {
  readonly id: string;
  readonly role: 'trafficking-law' | 'other-law';
  readonly claims: Claims;
}

const lists: Readonly<Record<string, readonly string[]>> = {
  definitionActs: codesOf(definitionActs),
  definitionMeans: codesOf(definitionMeans),
  definitionPurposes: codesOf(definitionPurposes),
  jurisdiction: codesOf(jurisdictionBases),
  legalPersonKind: ['criminal', 'civil', 'administrative'],
  purposeClause: ['prevention', 'protection', 'cooperation'],
};
const names = claimNames.filter((name) => !['coordinatingBody', 'hotline', 'nrm', 'accompliceOrOrganizing'].includes(name));

function valueOf(name: FactName): fc.Arbitrary<unknown> {
  const kind = kindOf(name);
  const list = lists[name];
  if (list) return fc.subarray([...list], { minLength: 1 });
  if (kind.is === 'number') return fc.integer({ min: 5, max: 30 });
  if (kind.is === 'penalty') return fc.constantFrom({ maxYears: 3 }, { minYears: 5 }, { life: true }, { fine: { max: 1 } }, {});
  if (kind.is === 'plan') return fc.constantFrom(['2023-2026'], ['2017-2020'], 'draft', true, false);
  return fc.boolean();
}
const claim = (name: FactName): fc.Arbitrary<unknown> =>
  fc
    .record({ value: valueOf(name), confidence: fc.constantFrom('high', 'high', 'medium', 'low'), partial: fc.boolean(), limited: fc.nat(9), dispute: fc.nat(9) })
    .map(({ value, confidence, partial, limited, dispute }) => ({
      value,
      confidence,
      ...(partial && { partial }),
      ...(limited === 0 && { limits: ['in-stated-cases'] }),
      ...(limited === 1 && { limits: ['narrowed-by-the-text'] }),
      ...(dispute === 0 && { conflictsWith: { sources: ['t'] } }),
    }));
const claims: fc.Arbitrary<Claims> = fc
  .subarray([...names], { maxLength: 60 })
  .chain((some) => fc.tuple(...some.map((name) => claim(name).map((one) => [name, one] as const))))
  .map((entries) => Object.fromEntries(entries));
const laws: fc.Arbitrary<readonly Law[]> = fc
  .array(fc.record({ role: fc.constantFrom('trafficking-law' as const, 'other-law' as const), claims }), { minLength: 1, maxLength: 3 })
  .map((some) => some.map((one, i) => ({ id: `law-${String(i)}`, ...one })));

function findingsOf(given: readonly Law[], day = asOf): readonly Finding[] {
  const read = readLawRecords(given);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return assessCompliance(recordFactsOf('XX', read.value, { asOf: day }), allObligations, { asOf: day }).findings;
}
const derivedNames = new Set(['planInForce', 'coversActMeansPurpose', 'traffickingLaw', 'reflectionPeriod', 'residencePermit', 'civilClaim', 'restitution', 'victimsFund']);
const isGap = (status: FindingStatus | undefined): boolean => status === 'partly' || status === 'not-satisfied';
const at = (findings: readonly Finding[], i: number): FindingStatus | undefined => findings[i]?.status;

describe('all obligations over laws of a caller', () => {
  // A law that is no trafficking law speaks only on what it claims, and some claims are derived where they are not stated: there,
  // a claim is forgotten by calling it unknown.
  it('unknown inputs only ever give unknown: forgetting claims makes no gap', () => {
    fc.assert(
      fc.property(laws, fc.func(fc.boolean()), fc.boolean(), (given, forget, takeOut) => {
        const kept = given.map((law) => ({
          ...law,
          claims: Object.fromEntries(Object.entries(law.claims).flatMap(([name, one]) => (forget(law.id, name) ? (takeOut && law.role === 'trafficking-law' && !derivedNames.has(name) ? [] : [[name, 'unknown'] as const]) : [[name, one] as const]))),
        }));
        const [before, after] = [findingsOf(given), findingsOf(kept)];
        for (const [i, { status, obligation }] of after.entries()) if (isGap(status)) expect(isGap(at(before, i)), `${obligation}: ${String(at(before, i))} became ${status}`).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('adding a law that satisfies an obligation makes that finding satisfied, and no other one worse', () => {
    const rank: Readonly<Record<FindingStatus, number>> = { 'not-satisfied': 0, partly: 1, unknown: 1, satisfied: 2, 'not-applicable': 2 };
    fc.assert(
      fc.property(laws, fc.constantFrom(...names.filter((name) => kindOf(name).is === 'truth' && name !== 'fineAlternative' && !name.startsWith('requires'))), (given, name) => {
        const before = findingsOf(given);
        const after = findingsOf([...given, { id: 'added', role: 'other-law', claims: { [name]: true } }]);
        for (const [i, { status, obligation, rule }] of after.entries()) {
          // A duty that another one brings with it (7(2), 11(4)) begins to apply; that is no worse finding.
          if (obligationOf(obligation)?.onlyWhere !== undefined) continue;
          expect(rank[status], `${obligation} ${rule.modal}`).toBeGreaterThanOrEqual(rank[at(before, i) ?? 'unknown']);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the order of laws and of claims changes nothing', () => {
    fc.assert(
      fc.property(laws, (given) => {
        const turned = given.toReversed().map((law) => ({ ...law, claims: Object.fromEntries(Object.entries(law.claims).toReversed()) }));
        expect(findingsOf(turned)).toEqual(findingsOf(given));
      }),
      { numRuns: 100 },
    );
  });

  it('depends only on what is in force on the day', () => {
    fc.assert(
      fc.property(laws, claims, (given, later) => {
        const extra = [
          { id: 'later', role: 'trafficking-law' as const, inForceFrom: '2024-06-02', claims: later },
          { id: 'over', role: 'trafficking-law' as const, ended: '2024-06-01', claims: later },
          { id: 'bill', role: 'trafficking-law' as const, status: 'bill' as const, claims: later },
          { id: 'elsewhere', role: 'trafficking-law' as const, territory: 'somewhere', claims: later },
        ];
        expect(findingsOf([...given, ...extra])).toEqual(findingsOf(given));
      }),
      { numRuns: 100 },
    );
  });

  it('cites at least one source in every finding, and names what would satisfy every finding that is open', () => {
    fc.assert(
      fc.property(laws, (given) => {
        for (const { status, rule, remedies, used, citations, satisfiedBy, why, ask } of findingsOf(given)) {
          expect(rule.sources.length).toBeGreaterThan(0);
          if (used.length > 0) expect(citations.length).toBeGreaterThan(0);
          expect(why.length).toBeGreaterThan(0);
          if (status === 'satisfied') expect(satisfiedBy.length).toBeGreaterThan(0);
          else if (status !== 'not-applicable') expect([remedies.length > 0, ask.length > 0]).toEqual([true, true]);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('all obligations over the data', () => {
  it('cite, and say what would satisfy, for every state and year', () => {
    for (const country of arabLeague) {
      for (const year of [2005, 2012, 2018, 2024]) {
        for (const { status, rule, remedies, used, citations, severity, bound } of assessCompliance(country, allObligations, { asOf: `${String(year)}-12-31` }).findings) {
          expect(rule.sources.length).toBeGreaterThan(0);
          if (status !== 'unknown' && status !== 'not-applicable') expect([used.length > 0, citations.length > 0]).toEqual([true, true]);
          if (isGap(status) || status === 'unknown') expect(remedies.length).toBeGreaterThan(0);
          if (bound !== 'yes') expect(severity).not.toMatch(/gap|recommendation/u);
          if (rule.bindingness === 'optional') expect(severity).toBe('none');
          if (isGap(status) && bound === 'yes' && rule.bindingness !== 'optional') expect(severity).toBe(rule.bindingness === 'mandatory-to-consider' ? 'recommendation' : 'gap');
        }
      }
    }
  });
});
