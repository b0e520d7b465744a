import { absent, type Answer, type Truth } from '@ctip/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { childLabourTable } from '../instrument/data/delphiChildLabour.data.js';
import { delphiList, instruments, type Instrument } from '../instrument/index.js';
import { observe, unrecorded } from '../observation/index.js';
import { assess, type AssessOptions, type Assessment } from './index.js';

const names = Object.keys(childLabourTable);

/** The instruments that are here, and lists of one's own that lack dimensions. */
const lists = fc.oneof(
  fc.constantFrom(...instruments),
  fc
    .record({ kept: fc.subarray(names, { minLength: 1 }), population: fc.constantFrom('adult' as const, 'child' as const) })
    .map(({ kept, population }): Instrument => delphiList({ id: 'own', version: '1', population, table: Object.fromEntries(kept.map((name) => [name, childLabourTable[name] ?? {}])) })),
);
const options: fc.Arbitrary<AssessOptions> = fc.record({
  abuseOfVulnerability: fc.constantFrom('apart', 'stands-in'),
  bothRecruitments: fc.constantFrom('not-defined', 'as-deception'),
  pairing: fc.constantFrom('within-dimension', 'across-dimensions'),
});
const given = fc.record({
  list: lists,
  options,
  answers: fc.array(fc.constantFrom<Answer<Truth>>('yes', 'no', 'unknown', absent('declined')), { maxLength: 120 }),
  further: fc.array(fc.boolean(), { minLength: 130, maxLength: 130 }),
});

const answered = (list: Instrument, answers: readonly Answer<Truth>[]): Record<string, Answer<Truth>> => Object.fromEntries(list.items.flatMap(({ id }, at) => (answers[at] === undefined ? [] : [[id, answers[at]]])));

describe('what is undetermined', () => {
  it('names a question that could still change the outcome, and none where nothing can', () => {
    fc.assert(
      fc.property(given, ({ list, options: choices, answers }) => {
        const { outcome, askNext, dimensions } = assess(list, observe(answered(list, answers), unrecorded), choices);
        if (outcome.code === 'undetermined') expect(askNext.some(({ changesOutcome }) => changesOutcome)).toBe(true);
        for (const { dimension, result } of dimensions) if (result === 'undetermined' && list.rule.kind === 'delphi') expect(askNext.some((one) => one.dimension === dimension)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is settled by asking what comes first, whatever the answers, and each answer does what was said of it', () => {
    fc.assert(
      fc.property(given, ({ list, options: choices, answers, further }) => {
        const known = answered(list, answers);
        let places: readonly { readonly item: string; readonly answer: Truth; readonly dimension: string }[] = [];
        const now = (): Assessment => assess(list, [...observe(known, unrecorded), ...places.map((one) => ({ ...one, ...unrecorded }))], choices);
        let found = now();
        for (const isYes of further) {
          const asked = found.askNext.find(({ changesOutcome }) => changesOutcome);
          if (found.outcome.code !== 'undetermined' || !asked) break;
          // The item is known already: what is asked is where it was used.
          const answer = isYes ? 'yes' : 'no';
          if (known[asked.item] === 'yes') places = [...places, { item: asked.item, answer, dimension: asked.dimension }];
          else known[asked.item] = answer;
          found = now();
          expect(found.dimensions.find(({ dimension }) => dimension === asked.dimension)?.result).toBe(isYes ? asked.ifYes : asked.ifNo);
        }
        expect(found.outcome.code).not.toBe('undetermined');
      }),
      { numRuns: 150 },
    );
  });

  it('says so where a list of one’s own lacks what the combinations look at', () => {
    const own = delphiList({ id: 'own', version: '1', population: 'adult', table: { 'deceptive-recruitment': { strong: ['a', 'b'] } } });
    const found = assess(own, []);
    expect([found.outcome.code, found.outcome.possible.length > 1]).toEqual(['dimension-missing', true]);
    expect(assess(delphiList({ id: 'own', version: '1', population: 'child', table: { 'deceptive-recruitment': { strong: ['a'] } } }), []).outcome.code).toBe('dimension-missing');
  });
});
