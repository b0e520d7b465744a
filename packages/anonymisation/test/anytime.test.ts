import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { languages } from '@ctip/core';

import { anonymise, anonymiseAsync, explainRelease, isRelease, kAnonymity, utilityMeasures, verifyEvidence, type AnonymiseOptions, type PrivacyModel, type SearchProgress } from '../src/index.js';
import { leastLoss } from './naive.fixture.js';
import { expectKept } from './release.fixture.js';
import { runs, within } from './runs.fixture.js';
import { drawn, ofAllRecords, ofClasses, type Drawn } from './tables.fixture.js';

const limits = fc.constantFrom(0, 0.1, 0.3, 1);
const models = fc.array(fc.oneof({ arbitrary: ofClasses, weight: 5 }, { arbitrary: ofAllRecords, weight: 1 }), { minLength: 1, maxLength: 2 });
const optionsOf = ({ population }: Drawn, promised: readonly PrivacyModel[], suppressionLimit: number): AnonymiseOptions => ({ models: promised as AnonymiseOptions['models'], population, suppressionLimit });
const codeOf = (result: ReturnType<typeof anonymise>): string | undefined => (result.ok ? undefined : result.problems[0]?.code);
const turns = (pause = (): Promise<void> => Promise.resolve()) => ({ clock: () => 0, every: 0, pause });

describe('a search within a budget', () => {
  it('releases what keeps all models, and says how far from the best it may be', () => {
    let cut = 0;
    fc.assert(
      fc.property(drawn, models, limits, fc.integer({ min: 0, max: 6 }), (one, promised, limit, nodes) => {
        const options = optionsOf(one, promised, limit);
        const [result, plain] = [anonymise(one.table, { ...options, within: { nodes } }), anonymise(one.table, options)];
        if (!result.ok) {
          if (codeOf(result) !== 'anonymisation/none-within-budget') expect(result).toEqual(plain);
          return;
        }
        const { search, utility, evidence } = result.value;
        const { lowerBound = Number.NaN, gap = Number.NaN } = search;
        const best = leastLoss(one, promised, limit);
        expectKept(one, result.value, promised, limit);
        expect(search.checked).toBeLessThanOrEqual(nodes);
        expect(gap).toBeGreaterThanOrEqual(0);
        expect(lowerBound + gap).toBeGreaterThanOrEqual(utility.cost);
        expect(lowerBound).toBeLessThanOrEqual(best + 1e-9);
        if (search.optimal) expect(utility.cost).toBeCloseTo(best, 8);
        else expect(gap).toBeGreaterThan(0);
        expect(evidence.achieved.search).toEqual(search);
        expect(verifyEvidence(result.value, evidence, { table: one.table })).toMatchObject({ ok: true });
        expect(evidence.parameters.within).toEqual(search.endedAfter === undefined ? undefined : { nodes });
        cut += Number(!search.optimal);
        // The same number of nodes, the same release.
        expect(anonymise(one.table, { ...options, within: { nodes } })).toEqual(result);
      }),
      { numRuns: runs(150) },
    );
    expect(cut).toBeGreaterThan(0);
  }, within(120_000));

  it('is the plain one where the budget does not end, for every measure, with rounds too', () => {
    fc.assert(
      fc.property(drawn, limits, fc.constantFrom(...utilityMeasures), fc.constantFrom<Partial<AnonymiseOptions>>({}, { localRecoding: 0.05 }, { suppress: 'cells' }), (one, limit, utility, more) => {
        const options = { ...optionsOf(one, [kAnonymity(2)], limit), utility, ...more };
        const plain = anonymise(one.table, options);
        const forever = { nodes: Number.POSITIVE_INFINITY, deadline: { at: Number.POSITIVE_INFINITY, clock: () => 0 } };
        expect(anonymise(one.table, { ...options, within: forever })).toEqual(plain);
        if (plain.ok) expect(plain.value.search).toMatchObject({ optimal: true, gap: 0, lowerBound: plain.value.utility.cost });
      }),
      { numRuns: runs(80) },
    );
  }, within(120_000));

  it('ends further rounds too, and what they left still holds', () => {
    fc.assert(
      fc.property(drawn, limits, fc.integer({ min: 1, max: 20 }), fc.constantFrom<Partial<AnonymiseOptions>>({ localRecoding: 0.05 }, { suppress: 'cells' }), (one, limit, nodes, more) => {
        const result = anonymise(one.table, { ...optionsOf(one, [kAnonymity(3)], limit), ...more, within: { nodes } });
        if (!result.ok) return;
        const { rows, columns, search, classes } = result.value;
        const quasi = columns.flatMap(({ role }, at) => (role === 'quasi' ? [at] : []));
        const seen = new Map<string, number>();
        for (const row of rows) seen.set(JSON.stringify(quasi.map((at) => row[at])), (seen.get(JSON.stringify(quasi.map((at) => row[at]))) ?? 0) + 1);
        expect(Math.min(...seen.values())).toBe(classes.smallest);
        expect(classes.smallest).toBeGreaterThanOrEqual(3);
        if (search.endedAfter !== undefined) expect(search).toMatchObject({ optimal: false, endedAfter: nodes });
      }),
      { numRuns: runs(80) },
    );
  }, within(120_000));

  it('ends at a deadline of the clock that is given', () => {
    fc.assert(
      fc.property(drawn, limits, fc.nat(12), (one, limit, at) => {
        let now = -1;
        const options = optionsOf(one, [kAnonymity(2)], limit);
        const timed = anonymise(one.table, { ...options, within: { deadline: { at, clock: () => (now += 1) } } });
        expect(timed).toEqual(anonymise(one.table, { ...options, within: { nodes: at } }));
      }),
      { numRuns: runs(60) },
    );
  }, within(60_000));

  it('has something at the first node where everything generalised would do, whatever the model', () => {
    fc.assert(
      fc.property(drawn, models, limits, (one, promised, limit) => {
        const options = optionsOf(one, promised, limit);
        const top = { ...one.table, columns: one.table.columns.map((column) => (column.role === 'quasi' ? { ...column, levels: [column.levels?.[1] ?? column.hierarchy.levels.length - 1, column.levels?.[1] ?? column.hierarchy.levels.length - 1] as const } : column)) };
        const [first, highest] = [anonymise(one.table, { ...options, within: { nodes: 1 } }), anonymise(top, options)];
        expect(first.ok).toBe(highest.ok);
        if (first.ok && highest.ok) expect(first.value.rows).toEqual(highest.value.rows);
      }),
      { numRuns: runs(100) },
    );
  }, within(60_000));

  it('refuses a budget that is none', () => {
    for (const nodes of [-1, 1.5, Number.NaN]) expect(() => anonymise({ columns: [], rows: [] }, { models: [kAnonymity(2)], within: { nodes } })).toThrow(RangeError);
    expect(() => anonymise({ columns: [], rows: [] }, { models: [kAnonymity(2)], within: { deadline: { at: Number.NaN, clock: () => 0 } } })).toThrow(RangeError);
  });
});

