import { absent, type Answer, type Truth } from '@ctip/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { delphiList, iloDelphi, type Instrument } from '../../instrument/index.js';
import { observe, unrecorded } from '../../observation/index.js';
import { assess, delphiBranch, delphiClass, type Assessment, type AssessOptions, type DelphiCombination, type DimensionFinding } from '../index.js';
import type { Counts } from './counts.js';
import { pivotalShare } from './pivots.js';

const lists = [iloDelphi.adultLabour, iloDelphi.childLabour] as const;
const run = (list: Instrument, answers: Readonly<Record<string, Answer<Truth>>>, options?: AssessOptions): Assessment => assess(list, observe(answers, unrecorded), options);
const dimension = (found: Assessment, name: string): DimensionFinding => {
  const one = found.dimensions.find((finding) => finding.dimension === name);
  if (!one) throw new Error('no such dimension');
  return one;
};
/** The items named are seen, every other item of the list is not there. */
const only = (list: Instrument, ...seen: readonly string[]): Record<string, Truth> => Object.fromEntries(list.items.map(({ id }) => [id, seen.includes(id) ? 'yes' : 'no']));

/** The rule as the source words it, line by line. */
const asWorded = ([s, m, w]: Counts): boolean => s >= 2 || (s >= 1 && m + w >= 1) || m >= 3 || (m >= 2 && w >= 1);
const upTo = (n: number): readonly number[] => Array.from({ length: n + 1 }, (_, at) => at);
const triples: readonly Counts[] = upTo(5).flatMap((s) => upTo(5).flatMap((m) => upTo(5).map((w): Counts => [s, m, w])));

describe('the dimension rule', () => {
  it('is the rule of the source for every triple up to 5/5/5', () => {
    for (const counts of triples) expect(delphiBranch(...counts) !== undefined, counts.join('/')).toBe(asWorded(counts));
  });

  it('never turns negative when an indicator is added or made stronger', () => {
    for (const [s, m, w] of triples) {
      if (delphiBranch(s, m, w) === undefined) continue;
      for (const more of [[s + 1, m, w], [s, m + 1, w], [s, m, w + 1], ...(m > 0 ? [[s + 1, m - 1, w]] : []), ...(w > 0 ? [[s, m + 1, w - 1]] : [])]) {
        expect(delphiBranch(...(more as [number, number, number]))).toBeDefined();
      }
    }
  });

  const arithmetic: readonly (readonly [readonly string[], boolean])[] = [
    [['exploitation/excessive-days-or-hours'], false],
    [['exploitation/excessive-days-or-hours', 'exploitation/no-access-to-education'], true],
    [['exploitation/bad-living-conditions', 'exploitation/low-or-no-salary'], false],
    [['exploitation/bad-living-conditions', 'exploitation/low-or-no-salary', 'exploitation/no-access-to-education'], true],
    [['coercion-at-destination/confiscation-of-documents', 'coercion-at-destination/debt-bondage'], true],
    [['coercion-at-destination/threat-to-inform-family-community'], false],
    [['deceptive-recruitment/wages-earnings', 'deceptive-recruitment/housing-living-conditions', 'deceptive-recruitment/contract-content-or-legality'], true],
    [
      [
        'recruitment-abuse-vulnerability/economic-reasons',
        'recruitment-abuse-vulnerability/family-situation',
        'recruitment-abuse-vulnerability/abuse-cultural-religious-beliefs',
      ],
      true,
    ],
    // A medium with every weak one there is, and both weak ones alone, are not enough.
    [['recruitment-abuse-vulnerability/economic-reasons', 'recruitment-abuse-vulnerability/abuse-cultural-religious-beliefs', 'recruitment-abuse-vulnerability/general-context'], false],
    [['abuse-vulnerability-at-destination/difficulties-in-the-past', 'abuse-vulnerability-at-destination/personal-characteristics'], false],
  ];
  it.each(arithmetic)('%j', (seen, positive) => {
    const name = seen[0]?.split('/')[0] ?? '';
    expect(dimension(run(iloDelphi.adultLabour, only(iloDelphi.adultLabour, ...seen)), name).result).toBe(positive ? 'positive' : 'not-positive');
    // With everything else unknown it is positive as before, and otherwise open.
    expect(dimension(run(iloDelphi.adultLabour, Object.fromEntries(seen.map((item) => [item, 'yes']))), name).result).toBe(positive ? 'positive' : 'undetermined');
  });
});

