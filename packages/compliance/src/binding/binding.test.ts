import { arabLeague } from '@ctip/core';
import type { Reservation, TreatyStatus } from '@ctip/legislation';
import { describe, expect, it } from 'vitest';

import { allObligations, assessCompliance, bindingSet, obligationOf, readLawRecords, recordFactsOf, stateFactsOf } from '../index.js';

const asOf = '2024-01-01';
const party = (reservations: readonly Omit<Reservation, 'sources' | 'mark'>[], status: TreatyStatus['status'] = 'party'): TreatyStatus => ({
  country: 'BH',
  treaty: 'tip-protocol',
  status,
  sources: ['x'],
  mark: 'verified',
  reservations: reservations.map((one) => ({ ...one, sources: ['x'], mark: 'verified' })),
});
const reserved = (id: string, treaty: TreatyStatus) => bindingSet({ treaty }).find(({ obligation }) => obligation === id)?.reserved;

describe('bindingSet', () => {
  it.each([
    ['6(3)(d)', 'tip.6.3.d', 'yes'],
    ['6(3)(d)', 'tip.6.3.c', 'no'],
    ['6(3)', 'tip.6.3.c', 'yes'],
    ['6', 'tip.6.3.c', 'yes'],
    ['7(1)', 'tip.7.1', 'yes'],
    ['7(1)', 'tip.7.2', 'no'],
    ['15(2)', 'tip.15', 'yes'],
    ['15(1)', 'tip.15', 'unknown'],
    ['1', 'tip.10.3', 'no'],
    ['13(1)', 'tip.13', 'unknown'],
  ])('a reservation to %s and %s: %s', (article, id, want) => expect(reserved(id, party([{ subject: 'dispute-settlement', article }]))).toBe(want));

  it('counts none that was made on signature and not repeated', () => {
    expect(reserved('tip.7.1', party([{ subject: 'stay-of-victims', article: '7(1)', signatureOnly: true }]))).toBe('no');
  });

  it('says unknown where a reservation was not read, and no elsewhere where its article is known', () => {
    expect(reserved('tip.3.c', party([{ subject: 'not-read' }]))).toBe('unknown');
    expect(reserved('tip.3.c', party([{ subject: 'not-read', article: '15(2)' }]))).toBe('no');
  });

  it('follows entry into force, state by state', () => {
    for (const country of arabLeague) {
      const { treaty } = stateFactsOf(country, { asOf });
      const day = treaty?.entryIntoForce;
      if (day === undefined) continue;
      const eve = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
      expect([bindingSet(stateFactsOf(country, { asOf: day }))[0]?.bound, bindingSet(stateFactsOf(country, { asOf: eve }))[0]?.bound], country).toEqual(['yes', 'no']);
    }
  });
});

describe('what binds and what weighs', () => {
  const laws = readLawRecords([{ id: 'act', claims: { childException: 'absent', recoveryWorkAndEducation: 'absent' } }]);
  const findings = (treaty?: TreatyStatus) => {
    const facts = recordFactsOf('XX', laws.ok ? laws.value : [], { asOf, ...(treaty && { treaty }) });
    return assessCompliance(facts, allObligations.filter(({ id }) => id === 'tip.3.c' || id === 'tip.6.3.d'), { asOf }).findings.map(({ status, severity }) => [status, severity]);
  };

  it('is a gap for a party, a benchmark for others and where nobody knows', () => {
    expect(findings(party([]))).toEqual([['not-satisfied', 'gap'], ['not-satisfied', 'recommendation']]);
    expect(findings(party([], 'not-a-party'))).toEqual([['not-satisfied', 'benchmark'], ['not-satisfied', 'benchmark']]);
    expect(findings(party([], 'unknown'))).toEqual([['not-satisfied', 'benchmark'], ['not-satisfied', 'benchmark']]);
    expect(findings()).toEqual([['not-satisfied', 'benchmark'], ['not-satisfied', 'benchmark']]);
    expect(findings({ ...party([]), mark: 'unverified' })).toEqual([['not-satisfied', 'benchmark'], ['not-satisfied', 'benchmark']]);
  });

  it('leaves a reservation out of account while the treaty does not bind', () => {
    const reservation = [{ subject: 'work-education-training', article: '6(3)(d)' }] as const;
    expect(findings(party(reservation))[1]).toEqual(['not-applicable', 'none']);
    expect(findings(party(reservation, 'not-a-party'))[1]).toEqual(['not-satisfied', 'benchmark']);
  });
});

