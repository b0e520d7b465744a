import { describe, expect, it } from 'vitest';

import { assess, decide, dueOn, iloEleven, identificationOf, isHumanDecision, reflectionAt } from '../index.js';

const draft = {
  schema: 'ctip.identification-decision/1',
  id: 'd-1',
  stage: 'reasonable-grounds',
  outcome: 'presumed',
  body: 'a-1',
  decider: 'labour-inspectorate',
  decidedOn: '2026-03-01',
  reasons: ['Documents kept by the employer'],
  considered: ['ilo-eleven 2012/1'],
} as const;
const problems = (payload: unknown): readonly string[] => {
  const found = decide(payload);
  return found.ok ? [] : found.problems.map(({ code, pointer }) => `${code} ${pointer}`);
};

describe('a human decision', () => {
  it('is the only way to an identification', () => {
    const made = decide(draft);
    expect(made.ok && identificationOf(made.value)).toEqual({ status: 'presumed', decidedBy: 'a-1', decidedOn: '2026-03-01' });
    for (const other of [draft, { ...(made.ok ? made.value : {}) }, assess(iloEleven, []), null, 'yes']) {
      expect(isHumanDecision(other)).toBe(false);
      expect(() => identificationOf(other as never)).toThrow(TypeError);
    }
  });

  it('cannot be changed afterwards', () => {
    const made = decide(draft);
    expect(() => Object.assign(made.ok ? made.value : {}, { outcome: 'identified' })).toThrow(TypeError);
    expect(() => (made.ok ? (made.value.reasons as string[]) : []).push('x')).toThrow(TypeError);
  });

  it.each([
    ['no reasons', { reasons: [] }, '/reasons'],
    ['an outcome of the other stage', { outcome: 'identified' }, 'screening/stage-outcome /outcome'],
    ['a no without a route of review', { outcome: 'not-identified' }, 'core/required-here /reviewRoute'],
    ['itself looked at again', { reconsiders: 'd-1' }, 'core/self-reference /reconsiders'],
    ['software as the decider', { decider: 'software' }, '/decider'],
    ['a credibility', { credibility: 3 }, ''],
  ])('refuses %s', (_name, change, found) => {
    expect(problems({ ...draft, ...change }).join()).toContain(found);
    expect(problems({ ...draft, ...change })).not.toEqual([]);
  });

  it('takes a no with its reasons and its route of review, and a reconsideration', () => {
    expect(problems({ ...draft, stage: 'conclusive-grounds', outcome: 'not-identified', reviewRoute: 'Within 30 days', reconsiders: 'd-0' })).toEqual([]);
  });
});

describe('the reflection period', () => {
  const period = { startedOn: '2026-01-30', days: 30 };
  it.each([
    ['2026-01-29', 'not-started', false],
    ['2026-01-30', 'running', true],
    ['2026-02-28', 'running', true],
    ['2026-03-01', 'ended', false],
  ] as const)('on %s is %s', (on, state, removalBlocked) => expect(reflectionAt(period, on)).toEqual({ state, lastDay: '2026-02-28', removalBlocked }));

  it('is as long as its extensions make it, and ends earlier by the person alone', () => {
    expect(reflectionAt({ ...period, extensions: [{ days: 15, reason: 'trauma' }, { days: 1, reason: 'other' }] }, '2026-03-16').state).toBe('running');
    expect(reflectionAt({ ...period, waivedByPersonOn: '2026-02-10' }, '2026-02-11')).toEqual({ state: 'ended', lastDay: '2026-02-10', removalBlocked: false });
  });

  it.each(['2026-02-30', '2026-1-1', '', 'Nour'])('refuses the day %j', (day) => {
    expect(() => reflectionAt({ ...period, startedOn: day }, '2026-02-01')).toThrow(TypeError);
    expect(() => dueOn(day, 3)).toThrow(TypeError);
  });

  it('counts whole days across a leap day', () => expect([dueOn('2028-02-28', 2), dueOn('2026-12-31', 1)]).toEqual(['2028-03-01', '2027-01-01']));
  it.each([0, -1, 1.5, Number.NaN])('refuses %d days', (days) => expect(() => dueOn('2026-01-01', days)).toThrow(TypeError));
});