describe('strengths that sources disagree about', () => {
  const two = only(iloDelphi.adultLabour, 'exploitation/bad-living-conditions', 'exploitation/low-or-no-salary');

  it('are evaluated both ways, and the result says when it matters', () => {
    const found = run(iloDelphi.adultLabour, two);
    expect(dimension(found, 'exploitation').readings).toEqual({ kept: 'not-positive', weakest: 'not-positive', strongest: 'positive', matters: true });
    expect(found.outcome).toEqual({ code: 'successful-migrant', possible: ['successful-migrant'], withOtherStrengths: 'exploited-migrant' });
    expect(found.weakestMark).toBe('conflicting');
  });

  it('do not matter where the dimension stands without them', () => {
    const found = dimension(run(iloDelphi.adultLabour, { ...two, 'exploitation/excessive-days-or-hours': 'yes', 'exploitation/wage-manipulation': 'yes' }), 'exploitation');
    expect([found.result, found.readings?.matters, found.weakestMark]).toEqual(['positive', false, 'verified']);
  });

  it('are not there in the other dimensions', () => expect(dimension(run(iloDelphi.adultLabour, two), 'coercion-at-destination').readings).toBeUndefined());
});

describe('the combination of dimensions', () => {
  const names = ['deceptiveRecruitment', 'coerciveRecruitment', 'exploitation', 'coercionAtDestination'] as const;
  const combination = (bits: number): DelphiCombination => ({
    deceptiveRecruitment: (bits & 1) !== 0,
    coerciveRecruitment: (bits & 2) !== 0,
    exploitation: (bits & 4) !== 0,
    coercionAtDestination: (bits & 8) !== 0,
  });
  /** The four published rows, by deceptive, coercive, exploitation, coercion at destination. */
  const rows = new Map([
    ['0000', 'successful-migrant'],
    ['0010', 'exploited-migrant'],
    ['1010', 'deception-and-exploitation'],
    ['1011', 'trafficking-for-forced-labour'],
    ['0111', 'trafficking-for-forced-labour'],
    ['1111', 'trafficking-for-forced-labour'],
  ]);

  it.each(upTo(15).map(combination))('%j', (given) => {
    const row = rows.get(names.map((name) => Number(given[name])).join(''));
    const found = delphiClass(given);
    expect(found.class).toBe(row ?? 'not-defined');
    expect(found.because === undefined).toBe(row !== undefined);
  });

  it('takes deceptive and coercive recruitment without coercion at destination as deception only when told', () => {
    const both = { deceptiveRecruitment: true, coerciveRecruitment: true, exploitation: true, coercionAtDestination: false };
    expect(delphiClass(both)).toEqual({ class: 'not-defined', because: 'both-recruitments-then-exploitation' });
    expect(delphiClass(both, 'as-deception')).toEqual({ class: 'deception-and-exploitation' });
  });

  it('lets abuse of vulnerability stand in only when told, and says which was used', () => {
    const seen = only(
      iloDelphi.adultLabour,
      ...['economic-reasons', 'family-situation', 'personal-situation'].map((name) => `recruitment-abuse-vulnerability/${name}`),
      ...['excessive-days-or-hours', 'wage-manipulation'].map((name) => `exploitation/${name}`),
      ...['confiscation-of-documents', 'debt-bondage'].map((name) => `coercion-at-destination/${name}`),
    );
    const [apart, standing] = [run(iloDelphi.adultLabour, seen), run(iloDelphi.adultLabour, seen, { abuseOfVulnerability: 'stands-in' })];
    expect([apart.outcome.code, apart.outcome.because, apart.options.abuseOfVulnerability]).toEqual(['not-defined', 'coercion-without-recruitment', 'apart']);
    expect([standing.outcome.code, standing.options.abuseOfVulnerability]).toEqual(['trafficking-for-forced-labour', 'stands-in']);
  });

  it.each([
    ['yes', 'child-act-and-exploitation'],
    ['unknown', 'child-exploitation-act-open'],
    [absent('declined'), 'child-exploitation-act-open'],
    ['no', 'child-exploitation-without-act'],
  ] as const)('for a child, exploitation and an act (%j) are enough: %s', (act, code) => {
    const seen = { 'exploitation/excessive-days-or-hours': 'yes', 'exploitation/hazardous-work': 'yes' } as const;
    expect(run(iloDelphi.childLabour, seen, { act }).outcome).toEqual({ code, possible: [code] });
    // No means are asked for.
    expect(run(iloDelphi.childLabour, { ...only(iloDelphi.childLabour), ...seen }, { act }).outcome.code).toBe(code);
  });
});

