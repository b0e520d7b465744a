import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { runProgram, testProgram } from '../../../../scripts/testProgram.js';
import { writeWhole } from '../index.js';

const folder = mkdtempSync(join(tmpdir(), 'ctip-signal-'));
const out = join(folder, 'out');
let program = '';
beforeAll(async () => {
  program = await testProgram(new URL('signal.fixture.ts', import.meta.url), folder);
  mkdirSync(out);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.runIf(process.platform !== 'win32')('a program that is ended by a signal while it writes', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s: ends by it, and leaves nothing half-written', async (signal) => {
    let seen: string[] = [];
    const end = await runProgram(program, [join(out, 'file')], (running) => {
      seen = readdirSync(out);
      running.kill(signal);
    });
    expect([end.signal, end.said, seen.length, readdirSync(out)]).toEqual([signal, 'begun\n', 1, []]);
  });

  it('that it hears itself: it decides, and the file is whole', async () => {
    const end = await runProgram(program, [join(out, 'file'), 'hears'], (running) => running.kill('SIGTERM'));
    expect([end.code, end.said, readdirSync(out)]).toEqual([0, 'begun\nwhole\n', ['file']]);
  });
});

it('signals are heard only while something is written', async () => {
  const counts = (): readonly number[] => ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => process.listenerCount(signal));
  const before = counts();
  let during: readonly number[] = [];
  const source = (function* (): Generator<string> {
    during = counts();
    yield 'text';
  })();
  expect((await writeWhole(join(folder, 'text'), source)).ok).toBe(true);
  expect(during).toEqual(before.map((count) => count + 1));
  expect([counts(), existsSync(join(folder, 'text'))]).toEqual([before, true]);
  await writeWhole(join(folder, 'no', 'text'), ['text']);
  expect(counts()).toEqual(before);
});
