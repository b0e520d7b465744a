/**
 * Memory while much is read, each figure in a process of its own: NDJSON in two lengths and their ratio (R1), CSV and workbooks (R4), a
 * slow reader (R5), a job that refuses everything (R6), with the length of its report; beyond a million refusals they are gathered alone. The processes run plain JavaScript: a loader of TypeScript holds as much as what
 * is measured, and the platform lets a heap grow with what it holds. `CTIP_NIGHT=1` is the long run: 10 GB of NDJSON, 1 GB of CSV, 10 million refusals.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Case } from '@ctip/core';
import { openWorkbook, read, runJob, writeCsv, writeWhole, xlsxOf } from '@ctip/exchange';
import { nation } from '@ctip/testing';
import ts from 'typescript';

const mebibyte = 2 ** 20;
const night = process.env['CTIP_NIGHT'] !== undefined;

let highest = 0;
const look = (): void => void (highest = Math.max(highest, process.memoryUsage.rss() / mebibyte));

/** A block of text again and again, up to a length. */
function* again(block: Uint8Array, mebibytes: number): Generator<Uint8Array> {
  for (let left = mebibytes * mebibyte; left > 0; left -= block.length) {
    look();
    for (let at = 0; at < block.length; at += 1 << 18) yield block.subarray(at, at + (1 << 18));
  }
}

const cases = (count: number): Case[] => [...nation({ seed: 1, cases: count })].map((history) => history.case);

async function good(items: AsyncIterable<{ readonly ok: boolean }>): Promise<number> {
  let seen = 0;
  for await (const item of items) {
    if (!item.ok) throw new Error('a valid record was refused');
    seen += 1;
    if (seen % 5000 === 0) look();
  }
  return seen;
}

