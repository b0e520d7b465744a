/**
 * Several threads beside one, for the large shared cases: wall time from the table in memory to the optimum, each run in a process of its
 * own as a user's is, by turns, the best of three. `search` is the search alone; `with encoding` includes making numbers of the table, which
 * one thread does, and starting the threads. A machine that is busy with other things shows less; its load stands beside each figure.
 *
 * `CTIP_LARGE=1` runs the cases of a million rows, too. `CTIP_CASE=name` runs the cases with that in their name, `CTIP_THREADS=2,4` with
 * those numbers of threads; `CTIP_ROWS=4000000` runs the cases of a million rows with so many invented ones instead.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'tsup';

import { casesIn } from '../src/conformance/cases.js';

interface Measured {
  readonly whole: number;
  readonly search: number;
  readonly answer: string;
  readonly memory: number;
}

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../../../', import.meta.url));
const file = join(root, 'shared/reference/anonymisation/arx-cases.json');
const wanted = process.env['CTIP_CASE'];
const isWanted = (id: string): boolean => (wanted === undefined ? (rows === undefined && id.startsWith('adult10')) || ((rows ?? process.env['CTIP_LARGE']) !== undefined && id.startsWith('ct1m')) : id.includes(wanted));
const rows = process.env['CTIP_ROWS'];
const counts = (process.env['CTIP_THREADS'] ?? '2').split(',').map(Number);
const rounds = 3;

const cases = (existsSync(file) ? casesIn(readFileSync(file, 'utf8')) : []).flatMap((found) => (found && isWanted(found.id) && (rows === undefined || found.id.startsWith('ct1m')) ? [found.id] : []));
if (cases.length === 0) console.log('not run: the shared cases are absent, or none has that name');

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  const entry = { 'threads.case': join(here, 'threads.case.ts'), worker: join(here, '../src/threads/worker.ts') };
  if (cases.length > 0) await build({ entry, outDir: folder, format: ['esm'], target: 'node20', noExternal: [/.*/u], config: false, silent: true, clean: false, splitting: false, outExtension: () => ({ js: '.mjs' }), esbuildOptions: (options) => void (options.conditions = ['@ctip/source']) });
  const run = (id: string, threads: number): Measured | undefined => {
    const told = execFileSync(process.execPath, ['--expose-gc', '--max-old-space-size=12000', join(folder, 'threads.case.mjs'), id, root, String(threads), join(folder, 'worker.mjs'), ...(rows === undefined ? [] : [rows])], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
    return told === '' ? undefined : (JSON.parse(told) as Measured);
  };
  for (const id of cases) {
    const best = new Map<number, Measured>();
    for (let round = 0; round < rounds; round += 1) {
      for (const threads of [1, ...counts]) {
        const found = run(id, threads);
        if (!found) break;
        const { whole, search, memory, answer } = best.get(threads) ?? found;
        if ((best.get(1) ?? found).answer !== found.answer || answer !== found.answer) throw new Error(`${id}: another answer with threads`);
        best.set(threads, { whole: Math.min(whole, found.whole), search: Math.min(search, found.search), memory: Math.max(memory, found.memory), answer });
      }
    }
    const one = best.get(1);
    if (!one) console.log(`${id.padEnd(18)} not run: its data are not there`);
    const pair = (a: number, b: number): string => `${a.toFixed(0)} / ${b.toFixed(0)} ms = ${(a / b).toFixed(2)}`;
    for (const [threads, { whole, search, memory }] of best) {
      if (one && threads > 1) console.log(`${id.padEnd(18)} 1 / ${String(threads)} threads   search ${pair(one.search, search)}   with encoding ${pair(one.whole, whole)}   load ${loadavg()[0]?.toFixed(1) ?? ''}, ${memory.toFixed(0)} MB`);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