describe('several conditions together', () => {
  const status = (claims: readonly object[], id: string) => {
    const read = readLawRecords(claims.map((one, i) => ({ id: `law-${String(i)}`, claims: one })));
    const obligation = obligationOf(id);
    if (!read.ok || !obligation) throw new Error('not read');
    return assessCompliance(recordFactsOf('XX', read.value, { asOf }), [obligation], { asOf }).findings[0];
  };
  const acts = ['recruitment', 'transportation', 'transfer', 'harbouring', 'receipt'];

  it('of two duties together, one that is wholly unmet leaves the whole unmet', () => {
    const narrowed = { value: false, limits: ['narrowed-by-the-text'] };
    expect(status([{ requiresTransnationality: narrowed, requiresOrganizedGroup: narrowed }], 'untoc.34.2')?.status).toBe('partly');
    expect(status([{ requiresTransnationality: narrowed, requiresOrganizedGroup: true }], 'untoc.34.2')?.status).toBe('not-satisfied');
  });

  it('a law that may satisfy by itself keeps the gap of another open', () => {
    const laws = [{ definitionActs: { value: acts, limits: ['narrowed-by-the-text'] } }, { definitionActs: { value: acts, limits: ['in-stated-cases'] } }];
    expect(status(laws, 'tip.3.a.act')?.status).toBe('unknown');
    expect(status(laws.slice(0, 1), 'tip.3.a.act')?.status).toBe('partly');
  });

  it('lists together say why a word is not shown to be absent', () => {
    const found = status([{ definitionActs: { value: acts.slice(0, 2), open: true } }, { definitionActs: acts.slice(1, 3) }], 'tip.3.a.act');
    expect([found?.status, found?.why.map(({ key }) => key)]).toEqual(['unknown', ['open-list']]);
  });

  it('a duty that begins with another begins where that one is met in part', () => {
    const stay = { value: true, limits: ['narrowed-by-the-text'] };
    expect(status([{ reflectionPeriod: stay, residencePermit: 'absent', humanitarianGround: 'absent' }], 'tip.7.2')?.status).toBe('not-satisfied');
    expect(status([{ reflectionPeriod: 'absent', residencePermit: 'absent', humanitarianGround: 'absent' }], 'tip.7.2')?.status).toBe('not-applicable');
    expect(status([{ humanitarianGround: 'absent' }], 'tip.7.2')?.status).toBe('unknown');
    expect(status([{ reflectionPeriod: 'absent', residencePermit: 'absent', humanitarianGround: true }], 'tip.7.2')?.status).toBe('satisfied');
  });

  it('a penalty for a stated scope shows no rule by itself', () => {
    expect(status([{ identityDisclosureOffence: { maxYears: 2, scope: 'disclosure of something else' }, confidentialProceedings: 'absent' }], 'tip.6.1')?.status).toBe('unknown');
    expect(status([{ identityDisclosureOffence: { maxYears: 2 } }], 'tip.6.1')?.status).toBe('satisfied');
  });

  it('a penalty for something else shows no rule: disclosing witness-protection measures is not disclosing a victim', () => {
    const found = assessCompliance('LB', allObligations, { asOf }).findings.find(({ obligation }) => obligation === 'tip.6.1');
    expect([found?.status, found?.why.map(({ key }) => key)]).toEqual(['unknown', ['no-fact', 'limited']]);
  });
});
