/**
 * One shared case in a process of its own, for `arx.ratio.ts`: `node arx.case.mjs CASE ROOT`. Prints what it measured as JSON. With several
 * cases, separated by commas, all are run once each before, so that the loops have seen tables of every kind, as those of a server have.
 */
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

import { ok, problem, refused } from '@ctip/core';

import { casesIn, type ArxCase } from '../src/conformance/cases.js';
import { questionOf } from '../src/conformance/question.js';
import { tableOf } from '../src/conformance/table.js';
import { solve } from '../src/release/solve.js';

const [, , ids = '', folder = ''] = process.argv;
const root = pathToFileURL(`${folder}/`);

/** Milliseconds of the processor that this thread has used; those of the whole process where the system does not tell. */
function threadTime(): number {
  const file = '/proc/thread-self/schedstat';
  if (existsSync(file)) return Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6;
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Warm-up runs and measured runs of ARX, as the case file says of them. */
const planOf = (runs: number): readonly [warmUps: number, runs: number] => (runs >= 5 ? [3, 5] : runs >= 3 ? [2, 3] : [0, 1]);

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

async function measured(found: ArxCase, [warmUps, runs]: readonly [number, number]) {
  const read = (path: string) =>
    Promise.resolve(existsSync(new URL(path, root)) ? ok(new Uint8Array(readFileSync(new URL(path, root)))) : refused([problem('anonymisation/data-differ', '')]));
  const input = await tableOf(found, read);
  const question = questionOf(found);
  if (!('table' in input) || !('models' in question)) return undefined;
  const { table, population } = input;
  const [thread, whole]: [number[], number[]] = [[], []];
  let checked = { nodes: 0, checked: 0 };
  for (let run = -warmUps; run < runs; run += 1) {
    const [before, all] = [threadTime(), process.cpuUsage()];
    const solved = solve(table, { ...question, suppressionLimit: found.suppressionLimit, population: population?.rows, localRecoding: found.localRecoding?.recordsPerRound });
    const [after, { user, system }] = [threadTime(), process.cpuUsage(all)];
    if (!solved.ok || Math.abs(solved.value.found.cost - found.expected.score) > 1e-9 * Math.max(1, found.expected.score)) throw new Error(`${found.id}: not the optimum`);
    checked = solved.value.found;
    if (run < 0) continue;
    thread.push(after - before);
    whole.push((user + system) / 1000);
  }
  return { thread: median(thread), whole: median(whole), nodes: checked.nodes, checked: checked.checked, memory: process.resourceUsage().maxRSS / 1024 };
}

const every = casesIn(readFileSync(new URL('shared/reference/anonymisation/arx-cases.json', root), 'utf8'));
const wanted = ids.split(',').flatMap((id) => every.find((found) => found?.id === id) ?? []);
const results: Record<string, Awaited<ReturnType<typeof measured>>> = {};
if (wanted.length > 1) for (const found of wanted) await measured(found, [0, 1]);
for (const found of wanted) results[found.id] = await measured(found, planOf(found.arx?.runs ?? 1));
process.stdout.write(JSON.stringify(results));
