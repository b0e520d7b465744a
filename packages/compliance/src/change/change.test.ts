import { describe, expect, it } from 'vitest';

import { allObligations, assessCompliance, diffReports, readLawRecords, staleFindings, stateFactsOf, whatIf, type ComplianceReport } from '../index.js';

const at = (country: 'JO' | 'EG' | 'KW' | 'OM' | 'LY', asOf: string): ComplianceReport => assessCompliance(country, allObligations, { asOf });
const bill = (claims: Readonly<Record<string, unknown>>, rest: object = {}) => {
  const read = readLawRecords([{ id: 'bill', status: 'bill', ...rest, claims }]);
  if (!read.ok) throw new Error('not read');
  return read.value;
};

describe('diffReports', () => {
  it('Jordan before and after 2021: a fine may no longer stand instead of prison, because the law was amended', () => {
    const change = diffReports(at('JO', '2018-01-01'), at('JO', '2024-01-01')).find(({ obligation }) => obligation === 'untoc.11.1');
    expect(change).toMatchObject({ was: 'not-satisfied', now: 'unknown' });
    expect(change?.because).toMatchObject({ lawsIn: ['jor.9-2009@2021'], lawsOut: ['jor.9-2009@2009-03-31'] });
    expect(change?.because.facts.map(({ fact }) => fact)).toContain('penaltyBasic');
  });

  it('Egypt: only the fund of 2024 moved, and it says so', () => {
    const changes = diffReports(at('EG', '2024-08-25'), at('EG', '2024-08-26'));
    expect(changes.map(({ obligation, was, now }) => [obligation, was, now])).toEqual([['tip.6.6', 'unknown', 'satisfied'], ['untoc.25.2', 'unknown', 'satisfied']]);
    expect(changes[0]?.because.facts).toEqual([{ fact: 'victimsFund', now: true }]);
  });

  it('is empty for the same report, and turned round when turned round', () => {
    const [a, b] = [at('OM', '2024-01-01'), at('OM', '2026-01-01')];
    expect(diffReports(a, a)).toEqual([]);
    expect(diffReports(b, a).map(({ obligation, was, now }) => [obligation, now, was])).toEqual(diffReports(a, b).map(({ obligation, was, now }) => [obligation, was, now]));
  });
});

describe('staleFindings', () => {
  it('finds nothing stale where nothing changed', () => {
    for (const country of ['JO', 'EG', 'KW', 'OM', 'LY'] as const) expect(staleFindings(at(country, '2024-01-01'), stateFactsOf(country, { asOf: '2024-01-01' }))).toEqual([]);
  });

  it('finds every finding that an amendment overtook, with the version that it judged', () => {
    const stale = staleFindings(at('OM', '2024-01-01'), stateFactsOf('OM', { asOf: '2026-01-01' }));
    const child = stale.find(({ obligation }) => obligation === 'tip.3.c');
    expect(child).toMatchObject({ status: 'satisfied', judged: ['omn.126-2008@2008'], because: { lawsIn: ['omn.78-2025@2025-09-10'], lawsOut: ['omn.126-2008@2008'] } });
  });

  it('finds what a new fact overtook, and only that', () => {
    const facts = stateFactsOf('KW', { asOf: '2024-01-01' });
    const victimsFund = { value: true, sources: ['gazette'], mark: 'verified' } as const;
    const stale = staleFindings(at('KW', '2024-01-01'), { ...facts, facts: { ...facts.facts, victimsFund } });
    expect(stale.map(({ obligation, because }) => [obligation, because.facts])).toEqual(['tip.6.6', 'untoc.25.2'].map((id) => [id, [{ fact: 'victimsFund', now: true }]]));
  });

  it('finds what a changed rule overtook', () => {
    const report = at('KW', '2024-01-01');
    const older = { ...report, findings: report.findings.map((one) => (one.obligation === 'tip.3.c' ? { ...one, rule: { ...one.rule, version: '1' } } : one)) };
    const stale = staleFindings(older, stateFactsOf('KW', { asOf: '2024-01-01' }));
    expect(stale.map(({ obligation, because }) => [obligation, because.rule, because.facts])).toEqual([['tip.3.c', true, []]]);
    expect(diffReports(older, { ...report, findings: report.findings.map((one) => ({ ...one, status: 'unknown' as const })) }).find(({ obligation }) => obligation === 'tip.3.c')?.because.rule).toBe(true);
  });

  it('works on a report that was stored as JSON', () => {
    const stored = JSON.parse(JSON.stringify(at('EG', '2024-01-01'))) as ComplianceReport;
    expect(staleFindings(stored, stateFactsOf('EG', { asOf: '2024-01-01' }))).toEqual([]);
  });
});

describe('whatIf', () => {
  it('Libya with a bill: an offence, a definition and a plan', () => {
    const { changes, after } = whatIf('LY', bill({
      definitionActs: ['recruitment', 'transportation', 'transfer', 'harbouring', 'receipt'],
      definitionMeans: ['threat-of-force', 'use-of-force', 'other-coercion', 'abduction', 'fraud', 'deception', 'abuse-of-power', 'abuse-of-vulnerability', 'payments-or-benefits'],
      definitionPurposes: ['prostitution-of-others', 'other-sexual-exploitation', 'forced-labour-or-services', 'slavery', 'practices-similar-to-slavery', 'servitude', 'removal-of-organs'],
      childException: true, childAge: 18, consentIrrelevant: true, penaltyBasic: { minYears: 5, maxYears: 10 }, requiresTransnationality: false, requiresOrganizedGroup: false,
    }), { asOf: '2024-01-01' });
    const became = Object.fromEntries(changes.map(({ obligation, now }) => [obligation, now]));
    expect(became).toMatchObject({ 'tip.3.a.act': 'satisfied', 'tip.3.a.means': 'satisfied', 'tip.3.a.purpose': 'satisfied', 'tip.3.c': 'satisfied', 'tip.5.1': 'satisfied', 'tip.4': 'satisfied' });
    expect(after.findings.find(({ obligation }) => obligation === 'tip.9.1.a')?.status).toBe('not-satisfied');
  });

  it('shows what a bill would make worse', () => {
    const { changes } = whatIf('KW', bill({ childAge: 16 }), { asOf: '2024-01-01' });
    expect(changes.map(({ obligation, was, now }) => [obligation, was, now])).toEqual([['tip.3.d', 'satisfied', 'not-satisfied']]);
  });

  it('lets a law that the bill replaces fall silent', () => {
    const { changes } = whatIf('KW', bill({ childException: true }, { role: 'trafficking-law', replaces: ['kwt.91-2013'] }), { asOf: '2024-01-01' });
    const became = Object.fromEntries(changes.map(({ obligation, now }) => [obligation, now]));
    expect(became).toMatchObject({ 'tip.3.c': 'satisfied', 'tip.5.1': 'unknown', 'tip.3.d': 'unknown' });
  });
});
