/**
 * Every shared case beside the time that ARX 3.9.2 took for it, which comes from the case file.
 *
 * What is compared: processor time of the thread that works, without reading files, from the table in memory (rows of texts) to the
 * optimum, encoding included. Both sides in one process a case, with the same warm-up runs (2 before 3, or 3 before 5; none for the cases
 * that take ARX longest), and the median of the runs. Work that the system gives to other threads is in neither figure: with ARX that is
 * its compiler and its collector of garbage, here the compiler and part of the collector; the second figure in brackets counts all of them.
 * The times of ARX were taken on two shared cores of another machine, so on yours a ratio says only roughly how many times faster this search is.
 * What runs is plain JavaScript, bundled first.
 *
 * `CTIP_LARGE=1` runs the cases of a million rows, too (some minutes and up to 2 GB). `CTIP_CASE=name` runs cases with that in their name.
 * `CTIP_MIXED=1` runs all of them in one process, each once before any is measured: what a server sees whose tables differ.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'tsup';

import { casesIn } from '../src/conformance/cases.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../../../', import.meta.url));
const file = join(root, 'shared/reference/anonymisation/arx-cases.json');
const isWanted = (id: string): boolean => (process.env['CTIP_LARGE'] !== undefined || !id.startsWith('ct1m')) && id.includes(process.env['CTIP_CASE'] ?? '');

interface Measured {
  readonly thread: number;
  readonly whole: number;
  readonly nodes: number;
  readonly checked: number;
  readonly memory: number;
}

const every = existsSync(file) ? casesIn(readFileSync(file, 'utf8')) : [];
const cases = every.flatMap((found) => (found?.arx && isWanted(found.id) ? [{ id: found.id, theirs: found.arx.warmMainThreadCpuMsMedian ?? 0 }] : []));
if (cases.length === 0) console.log('not run: the shared cases are absent');

const total = { ours: 0, theirs: 0, slower: 0 };
const milliseconds = (value: number): string => value.toFixed(value < 100 ? 1 : 0).padStart(9);

function tell(id: string, theirs: number, found: Measured | undefined): void {
  if (!found) {
    console.log(`${id.padEnd(28)} not run: its data are not there`);
    return;
  }
  const { thread, whole, nodes, checked, memory } = found;
  const isSlower = theirs > 50 && thread >= theirs;
  total.ours += thread;
  total.theirs += theirs;
  total.slower += Number(isSlower);
  console.log(`${id.padEnd(28)} ARX ${milliseconds(theirs)} ms   here ${milliseconds(thread)} (${milliseconds(whole).trim()}) ms   ${(theirs / thread).toFixed(1).padStart(6)} times as fast   ${String(checked)} of ${String(nodes)} nodes, ${memory.toFixed(0)} MB${isSlower ? '   SLOWER' : ''}`);
}

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  if (cases.length > 0) await build({ entry: [join(here, 'arx.case.ts')], outDir: folder, format: ['esm'], target: 'node20', noExternal: [/.*/u], config: false, silent: true, clean: false, outExtension: () => ({ js: '.mjs' }), esbuildOptions: (options) => void (options.conditions = ['@ctip/source']) });
  const run = (ids: readonly string[]): Record<string, Measured | undefined> => JSON.parse(execFileSync(process.execPath, [join(folder, 'arx.case.mjs'), ids.join(), root], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })) as Record<string, Measured | undefined>;
  const mixed = process.env['CTIP_MIXED'] === undefined || cases.length === 0 ? undefined : run(cases.map(({ id }) => id));
  for (const { id, theirs } of cases) tell(id, theirs, (mixed ?? run([id]))[id]);
} finally {
  rmSync(folder, { recursive: true });
}
if (total.ours > 0) console.log(`all together: ${(total.theirs / total.ours).toFixed(1)} times as fast (a third of the time is 3.0); slower than ARX where it takes over 50 ms: ${String(total.slower)}`);
