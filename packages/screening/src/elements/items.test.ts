import { absent, absenceReasons, acts, codesOf, means, type Answer, type Truth } from '@ctip/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { palermoArticle3 } from '../definition/index.js';
import { assessElements, type Observations } from './index.js';

const base = { age: 'adult', acts: 'yes', means: 'yes', purposes: 'yes', consentClaimed: 'no' } as const;
const assess = (seen: Observations): ReturnType<typeof assessElements> => assessElements(palermoArticle3, seen);
const allNo = <Item extends string>(items: readonly Item[]): Readonly<Record<Item, 'no'>> => Object.fromEntries(items.map((item) => [item, 'no'])) as Record<Item, 'no'>;

const answer = fc.oneof(fc.constantFrom<Truth>('yes', 'no', 'unknown'), fc.constantFrom(...absenceReasons).map(absent));
const itemsOf = <Item extends string>(items: readonly Item[]): fc.Arbitrary<Readonly<Partial<Record<Item, Answer<Truth>>>>> =>
  fc.dictionary(fc.constantFrom(...items), answer, { noNullPrototype: true }) as fc.Arbitrary<Partial<Record<Item, Answer<Truth>>>>;
const plain = (value: Answer<Truth> | undefined): Truth => (typeof value === 'string' ? value : 'unknown');

describe('a closed list', () => {
  it('is missing only when each of its items is', () => {
    const none = allNo(codesOf(acts));
    expect(assess({ ...base, acts: none }).result).toBe('not-present');
    expect(assess({ ...base, acts: { ...none, receipt: 'unknown' } }).askNext).toEqual([{ topic: 'act', items: ['receipt'], declined: false }]);
    expect(assess({ ...base, acts: { harbouring: 'yes' } }).result).toBe('present');
    expect(assess({ ...base, acts: {} }).result).toBe('undetermined');
  });

  it('agrees with completing its items every way, and asks for exactly the open ones', () => {
    fc.assert(
      fc.property(itemsOf(codesOf(acts)), itemsOf(codesOf(means)), (a, m) => {
        const found = assess({ ...base, acts: a, means: m });
        for (const [topic, list, given] of [['act', codesOf(acts), a], ['means', codesOf(means), m]] as const) {
          const values = list.map((item) => plain((given as Record<string, Answer<Truth>>)[item]));
          const open = values.filter((value) => value === 'unknown').length;
          const ways = Array.from({ length: 2 ** open }, (_, bits) => values.some((value) => value === 'yes') || bits > 0);
          expect(found.elements[topic]).toBe(ways.every(Boolean) ? 'yes' : ways.some(Boolean) ? 'unknown' : 'no');
        }
        const question = found.askNext.find(({ topic }) => topic === 'act');
        if (question) {
          const open = codesOf(acts).filter((item) => plain(a[item]) === 'unknown');
          const declined = open.filter((item) => typeof a[item] === 'object' && a[item].absent === 'declined');
          expect(question.items).toEqual(open.filter((item) => !declined.includes(item)));
          expect(question.declined).toBe(declined.length > 0);
        }
      }),
    );
  });

  it('keeps a settled result when one more item is learnt', () => {
    fc.assert(
      fc.property(itemsOf(codesOf(acts)), itemsOf(codesOf(means)), fc.constantFrom(...codesOf(acts)), fc.constantFrom<Truth>('yes', 'no'), (a, m, item, value) => {
        const before = assess({ ...base, acts: a, means: m }).result;
        const after = assess({ ...base, acts: plain(a[item]) === 'unknown' ? { ...a, [item]: value } : a, means: m }).result;
        expect(before === 'undetermined' || after === before).toBe(true);
      }),
    );
  });

  it('does not count an item that is on no list of the definition', () => {
    const foreign = JSON.parse('{"escorting":"yes"}') as Observations['acts'];
    expect(assess({ ...base, acts: foreign }).elements.act).toBe('unknown');
  });
});

describe('the open list of purposes', () => {
  const none = allNo(palermoArticle3.purposes);

  it('is not missing because none of the listed forms was seen', () => {
    const found = assess({ ...base, purposes: none });
    expect([found.result, found.askNext]).toEqual(['undetermined', [{ topic: 'purpose', items: [], declined: false }]]);
    expect(assess({ ...base, purposes: 'no' }).result).toBe('not-present');
  });

  it('takes a form beside the listed ones', () => {
    expect(assess({ ...base, purposes: { ...none, 'forced-begging': 'yes' } }).result).toBe('present');
  });

  it('is never missing by its items', () => {
    fc.assert(
      fc.property(itemsOf(palermoArticle3.purposes), (purposes) => {
        expect(assess({ ...base, purposes }).elements.purpose).toBe(Object.values(purposes).includes('yes') ? 'yes' : 'unknown');
      }),
    );
  });
});

describe('an absent answer', () => {
  it.each(absenceReasons)('%s is unknown and never no', (reason) => {
    const gone = absent(reason);
    const found = assess({ age: gone, acts: gone, means: { fraud: gone }, purposes: gone, consentClaimed: gone });
    const same = assess({ age: 'uncertain', acts: 'unknown', means: 'unknown', purposes: 'unknown', consentClaimed: 'unknown' });
    expect(found.items).toEqual([{ element: 'means', item: 'fraud', truth: 'unknown' }]);
    expect({ ...found, items: [], askNext: [] }).toEqual({ ...same, askNext: [] });
    expect(found.askNext.map(({ topic }) => topic)).toEqual(same.askNext.map(({ topic }) => topic));
  });

  it('that the person declined is not asked again', () => {
    expect(assess({ ...base, means: absent('declined') }).askNext).toEqual([{ topic: 'means', items: [], declined: true }]);
    expect(assess({ ...base, age: absent('declined'), means: 'no' }).askNext).toEqual([{ topic: 'age', items: [], declined: true }]);
    expect(assess({ ...base, means: absent('not-asked') }).askNext).toEqual([{ topic: 'means', items: codesOf(means), declined: false }]);
  });
});

describe('a value that is none', () => {
  it.each([
    ['an element', { acts: 'Amina' }],
    ['an item', { acts: { transfer: 'Amina' } }],
    ['a list', { means: ['Amina'] }],
    ['null', { purposes: null }],
    ['null as an item', { purposes: { slavery: null } }],
    ['a number', { means: 1 }],
    ['an age', { age: 'Amina' }],
    ['no age', { age: undefined }],
    ['consent', { consentClaimed: true }],
  ])('%s is refused and not repeated', (_what, wrong) => {
    const call = (): unknown => assess({ ...base, ...wrong } as Observations);
    expect(call).toThrow(TypeError);
    expect(call).not.toThrow(/Amina/u);
  });
});
