import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anonymise, anonymiseAsync, kAnonymity, lDiversity, utilityMeasures, type AnonymiseOptions, type PrivacyModel, type SearchProgress } from '../src/index.js';
import { runs, within } from './runs.fixture.js';
import { drawn, ofAllRecords, ofClasses, ofPopulation, type Drawn } from './tables.fixture.js';
import { simulated, withWorkers } from './workers.fixture.js';

const limits = fc.constantFrom(0, 0.1, 0.3, 1);
const models = fc.array(fc.oneof({ arbitrary: ofClasses, weight: 5 }, { arbitrary: ofAllRecords, weight: 1 }, { arbitrary: ofPopulation, weight: 1 }), { minLength: 1, maxLength: 2 });
const counts = fc.constantFrom(1, 2, 3, 8);
const optionsOf = ({ population }: Drawn, promised: readonly PrivacyModel[], suppressionLimit: number): AnonymiseOptions => ({ models: promised as AnonymiseOptions['models'], population, suppressionLimit });

/** A table whose search takes a while. */
const leaves = Array.from({ length: 16 }, (_, value) => String(value));
const long = {
  columns: [
    ...Array.from({ length: 4 }, (_, at) => ({
      name: `q${String(at)}`,
      role: 'quasi' as const,
      hierarchy: { leaves, levels: [1, 2, 4, 16].map((width) => leaves.map((leaf) => String(Math.floor(Number(leaf) / width)))) },
    })),
    { name: 's', role: 'sensitive' as const },
  ],
  rows: Array.from({ length: 1500 }, (_, row) => [...Array.from({ length: 4 }, (__, at) => String((row * (7 + 6 * at) + ((row * row) % (5 + at))) % 16)), String((row * row) % 7)]),
};
const asked: AnonymiseOptions = { models: [kAnonymity(3)], suppressionLimit: 0.05 };
const codeOf = (result: ReturnType<typeof anonymise>): string | undefined => (result.ok ? undefined : result.problems[0]?.code);