/** What a process of its own does; gives the records that it read. */
const tasks: Readonly<Record<string, (amount: number) => Promise<number>>> = {
  ndjson(mebibytes) {
    const block = Buffer.from(cases(2000).map((made) => `${JSON.stringify(made)}\n`).join(''));
    return good(read(again(block, mebibytes), { as: Case, format: 'ndjson' }));
  },
  async csv(mebibytes) {
    const pieces: Uint8Array[] = [];
    for await (const piece of writeCsv(cases(2000), Case)) pieces.push(piece);
    const whole = Buffer.concat(pieces);
    const header = whole.indexOf('\n') + 1;
    const all = function* (): Generator<Uint8Array> {
      yield whole.subarray(0, header);
      yield* again(whole.subarray(header), mebibytes);
    };
    return good(read(all(), { as: Case, format: 'csv' }));
  },
  async sheet(rows) {
    const folder = mkdtempSync(join(tmpdir(), 'ctip-bench-'));
    const path = join(folder, 'made.xlsx');
    try {
      const made = spawnSync(process.execPath, [...process.execArgv, import.meta.filename, 'make-sheet', String(rows), path], { stdio: ['ignore', 'ignore', 'inherit'] });
      if (made.status !== 0) throw new Error('the workbook was not made');
      console.error(`(workbook: ${String(Math.round(statSync(path).size / mebibyte))} MiB)`);
      const book = await openWorkbook(path);
      if (!book.ok) throw new Error(book.problems[0]?.code);
      let seen = 0;
      for await (const row of book.value.rows()) {
        seen += Math.min(1, row.cells.length);
        if (seen % 5000 === 0) look();
      }
      book.value.close();
      return seen;
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  async 'write-sheet'(rows) {
    const folder = mkdtempSync(join(tmpdir(), 'ctip-bench-'));
    try {
      await makeSheet(rows, join(folder, 'made.xlsx'));
      return rows;
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  /** A reader that takes 1,000 records a second of a source that could give a hundred times as many. */
  async slow(records) {
    const block = Buffer.from(cases(500).map((made) => `${JSON.stringify(made)}\n`).join(''));
    let [given, taken, ahead] = [0, 0, 0];
    const pieces = function* (): Generator<Uint8Array> {
      for (;;) {
        for (let at = 0; at < block.length; at += 1 << 16) {
          given += 1;
          ahead = Math.max(ahead, given - taken);
          yield block.subarray(at, at + (1 << 16));
        }
      }
    };
    const perPiece = (500 * (1 << 16)) / block.length;
    let seen = 0;
    for await (const _item of read(pieces(), { as: Case, format: 'ndjson' })) {
      seen += 1;
      taken = Math.floor(seen / perPiece);
      if (seen % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      look();
      if (seen === records) break;
    }
    console.error(`(pieces of 64 KiB ahead of the reader, at most: ${String(ahead)})`);
    return seen;
  },
  async refusing(records) {
    const folder = mkdtempSync(join(tmpdir(), 'ctip-bench-'));
    try {
      const path = join(folder, 'in.ndjson');
      const block = '{}\n'.repeat(100_000);
      const text = function* (): Generator<string> {
        for (let left = records; left > 0; left -= 100_000) yield block;
      };
      await writeWhole(path, text());
      const timer = setInterval(look, 200);
      const found = await runJob({ folder: join(folder, 'job'), inputs: [{ path, format: 'ndjson' }], as: Case, versions: { bench: '1' }, good: 'none', refused: records > 1_000_000 ? 'none' : 'file', onProgress: look });
      clearInterval(timer);
      if (!found.ok) throw new Error(found.problems[0]?.code);
      const gathered = JSON.stringify(found.value.refusals).length / 1024;
      console.error(`(refusals: ${String(Math.round((found.value.outputs.refused?.bytes ?? 0) / mebibyte))} MiB one by one; gathered: ${gathered.toFixed(1)} KiB, goal: 50 MB or less)`);
      return found.value.refused;
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

async function makeSheet(rows: number, path: string): Promise<void> {
  const table = function* (): Generator<readonly string[]> {
    for (let row = 1; row < rows; row += 1) {
      if (row % 5000 === 0) look();
      yield [`c-${String(row)}`, 'JO', `2024-0${String(1 + (row % 9))}-1${String(row % 10)}`, row % 2 === 0 ? 'F' : 'M', String(row % 70), 'forced-labour', 'كُشفت الحالة في الميناء'];
    }
  };
  const header = ['case', 'country', 'detected on', 'sex', 'age', 'form', 'note'];
  const written = await writeWhole(path, xlsxOf({ name: 'cases', header, rows: table() }));
  if (!written.ok) throw new Error(written.problems[0]?.code);
}

const [task = '', amount = '0', path = ''] = process.argv.slice(2);
if (task === 'make-sheet') await makeSheet(Number(amount), path);
else if (Object.hasOwn(tasks, task)) {
  const start = performance.now();
  const records = (await tasks[task]?.(Number(amount))) ?? 0;
  look();
  process.stdout.write(JSON.stringify({ peak: highest, records, seconds: (performance.now() - start) / 1000 }));
} else {
  interface Figure {
    readonly peak: number;
    readonly records: number;
    readonly seconds: number;
  }
  // Beside this file, so that the packages are found from there too.
  const folder = mkdtempSync(join(import.meta.dirname, '.memory-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true });
  });
  const script = join(folder, 'memory.mjs');
  writeFileSync(script, ts.transpileModule(readFileSync(import.meta.filename, 'utf8'), { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext } }).outputText);
  const measured = (name: string, size: number): Figure => {
    const { stdout, status } = spawnSync(process.execPath, [script, name, String(size)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
    if (status !== 0) throw new Error(`${name} failed`);
    return JSON.parse(stdout) as Figure;
  };
  const say = (id: string, what: string, { peak, records, seconds }: Figure, most: number): void =>
    console.log(`${id} ${what}: ${records.toLocaleString('en')} records in ${seconds.toFixed(1)} s, peak memory ${peak.toFixed(0)} MiB (goal: ${String(most)} or less)`);
  const [small, large] = night ? [1000, 10_000] : [200, 1000];
  const short = measured('ndjson', small);
  say('R1', `${String(small)} MiB of NDJSON`, short, 256);
  const long = measured('ndjson', large);
  say('R1', `${String(large)} MiB of NDJSON`, long, 256);
  console.log(`R1 ratio of memory over ten times as much or five: ${(long.peak / short.peak).toFixed(2)} (goal: 1.1 or less)`);
  say('R4', `${night ? '1,000' : '200'} MiB of CSV`, measured('csv', night ? 1000 : 200), 256);
  say('R4', 'a sheet of 1,000,000 rows, read', measured('sheet', 1_000_000), 384);
  say('R4', 'a sheet of 1,000,000 rows, written', measured('write-sheet', 1_000_000), 384);
  say('R5', 'a reader of 1,000 records a second', measured('slow', 3000), 256);
  const refusals = night ? 10_000_000 : 500_000;
  say('R6', `a job that refuses ${refusals.toLocaleString('en')} records`, measured('refusing', refusals), 256);
}