const truth = fc.constantFrom<Answer<Truth>>('yes', 'no', 'unknown', absent('not-asked'), absent('declined'), absent('withheld'));
const cases = fc.constantFrom(...lists).chain((list) =>
  fc.record({
    list: fc.constant(list),
    answers: fc.array(truth, { minLength: list.items.length, maxLength: list.items.length }).map((all) => Object.fromEntries(list.items.map(({ id }, at) => [id, all[at] ?? 'unknown']))),
  }),
);
const isOpen = (answer: Answer<Truth> | undefined): boolean => answer !== 'yes' && answer !== 'no';

describe('properties', () => {
  it('unknown is never no: yes or no in its place brackets the result', () => {
    fc.assert(
      fc.property(cases, ({ list, answers }) => {
        const filled = (value: Truth): Assessment => run(list, Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, isOpen(answer) ? value : answer])));
        const [now, low, high] = [run(list, answers), filled('no'), filled('yes')];
        for (const { dimension: name, result } of now.dimensions) {
          const [least, most] = [dimension(low, name).result, dimension(high, name).result];
          expect(result).toBe(least === most ? least : 'undetermined');
        }
      }),
    );
  });

  it('one more "yes" never turns a positive dimension, whatever was said before', () => {
    fc.assert(
      fc.property(cases, fc.nat(), fc.constantFrom('yes-stands' as const, 'open' as const), ({ list, answers }, pick, disagreement) => {
        const item = list.items[pick % list.items.length]?.id ?? '';
        const seen = observe(answers, unrecorded);
        const [before, after] = [assess(list, seen, { disagreement }), assess(list, [...seen, ...observe({ [item]: 'yes' }, unrecorded)], { disagreement })];
        for (const { dimension: name, result } of before.dimensions) {
          if (result === 'positive') expect(dimension(after, name).result).toBe('positive');
          if (result === 'undetermined') expect(dimension(after, name).result).not.toBe('not-positive');
        }
      }),
    );
  });

  it('the order of observations, and saying one twice, never matters', () => {
    fc.assert(
      fc.property(cases.chain(({ list, answers }) => fc.record({ list: fc.constant(list), answers: fc.constant(answers), order: fc.shuffledSubarray(Object.entries(answers), { minLength: list.items.length }) })), ({ list, answers, order }) => {
        const seen = observe(answers, unrecorded);
        expect(assess(list, [...observe(Object.fromEntries(order), unrecorded), ...seen])).toEqual(assess(list, seen));
      }),
      { numRuns: 40 },
    );
  });

  it('names the questions that can change something, and only those', () => {
    fc.assert(
      fc.property(cases, ({ list, answers }) => {
        const found = run(list, answers);
        const asked = new Map(found.askNext.map((question) => [question.item, question]));
        for (const { dimension: name, result } of found.dimensions) {
          const own = found.askNext.filter((question) => question.dimension === name);
          expect(own.length > 0).toBe(result === 'undetermined');
        }
        if (found.outcome.code === 'undetermined') expect(found.askNext.some(({ changesOutcome }) => changesOutcome)).toBe(true);
        for (const { item, dimension: name, ifYes, ifNo } of found.askNext.slice(0, 6)) {
          expect(isOpen(answers[item])).toBe(true);
          expect(dimension(run(list, { ...answers, [item]: 'yes' }), name).result).toBe(ifYes);
          expect(dimension(run(list, { ...answers, [item]: 'no' }), name).result).toBe(ifNo);
        }
        const declined = found.askNext.map(({ why }) => why === 'declined');
        expect(declined).toEqual(declined.toSorted((one, other) => Number(one) - Number(other)));
        expect(asked.size).toBe(found.askNext.length);
      }),
    );
  });

  it('every item is somewhere, once', () => {
    fc.assert(
      fc.property(cases, ({ list, answers }) => {
        const found = run(list, answers).dimensions.flatMap(({ used, recorded, absent: none, missing }) => [...used.map(({ item }) => item), ...recorded.map(({ item }) => item), ...none, ...missing.map(({ item }) => item)]);
        expect(found.toSorted()).toEqual(list.items.map(({ id }) => id).toSorted());
      }),
      { numRuns: 30 },
    );
  });
});

