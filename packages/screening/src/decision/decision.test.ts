import { describe, expect, it } from 'vitest';

import { assess, decide, dueOn, iloEleven, identificationOf, isHumanDecision, reflectionAt } from '../index.js';

const draft = {
  schema: 'ctip.identification-decision/1',
  id: 'd-1',
  caseId: 'c-1',
  stage: 'reasonable-grounds',
  outcome: 'presumed',
  decidedBy: 'a-1',
  decider: 'w-9',
  role: 'committee',
  decidedOn: '2026-03-01',
  proof: 'reasonable-grounds',
  screenings: ['sc-1'],
  notifiedOn: '2026-03-07',
  notifiedIn: 'am',
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
    expect(() => (made.ok ? (made.value.screenings as string[]) : []).push('x')).toThrow(TypeError);
  });

  it.each([
    ['a decision that nobody stands for', { decider: undefined }, '/decider'],
    ['an outcome of the other stage', { outcome: 'identified' }, 'screening/stage-outcome /outcome'],
    ['a presumption as the last word', { stage: 'conclusive' }, 'screening/stage-outcome /outcome'],
    ['a no without reasons and a route of review', { outcome: 'not-identified' }, '/reviewRoute'],
    ['a reconsideration of nothing', { stage: 'reconsideration' }, 'core/required-here /replaces'],
    ['a credibility', { credibility: 3 }, ''],
  ])('refuses %s', (_name, change, found) => {
    expect(problems({ ...draft, ...change }).join()).toContain(found);
    expect(problems({ ...draft, ...change })).not.toEqual([]);
  });

  it('takes a reconsideration, whatever comes of it', () => {
    for (const outcome of ['presumed', 'identified']) expect(problems({ ...draft, id: 'd-2', stage: 'reconsideration', replaces: 'd-1', outcome })).toEqual([]);
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
    expect(reflectionAt({ ...period, extensions: [{ days: 15, reason: 'trauma' }, { days: 1, reason: 'proceedings' }] }, '2026-03-16').state).toBe('running');
    expect(reflectionAt({ ...period, waivedByPersonOn: '2026-02-10' }, '2026-02-11')).toEqual({ state: 'ended', lastDay: '2026-02-10', removalBlocked: false });
  });

  it.each(['2026-02-30', '2026-1-1', '', 'Nour'])('refuses the day %j', (day) => {
    expect(() => reflectionAt({ ...period, startedOn: day }, '2026-02-01')).toThrow(TypeError);
    expect(() => dueOn(day, 3)).toThrow(TypeError);
  });

  it('counts whole days across a leap day', () => expect([dueOn('2028-02-28', 2), dueOn('2026-12-31', 1)]).toEqual(['2028-03-01', '2027-01-01']));
  it.each([0, -1, 1.5, Number.NaN])('refuses %d days', (days) => expect(() => dueOn('2026-01-01', days)).toThrow(TypeError));
});