describe('workers', () => {
  it('give the release of one thread to the last byte of its evidence, however many, whenever they answer, and how often', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), drawn, models, limits, counts, fc.integer({ min: 1, max: 3 }), async (scheduler, one, promised, limit, count, copies) => {
        const options = optionsOf(one, promised, limit);
        const [alone, together]: [SearchProgress[], SearchProgress[]] = [[], []];
        const plain = anonymise(one.table, { ...options, onProgress: (progress) => alone.push(progress) });
        const workers = Array.from({ length: count }, () => simulated(scheduler, { copies }));
        const shared = await scheduler.waitFor(withWorkers(one.table, { ...options, onProgress: (progress) => together.push(progress) }, workers));
        expect(shared).toEqual(plain);
        expect(JSON.stringify(shared)).toBe(JSON.stringify(plain));
        // Which nodes are looked at, and what is known after each, does not hang on who looks.
        expect(together).toEqual(alone);
        expect(workers.map((worker) => worker.ended())).toEqual(workers.map(() => 1));
      }),
      { numRuns: runs(150) },
    );
  }, within(120_000));

  it('do so for every measure, for rounds, for cells, and within a budget', async () => {
    const more = fc.constantFrom<Partial<AnonymiseOptions>>({}, { localRecoding: 0.05 }, { localRecoding: 1 }, { suppress: 'cells' }, { localRecoding: 0.1, suppress: 'cells' });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), drawn, ofClasses, limits, counts, fc.constantFrom(...utilityMeasures), more, fc.option(fc.nat(20), { nil: undefined }), fc.constantFrom(1, 2), async (scheduler, one, model, limit, count, utility, rest, nodes, copies) => {
        const options = { ...optionsOf(one, [kAnonymity(2), model], limit), utility, ...rest, ...(nodes !== undefined && { within: { nodes } }) };
        // An answer that comes again may arrive when the next round has begun.
        const workers = Array.from({ length: count }, () => simulated(scheduler, { copies }));
        expect(await scheduler.waitFor(withWorkers(one.table, options, workers))).toEqual(anonymise(one.table, options));
      }),
      { numRuns: runs(120) },
    );
  }, within(120_000));

  it('give the same for a larger table, where lists of classes are kept', async () => {
    for (const options of [asked, { ...asked, models: [kAnonymity(3), lDiversity('s', 3)] }, { ...asked, models: [kAnonymity(3), lDiversity('s', 3, { variant: 'entropy' })], suppressionLimit: 1 }] satisfies AnonymiseOptions[]) {
      const plain = anonymise(long, options);
      for (const count of [1, 2, 3, 8]) {
        await fc.assert(
          fc.asyncProperty(fc.scheduler(), async (scheduler) => {
            const workers = Array.from({ length: count }, () => simulated(scheduler));
            expect(await scheduler.waitFor(withWorkers(long, options, workers))).toEqual(plain);
            expect(workers.some((worker) => worker.isUsed())).toBe(true);
          }),
          { numRuns: runs(2) },
        );
      }
    }
  }, within(120_000));

  it('are never waited for in vain: one that is lost ends the work, or was not needed any more', async () => {
    const plain = anonymise(long, asked);
    const outcomes = new Set<string | undefined>();
    const fault = fc.record({ lostAfter: fc.nat(60), loss: fc.constantFrom('end', 'failed', 'nonsense', 'send'), copies: fc.constantFrom(1, 2) });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fault, fc.nat(2), async (scheduler, broken, others) => {
        const workers = [simulated(scheduler, broken), ...Array.from({ length: others }, () => simulated(scheduler))];
        const result = await scheduler.waitFor(withWorkers(long, asked, workers));
        if (result.ok) expect(result).toEqual(plain);
        else expect(result.problems).toEqual([expect.objectContaining({ code: 'anonymisation/worker-lost' })]);
        expect(workers.map((worker) => worker.ended())).toEqual(workers.map(() => 1));
        outcomes.add(codeOf(result));
      }),
      { numRuns: runs(40) },
    );
    expect(outcomes).toContain('anonymisation/worker-lost');
  }, within(120_000));

  it('end with a signal, also while they are waited for', async () => {
    const plain = anonymise(long, asked);
    const last = plain.ok ? plain.value.search.checked : 0;
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.nat(last - 2), counts, async (scheduler, at, count) => {
        const stop = new AbortController();
        let answers = 0;
        const heard = (): void => void ((answers += 1) > at && stop.abort());
        const workers = Array.from({ length: count }, () => simulated(scheduler, { heard }));
        const result = await scheduler.waitFor(withWorkers(long, { ...asked, signal: stop.signal }, workers));
        expect(codeOf(result)).toBe('anonymisation/aborted');
        expect(workers.map((worker) => worker.ended())).toEqual(workers.map(() => 1));
      }),
      { numRuns: runs(30) },
    );
    // Nobody ever answers.
    const stop = new AbortController();
    const silent = { send: () => undefined, listen: () => undefined, end: () => undefined };
    const waiting = withWorkers(long, { ...asked, signal: stop.signal }, [silent]);
    setTimeout(() => stop.abort(), 5);
    expect(codeOf(await waiting)).toBe('anonymisation/aborted');
  }, within(60_000));

  it('are ended whatever comes of the work, and what they throw then is not ours', async () => {
    const turns = (end: () => unknown) => ({ clock: () => 0, pause: () => Promise.resolve(), workers: [{ send: () => undefined, listen: () => undefined, end }] });
    let ended = 0;
    const count = (): number => (ended += 1);
    expect(codeOf(await anonymiseAsync({ ...long, rows: [] }, asked, turns(count)))).toBe('anonymisation/table-empty');
    await expect(anonymiseAsync(long, { ...asked, suppressionLimit: 2 }, turns(count))).rejects.toThrow(RangeError);
    const watching = { ...asked, onProgress: () => { throw new Error('from outside'); } };
    await expect(anonymiseAsync(long, watching, turns(count))).rejects.toThrow('from outside');
    expect(ended).toBe(3);
    const plain = anonymise(long, asked);
    expect(await anonymiseAsync(long, asked, turns(() => { throw new Error('cannot'); }))).toEqual(plain);
    expect(await anonymiseAsync(long, asked, turns(() => Promise.reject(new Error('cannot'))))).toEqual(plain);
  });

  it('are sent no words of quasi-identifiers, nor rows', async () => {
    const sent: unknown[] = [];
    const table = { columns: [{ name: 'town', role: 'quasi' as const, hierarchy: { leaves: ['secret-a', 'secret-b'], levels: [['secret-a', 'secret-b'], ['secret-c', 'secret-c']] } }, { name: 'who', role: 'identifying' as const }], rows: Array.from({ length: 6 }, (_, at) => [at % 2 === 0 ? 'secret-a' : 'secret-b', `secret-${String(at)}`]) };
    const stop = new AbortController();
    const spy = { send: (message: unknown) => { sent.push(message); stop.abort(); }, listen: () => undefined, end: () => undefined };
    await withWorkers(table, { models: [kAnonymity(2)], signal: stop.signal }, [spy]);
    expect(sent.length).toBeGreaterThan(0);
    expect(JSON.stringify(sent)).not.toMatch(/secret|town|who/u);
  });
});