describe('how often an answer decides', () => {
  it('is the share of all ways in which the others may turn out, counted one by one', () => {
    const present = fc.tuple(fc.nat(2), fc.nat(3), fc.nat(2));
    const open = fc.tuple(fc.nat(3), fc.nat(4), fc.nat(2));
    fc.assert(
      fc.property(present, open, fc.constantFrom(0 as const, 1 as const, 2 as const), (has, may, strength) => {
        fc.pre(may[strength] > 0);
        const others = may.flatMap((n, at) => Array.from({ length: n - Number(at === strength) }, () => at));
        let changed = 0;
        for (let way = 0; way < 2 ** others.length; way += 1) {
          const counts: [number, number, number] = [...has];
          others.forEach((at, bit) => (counts[at as 0 | 1 | 2] += (way >> bit) & 1));
          const before = asWorded(counts);
          counts[strength] += 1;
          if (before !== asWorded(counts)) changed += 1;
        }
        expect(pivotalShare(has, may, strength)).toBeCloseTo(changed / 2 ** others.length, 12);
      }),
    );
  });

  it('does not depend on what was asked before, however long the list', () => {
    const many = delphiList({ id: 'long', version: '0', population: 'adult', table: { exploitation: { weak: Array.from({ length: 70 }, (_, at) => `w${String(at)}`), strong: ['s'] } } });
    expect(run(many, {}).askNext[0]).toMatchObject({ item: 'exploitation/s', ifYes: 'undetermined', ifNo: 'not-positive' });
  });
});

describe('what is refused', () => {
  it.each([
    ['an item of another instrument', [{ item: 'signs/deception', answer: 'yes', ...unrecorded }]],
    ['a name of the prototype', [{ item: '__proto__', answer: 'yes', ...unrecorded }]],
    ['an answer that is none', [{ item: 'exploitation/hazardous-work', answer: 'maybe', ...unrecorded }]],
    ['a reason that is none', [{ item: 'exploitation/hazardous-work', answer: { absent: 'Nour' }, ...unrecorded }]],
  ])('%s, without repeating it', (_name, observations) => {
    expect(() => assess(iloDelphi.adultLabour, observations as never)).toThrow(/^observation 1: (?!.*(?:proto|maybe|Nour|deception))/u);
  });
});
