import { describe, expect, it } from 'vitest';

import { assessCompliance, allObligations, planInForce, stateFactsOf } from '../index.js';

const plan = (value: readonly string[], rest: object = {}) => ({ value, sources: ['x'], mark: 'verified' as const, ...rest });
const at = (day: string, value: readonly string[], rest: object = {}) => planInForce(plan(value, rest), day)?.value;

describe('planInForce', () => {
  it('counts the years of the plan', () => {
    expect([at('2021-12-31', ['2022-2024']), at('2022-01-01', ['2022-2024']), at('2024-12-31', ['2022-2024']), at('2025-01-01', ['2022-2024'])]).toEqual([undefined, true, true, undefined]);
  });

  it('calls a plan over only where the list is whole, or a source of that time or later knows of no other', () => {
    expect(at('2025-01-01', ['2022-2024'], { whole: true })).toBe(false);
    expect(at('2025-06-01', ['2022-2024'], { seen: '2025' })).toBe(false);
    expect(at('2026-06-01', ['2022-2024'], { seen: '2025' })).toBeUndefined();
    expect(at('2025-06-01', ['2022-2024'], { seen: '2024' })).toBeUndefined();
    expect(at('2025-06-01', ['2022-2024'], { seen: '2025', partial: true })).toBeUndefined();
    expect(at('2025-06-01', ['2022-2024'], { whole: true, partial: true })).toBeUndefined();
  });

  it('does not know when a plan of one year ends', () => {
    expect([at('2018-06-01', ['2018']), at('2020-06-01', ['2018']), at('2020-06-01', ['2018'], { whole: true })]).toEqual([true, undefined, undefined]);
  });

  it('takes a draft and an expired plan for none', () => {
    for (const value of ['draft', 'expired'] as const) expect(planInForce({ value, sources: ['x'], mark: 'verified' }, '2024-01-01')?.value).toBe(false);
  });

  it('keeps a dispute, unless both sides cover the day', () => {
    const contested = { contested: { sources: ['y'], value: ['2024-2027'] } };
    expect(planInForce(plan(['2023-2026'], contested), '2023-06-01')?.contested).toEqual({ sources: ['y'], reading: 'differs' });
    expect(planInForce(plan(['2023-2026'], contested), '2024-06-01')?.contested).toBeUndefined();
  });
});

describe('stateFactsOf', () => {
  it('knows a plan of the past, read later', () => {
    expect(stateFactsOf('EG', { asOf: '2018-06-01' }).facts.planInForce?.value).toBe(true);
    expect(stateFactsOf('EG', { asOf: '2018-06-01', knownAt: '2021-12-31' }).facts.planInForce).toBeUndefined();
  });

  it('knows nothing of a territory before its law, and keeps gaps open after', () => {
    expect(stateFactsOf('IQ', { asOf: '2017-06-01', territory: 'IQ-KR' }).facts).toEqual({});
    const { findings } = assessCompliance('IQ', allObligations, { asOf: '2024-01-01', territory: 'IQ-KR' });
    expect(findings.filter(({ status }) => status === 'not-satisfied' || status === 'partly')).toEqual([]);
    expect(findings.filter(({ status }) => status === 'satisfied').length).toBeGreaterThan(5);
  });

  it('takes a territory without a law of its own for the state', () => {
    expect(assessCompliance('IQ', allObligations, { asOf: '2024-01-01', territory: 'IQ-BG' }).findings.map(({ status }) => status)).toEqual(
      assessCompliance('IQ', allObligations, { asOf: '2024-01-01' }).findings.map(({ status }) => status),
    );
  });

  it('throws for a state that is not ours', () => expect(() => stateFactsOf('FR' as 'BH', { asOf: '2024-01-01' })).toThrow(RangeError));
});
