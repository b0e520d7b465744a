/**
 * Several threads beside one, for the large shared cases: wall time, by turns in one process, from the table in memory to the optimum.
 * `search` is the search alone; `with encoding` includes making numbers of the table, which one thread does. A machine that is busy with
 * other things shows less; its load stands beside each figure.
 *
 * `CTIP_LARGE=1` runs the cases of a million rows, too. `CTIP_CASE=name` runs the cases with that in their name, `CTIP_THREADS=2,4` with
 * those numbers of threads.
 */
import { existsSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { setImmediate } from 'node:timers/promises';

import { ok, problem, refused } from '@ctip/core';

import { casesIn } from '../src/conformance/cases.js';
import { questionOf } from '../src/conformance/question.js';
import { tableOf } from '../src/conformance/table.js';
import { Crew } from '../src/parallel/crew.js';
import { inTurns } from '../src/release/paused.js';
import { solving } from '../src/release/solve.js';
import { Budget } from '../src/search/budget.js';
import { searchThreads } from '../src/threads/index.js';

const root = new URL('../../../../', import.meta.url);
const file = new URL('shared/reference/anonymisation/arx-cases.json', root);
const wanted = process.env['CTIP_CASE'];
const isWanted = (id: string): boolean => (wanted === undefined ? id.startsWith('adult10') || (process.env['CTIP_LARGE'] !== undefined && id.startsWith('ct1m')) : id.includes(wanted));
const counts = (process.env['CTIP_THREADS'] ?? '2').split(',').map(Number);

const cases = existsSync(file) ? casesIn(readFileSync(file, 'utf8')) : [];
if (cases.length === 0) console.log('not run: the shared cases are absent');
const read = (path: string) => Promise.resolve(existsSync(new URL(path, root)) ? ok(new Uint8Array(readFileSync(new URL(path, root)))) : refused([problem('anonymisation/data-differ', '')]));

for (const found of cases) {
  if (!found || !isWanted(found.id)) continue;
  const input = await tableOf(found, read);
  const question = questionOf(found);
  if (!('table' in input) || !('models' in question)) {
    console.log(`${found.id.padEnd(18)} not run: its data are not there`);
    continue;
  }
  const { table, population } = input;
  const asked = { ...question, suppressionLimit: found.suppressionLimit, population: population?.rows, localRecoding: found.localRecoding?.recordsPerRound };

  /** Wall time of the whole and of the search, and what it gave. */
  const timed = async (threads: number): Promise<{ readonly whole: number; readonly search: number; readonly answer: string }> => {
    globalThis.gc?.();
    const crew = new Crew(threads === 1 ? [] : searchThreads(threads, { script: new URL('../dist/worker.js', import.meta.url) }));
    const start = performance.now();
    let begun = 0;
    const lookers: typeof crew.lookers = (searched, checker) => {
      begun ||= performance.now();
      return crew.lookers(searched, checker);
    };
    try {
      const solved = await inTurns(solving(table, asked, new Budget(), lookers), {}, { clock: () => performance.now(), pause: () => setImmediate(), every: 50 });
      const end = performance.now();
      if (!solved.ok || Math.abs(solved.value.found.cost - found.expected.score) > 1e-9 * Math.max(1, found.expected.score)) throw new Error(`${found.id}: not the optimum`);
      const { node, cost, checked, sizes } = solved.value.found;
      return { whole: end - start, search: end - begun, answer: JSON.stringify([node, cost, checked, sizes.length]) };
    } finally {
      await crew.end();
    }
  };

  // Once to warm up where that costs little, then by turns, so that what else the machine does falls on all alike.
  const rounds = table.rows.length > 500_000 ? 1 : 5;
  if (rounds > 1) for (const threads of [1, ...counts]) await timed(threads);
  const best = new Map<number, { readonly whole: number; readonly search: number }>();
  const answers = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    for (const threads of [1, ...counts]) {
      const { whole, search, answer } = await timed(threads);
      const before = best.get(threads);
      best.set(threads, { whole: Math.min(before?.whole ?? whole, whole), search: Math.min(before?.search ?? search, search) });
      answers.add(answer);
    }
  }
  if (answers.size !== 1) throw new Error(`${found.id}: another answer with threads`);
  const one = best.get(1) ?? { whole: 0, search: 0 };
  const pair = (a: number, b: number): string => `${a.toFixed(0)} / ${b.toFixed(0)} ms = ${(a / b).toFixed(2)}`;
  for (const [threads, { whole, search }] of best) {
    if (threads === 1) continue;
    console.log(`${found.id.padEnd(18)} 1 / ${String(threads)} threads   search ${pair(one.search, search)}   with encoding ${pair(one.whole, whole)}   load ${loadavg()[0]?.toFixed(1) ?? ''}, ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`);
  }
}
