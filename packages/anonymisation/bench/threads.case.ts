/**
 * One shared case in a process of its own, for `threads.ratio.ts`: `node threads.case.mjs CASE ROOT THREADS SCRIPT ROWS`. Prints wall times as
 * JSON: of the search, and of the whole from the table in memory to the optimum; and a digest of the answer. With ROWS, the table has so many
 * invented rows instead of its own, and no answer is known beforehand.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

import { ok, problem, refused } from '@ctip/core';

import { casesIn } from '../src/conformance/cases.js';
import { inventedRows } from '../src/conformance/generated.js';
import { questionOf } from '../src/conformance/question.js';
import { tableOf } from '../src/conformance/table.js';
import { Crew } from '../src/parallel/crew.js';
import { inTurns } from '../src/release/paused.js';
import { solving } from '../src/release/solve.js';
import { Budget } from '../src/search/budget.js';
import { searchThreads } from '../src/threads/index.js';

const [, , id = '', folder = '', threads = '1', script = '', invented = ''] = process.argv;
const root = pathToFileURL(`${folder}/`);
const found = casesIn(readFileSync(new URL('shared/reference/anonymisation/arx-cases.json', root), 'utf8')).find((one) => one?.id === id);
const read = (path: string) => Promise.resolve(existsSync(new URL(path, root)) ? ok(new Uint8Array(readFileSync(new URL(path, root)))) : refused([problem('anonymisation/data-differ', '')]));
const input = found && (await tableOf(found, read));
const question = found && questionOf(found);
if (found && input && question && 'table' in input && 'models' in question) {
  const { table: own, population } = input;
  const table = invented === '' ? own : { ...own, rows: inventedRows(9, Number(invented)) };
  globalThis.gc?.();
  const start = performance.now();
  const crew = new Crew(threads === '1' ? [] : searchThreads(Number(threads), { script: pathToFileURL(script) }));
  let begun = 0;
  const lookers: typeof crew.lookers = (searched, checker) => {
    begun ||= performance.now();
    return crew.lookers(searched, checker);
  };
  const asked = { ...question, suppressionLimit: found.suppressionLimit, population: population?.rows, localRecoding: found.localRecoding?.recordsPerRound };
  const solved = await inTurns(solving(table, asked, new Budget(), lookers), {}, { clock: () => performance.now(), pause: () => setImmediate(), every: 50 });
  const end = performance.now();
  await crew.end();
  if (!solved.ok || (invented === '' && Math.abs(solved.value.found.cost - found.expected.score) > 1e-9 * Math.max(1, found.expected.score))) throw new Error(`${id}: not the optimum`);
  const { node, cost, checked, classOf } = solved.value.found;
  const answer = createHash('sha256').update(JSON.stringify([node, cost, checked])).update(classOf).digest('hex');
  process.stdout.write(JSON.stringify({ whole: end - start, search: end - begun, answer, memory: process.resourceUsage().maxRSS / 1024 }));
}
