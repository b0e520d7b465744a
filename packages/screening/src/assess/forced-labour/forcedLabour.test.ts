import { absent, all, any, type Truth } from '@ctip/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { hardToSeeAdult, hardToSeeChild, icls2018, iloEleven, unodcLeaflet, type Instrument } from '../../instrument/index.js';
import { observe, unrecorded, type Observation } from '../../observation/index.js';
import { assess, icls2018Rule, type AssessOptions, type OutcomeCode } from '../index.js';

const truths: readonly Truth[] = ['yes', 'no', 'unknown'];
const outcome = (instrument: Instrument, answers: Readonly<Record<string, Truth>>, options?: AssessOptions): OutcomeCode => assess(instrument, observe(answers, unrecorded), options).outcome.code;
const allNo = (instrument: Instrument): Record<string, Truth> => Object.fromEntries(instrument.items.map(({ id }) => [id, 'no']));

describe('20th ICLS', () => {
  it('needs both conditions, in three values', () => {
    for (const one of truths) for (const other of truths) expect(icls2018Rule(one, other)).toBe(all([one, other]));
  });

  it('one circumstance is enough; none of an open list is not a no', () => {
    const { 'involuntary/as-a-whole': _one, 'coercion/as-a-whole': _other, ...circumstances } = allNo(icls2018);
    expect(outcome(icls2018, circumstances)).toBe('undetermined');
    expect(outcome(icls2018, allNo(icls2018))).toBe('conditions-not-met');
    expect(outcome(icls2018, { 'involuntary/different-job': 'yes', 'coercion/debt-bondage': 'yes' })).toBe('conditions-met');
    expect(outcome(icls2018, { 'involuntary/different-job': 'yes', 'coercion/as-a-whole': 'no' })).toBe('conditions-not-met');
  });

  it('a circumstance that was seen stands against a denial of the whole, and the two are named', () => {
    const found = assess(icls2018, observe({ 'involuntary/as-a-whole': 'no', 'involuntary/different-job': 'yes' }, unrecorded));
    expect([found.dimensions[0]?.result, found.disagreements]).toEqual(['positive', ['involuntary/as-a-whole']]);
  });

  it('asks for the whole first, which settles most, and carries the reference period', () => {
    const found = assess(icls2018, [], { referencePeriod: { length: 'season' } });
    expect(found.askNext.slice(0, 2)).toEqual(
      ['involuntary', 'coercion'].map((dimension) => ({ item: `${dimension}/as-a-whole`, dimension, why: 'not-asked', ifYes: 'positive', ifNo: 'not-positive', changesOutcome: true })),
    );
    expect(found.options.referencePeriod).toEqual({ length: 'season' });
  });
});

describe('hard to see, children', () => {
  it('any branch is enough, in three values', () => {
    const ids = hardToSeeChild.items.map(({ id }) => id);
    const codes = { yes: 'branch-met', no: 'no-branch-met', unknown: 'undetermined' } as const;
    for (let way = 0; way < 3 ** 5; way += 1) {
      const answers = Object.fromEntries(ids.map((id, at) => [id, truths[Math.floor(way / 3 ** at) % 3] ?? 'unknown']));
      const found = assess(hardToSeeChild, observe(answers, unrecorded));
      expect(found.outcome.code).toBe(codes[any(Object.values(answers))]);
      expect(found.askNext.map(({ item }) => item)).toEqual(found.outcome.code === 'undetermined' ? ids.filter((id) => answers[id] === 'unknown') : []);
    }
  });

  it('names the weakest mark that it rests on', () => {
    expect(assess(hardToSeeChild, observe({ 'branches/parents-in-forced-labour': 'yes' }, unrecorded)).dimensions[0]?.weakestMark).toBe('verified');
    expect(assess(hardToSeeChild, observe({ 'branches/worst-form-c': 'yes' }, unrecorded)).offences).toEqual(['branches/worst-form-c']);
  });
});