/** A table whose search takes a while. */
const leaves = Array.from({ length: 16 }, (_, value) => String(value));
const long = {
  columns: Array.from({ length: 4 }, (_, at) => ({
    name: `q${String(at)}`,
    role: 'quasi' as const,
    hierarchy: { leaves, levels: [1, 2, 4, 16].map((width) => leaves.map((leaf) => String(Math.floor(Number(leaf) / width)))) },
  })),
  rows: Array.from({ length: 300 }, (_, row) => Array.from({ length: 4 }, (__, at) => String((row * (7 + 6 * at) + ((row * row) % (5 + at))) % 16))),
};
const asked: AnonymiseOptions = { models: [kAnonymity(3)], suppressionLimit: 0.05 };

describe('watching a search', () => {
  it('tells nodes, a lower bound that only rises and a best that only falls, up to the optimum', () => {
    const told: SearchProgress[] = [];
    const result = anonymise(long, { ...asked, onProgress: (progress) => told.push(progress) });
    if (!result.ok) throw new Error('refused');
    const { search, utility } = result.value;
    expect(told.map(({ checked }) => checked)).toEqual(told.map((_, at) => at + 1));
    expect(told.length).toBe(search.checked);
    for (const [at, { lowerBound, best = Number.POSITIVE_INFINITY }] of told.entries()) {
      const before = told[at - 1];
      expect(lowerBound).toBeGreaterThanOrEqual((before?.lowerBound ?? 0) - 1e-12);
      expect(lowerBound).toBeLessThanOrEqual(utility.cost + 1e-12);
      expect(best).toBeLessThanOrEqual((before?.best ?? Number.POSITIVE_INFINITY) + 1e-12);
    }
    expect(told.at(-1)?.best).toBeCloseTo(utility.cost, 12);
  });

  it('leaves no release, at whatever step it is ended', async () => {
    const whole = anonymise(long, asked);
    const steps = whole.ok ? whole.value.search.checked : 0;
    expect(steps).toBeGreaterThan(5);
    for (let at = 1; at <= steps; at += 1) {
      const [stop, later] = [new AbortController(), new AbortController()];
      const result = anonymise(long, { ...asked, signal: stop.signal, onProgress: ({ checked }) => checked === at && stop.abort() });
      expect(result).toEqual({ ok: false, problems: [expect.objectContaining({ code: 'anonymisation/aborted' })] });
      let pauses = 0;
      const paused = await anonymiseAsync(long, { ...asked, signal: later.signal }, turns(async () => {
        pauses += 1;
        if (pauses === at) later.abort();
        await Promise.resolve();
      }));
      expect([codeOf(paused), pauses]).toEqual(['anonymisation/aborted', at]);
    }
  });

  it('can be ended while it looks for why nothing holds, and between rounds', async () => {
    for (const options of [{ models: [kAnonymity(250)], suppressionLimit: 0 }, { ...asked, localRecoding: 0.01, suppressionLimit: 0.5 }, { ...asked, suppress: 'cells' as const, suppressionLimit: 0.5 }] satisfies AnonymiseOptions[]) {
      let most = 0;
      const done = await anonymiseAsync(long, options, turns(() => Promise.resolve(void (most += 1))));
      expect(done).toEqual(anonymise(long, options));
      for (const at of [most, most - 1, most >> 1]) {
        let pauses = 0;
        const stop = new AbortController();
        const result = await anonymiseAsync(long, { ...options, signal: stop.signal }, turns(() => Promise.resolve(void ((pauses += 1) === at && stop.abort()))));
        expect(codeOf(result)).toBe('anonymisation/aborted');
      }
    }
  });

  it('is the same with pauses, and does not see what becomes of the table meanwhile', async () => {
    const table = { columns: long.columns.map((column) => ({ ...column })), rows: long.rows.map((row) => [...row]) };
    const spoil = turns(() => {
      table.rows.pop();
      for (const row of table.rows) row.fill('0');
      for (const column of table.columns) column.name = 'other';
      return Promise.resolve();
    });
    const result = await anonymiseAsync(table, asked, spoil);
    expect(table.rows.length).toBeLessThan(long.rows.length);
    expect(result).toEqual(anonymise(long, asked));
    expect(result.ok && isRelease(result.value)).toBe(true);
  });

  it('can be ended while the release is sealed', async () => {
    let most = 0;
    await anonymiseAsync(long, asked, turns(() => Promise.resolve(void (most += 1))));
    const whole = anonymise(long, asked);
    const checked = whole.ok ? whole.value.search.checked : most;
    expect(most).toBeGreaterThan(checked + 5);
    for (let at = checked + 1; at <= most; at += 1) {
      let pauses = 0;
      const stop = new AbortController();
      const result = await anonymiseAsync(long, { ...asked, signal: stop.signal }, turns(() => Promise.resolve(void ((pauses += 1) === at && stop.abort()))));
      expect([codeOf(result), pauses]).toEqual(['anonymisation/aborted', at]);
    }
  });

  it('pauses as often as the clock says', async () => {
    let [now, pauses] = [0, 0];
    const result = await anonymiseAsync(long, asked, { clock: () => (now += 1), every: 5, pause: () => Promise.resolve(void (pauses += 1)) });
    const checked = result.ok ? result.value.search.checked : 0;
    expect(pauses).toBeGreaterThan(0);
    expect(pauses).toBeLessThan(checked / 3);
  });

  it('says in three languages that nothing proves it to be the best', () => {
    const found = anonymise(long, { ...asked, within: { nodes: 4 } });
    if (!found.ok) throw new Error('refused');
    const { gap = 0 } = found.value.search;
    expect(gap).toBeGreaterThan(0);
    const [ar = '', en = '', fr = ''] = languages.map((language) => explainRelease(found.value, language).lost.at(-1));
    expect(en).toMatch(/^The search was ended after 4 of 256 ways to generalise\. This one is not proven best: it costs [\d.]+, at most [\d.]+ above the best possible\.$/u);
    // Never less than it is.
    expect(Number(/at most ([\d.]+) above/u.exec(en)?.[1])).toBeGreaterThanOrEqual(gap);
    expect(fr).toContain('au plus');
    expect(ar).toContain('٤');
    const whole = anonymise(long, asked);
    expect(whole.ok && explainRelease(whole.value, 'en').lost.join(' ')).not.toContain('proven');
    const none = anonymise(long, { ...asked, within: { nodes: 0 } });
    expect(none).toEqual({ ok: false, problems: [expect.objectContaining({ code: 'anonymisation/none-within-budget', params: { checked: 0, nodes: 256 } })] });
  });
});