/** A short list of the same kind, small enough to try everything. */
const small: Instrument = {
  ...hardToSeeAdult,
  id: 'small',
  items: hardToSeeAdult.items.filter(({ id }) => ['unfree-recruitment/sale-of-worker', 'duress/forced-on-call', 'impossibility-of-leaving/no-freedom-to-resign', 'any/locked-in', 'any/blackmail'].includes(id)),
};
const places = ['unfree-recruitment', 'duress', 'impossibility-of-leaving'] as const;
const involuntary = small.items.slice(0, 3).map(({ id }) => id);
const penalties = small.items.slice(3).map(({ id }) => id);

describe('hard to see, adults', () => {
  it('is the pair of every way in which things may turn out, within a dimension: 3⁵ answers and a place', () => {
    for (let way = 0; way < 3 ** 5; way += 1) {
      const answers = Object.fromEntries(small.items.map(({ id }, at) => [id, truths[Math.floor(way / 3 ** at) % 3] ?? 'unknown']));
      for (const place of [undefined, ...places]) {
        const put: readonly Observation[] = place ? [{ item: 'any/locked-in', answer: 'no', dimension: place, ...unrecorded }] : [];
        if (place && answers['any/locked-in'] === 'no') continue;
        // A second way: each penalty lies in some set of dimensions; every set that fits the answers is a world.
        const sets = penalties.map((penalty) =>
          Array.from({ length: 8 }, (_, bits) => places.filter((_place, at) => (bits & (1 << at)) !== 0)).filter((set) => {
            if (penalty === 'any/locked-in' && place && set.includes(place)) return false;
            const answer = answers[penalty];
            return answer === 'yes' ? set.length > 0 : answer === 'no' ? set.length === 0 : true;
          }),
        );
        const work = involuntary.map((id) => (answers[id] === 'unknown' ? [true, false] : [answers[id] === 'yes']));
        const worlds: boolean[] = [];
        for (const a of work[0] ?? []) for (const b of work[1] ?? []) for (const c of work[2] ?? []) for (const x of sets[0] ?? []) for (const y of sets[1] ?? []) worlds.push(places.some((one, at) => [a, b, c][at] === true && (x.includes(one) || y.includes(one))));
        const want = worlds.every(Boolean) ? 'pair-found' : worlds.some(Boolean) ? 'undetermined' : 'no-pair';
        const found = assess(small, [...observe(answers, unrecorded), ...put]);
        expect(found.outcome.code, JSON.stringify([answers, place])).toBe(want);
        expect(found.askNext.some(({ changesOutcome }) => changesOutcome), JSON.stringify([answers, place])).toBe(want === 'undetermined');
      }
    }
  });

  it('pairs across dimensions when told: any involuntariness with any penalty', () => {
    for (let way = 0; way < 3 ** 5; way += 1) {
      const answers = Object.fromEntries(small.items.map(({ id }, at) => [id, truths[Math.floor(way / 3 ** at) % 3] ?? 'unknown']));
      const pair = all([any(involuntary.map((id) => answers[id] ?? 'unknown')), any(penalties.map((id) => answers[id] ?? 'unknown'))]);
      expect(outcome(small, answers, { pairing: 'across-dimensions' })).toBe({ yes: 'pair-found', no: 'no-pair', unknown: 'undetermined' }[pair]);
    }
  });

  it('asks where a penalty was used, where that would settle it', () => {
    const seen = { ...allNo(hardToSeeAdult), 'duress/forced-on-call': 'yes', 'any/locked-in': 'yes' } as const;
    const found = assess(hardToSeeAdult, observe(seen, unrecorded));
    expect([found.outcome.code, found.askNext.map(({ item, dimension, ifYes }) => [item, dimension, ifYes])]).toEqual(['undetermined', [['any/locked-in', 'duress', 'positive']]]);
    const placed = assess(hardToSeeAdult, [...observe(seen, unrecorded), { item: 'any/locked-in', answer: 'yes', dimension: 'duress', ...unrecorded }]);
    expect([placed.outcome.code, placed.dimensions[1]?.result]).toEqual(['pair-found', 'positive']);
  });

  it('never counts an unverified strength: the rule of the guide says what it waits for', () => {
    const seen = { 'duress/forced-on-call': 'yes', 'any/locked-in': 'yes' } as const;
    const options = { pairRule: 'ilo-guide', pairing: 'across-dimensions' } as const;
    const found = assess(hardToSeeAdult, observe(seen, unrecorded), options);
    expect([found.outcome.code, found.options.pairRule, found.askNext.some(({ changesOutcome }) => changesOutcome)]).toEqual(['strength-needed', 'ilo-guide', false]);
    expect(outcome(hardToSeeAdult, allNo(hardToSeeAdult), options)).toBe('no-pair');
    expect(outcome(hardToSeeAdult, {}, options)).toBe('undetermined');
    // With strengths that somebody verified, the same rule decides: data, not code.
    const strong = (strength: 'strong' | 'medium'): Instrument => ({ ...hardToSeeAdult, items: hardToSeeAdult.items.map((item) => ({ ...item, strength })) });
    expect(outcome(strong('strong'), seen, options)).toBe('pair-found');
    expect(outcome(strong('medium'), { ...allNo(hardToSeeAdult), ...seen }, options)).toBe('no-pair');
  });

  it('puts only a penalty into a dimension', () => {
    for (const wrong of [{ item: 'duress/forced-on-call', dimension: 'duress' }, { item: 'any/locked-in', dimension: 'any' }])
      expect(() => assess(hardToSeeAdult, [{ ...wrong, answer: 'yes', ...unrecorded }])).toThrow(TypeError);
  });

  it('brackets: yes or no in place of unknown encloses the result', () => {
    const codes = ['no-pair', 'undetermined', 'pair-found'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...truths), { minLength: 43, maxLength: 43 }), fc.constantFrom('within-dimension' as const, 'across-dimensions' as const), (given, pairing) => {
        const of = (value: Truth): number => codes.indexOf(outcome(hardToSeeAdult, Object.fromEntries(hardToSeeAdult.items.map(({ id }, at) => [id, given[at] === 'unknown' ? value : (given[at] ?? 'unknown')])), { pairing }));
        const [low, now, high] = [of('no'), of('unknown'), of('yes')];
        expect(low <= now && now <= high).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('lists without a rule', () => {
  it('list, count no verdict, and clear nobody', () => {
    const found = assess(iloEleven, observe({ 'signs/deception': 'yes', 'signs/isolation': absent('declined') }, unrecorded));
    expect([found.outcome, found.dimensions[0]?.result]).toEqual([{ code: 'signs-seen', possible: ['signs-seen'], differentFacts: 1 }, 'no-rule']);
    expect(outcome(iloEleven, { 'signs/deception': 'no' })).toBe('undetermined');
    expect(outcome(iloEleven, allNo(iloEleven))).toBe('no-sign-seen');
  });

  it('count a fact once, however many lists have it', () => {
    const seen = { 'general/long-hours': 'yes', 'labour-exploitation/long-hours': 'yes', 'sexual-exploitation/long-hours-few-days-off': 'yes', 'children/leftovers': 'yes' } as const;
    expect(assess(unodcLeaflet, observe(seen, unrecorded)).outcome.differentFacts).toBe(2);
  });

  it('record and never count what is unverified or describes a group', () => {
    const seen = { 'begging-petty-crime/mutilation': 'yes', 'sexual-exploitation/any-age': 'yes', 'sexual-exploitation/no-smile': 'yes', 'general/source-place': 'yes' } as const;
    const found = assess(unodcLeaflet, observe({ ...allNo(unodcLeaflet), ...seen }, unrecorded));
    expect(found.outcome).toEqual({ code: 'no-sign-seen', possible: ['no-sign-seen'], differentFacts: 0 });
    expect(found.dimensions.flatMap(({ recorded }) => recorded.map(({ item, doubt }) => [item, doubt]))).toEqual([
      ['general/source-place', 'describes-a-group'],
      ['sexual-exploitation/any-age', 'describes-a-group'],
      ['sexual-exploitation/no-smile', 'describes-a-group'],
      ['begging-petty-crime/mutilation', 'item-not-verified'],
    ]);
  });
});
