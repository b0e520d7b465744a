import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { arrivals } from '@ctip/testing';
import { build } from 'tsup';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Kills at random, and kills at an operation, of a real process; `CTIP_KILLS=200` for a day, `CTIP_KILLS=1000` for a night. */
const kills = Number(process.env['CTIP_KILLS'] ?? 4);

let folder = '';
let [program, input] = ['', ''];
let expected = { good: '', refused: '', said: '' };

interface End {
  readonly signal: string | null;
  readonly code: number | null;
  readonly said: string;
}

/** A process; killed after some milliseconds of its work, or by itself at an operation. */
function child(job: string, { after, at = 0 }: { readonly after?: number; readonly at?: number } = {}): Promise<End> {
  return new Promise((resolve) => {
    const running = spawn(process.execPath, [program, job, input, String(at)], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    running.stdout.on('data', (piece: Buffer) => {
      if (said === '' && after !== undefined) setTimeout(() => running.kill('SIGKILL'), after);
      said += piece.toString();
    });
    running.on('close', (code, signal) => resolve({ code, signal, said: said.replace('begun\n', '') }));
  });
}

const outcome = (job: string, said: string) => ({ good: readFileSync(join(job, 'good.ndjson'), 'utf8'), refused: readFileSync(join(job, 'refused.ndjson'), 'utf8'), said });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ctip-kill-'));
  input = join(folder, 'in.ndjson');
  writeFileSync(input, Buffer.concat([...arrivals({ seed: 9, cases: 6000, damagedShare: 0.1 })].map((line) => line.bytes)));
  await build({
    entry: { child: fileURLToPath(new URL('child.fixture.ts', import.meta.url)) },
    outDir: folder,
    outExtension: () => ({ js: '.mjs' }),
    format: ['esm'],
    target: 'node20',
    platform: 'node',
    config: false,
    dts: false,
    silent: true,
    noExternal: [/.*/u],
    esbuildOptions: (options) => {
      options.conditions = ['@ctip/source', 'module', 'node'];
      options.banner = { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" };
    },
  });
  program = join(folder, 'child.mjs');
  const { code, said } = await child(join(folder, 'undisturbed'));
  if (code !== 0) throw new Error('the job does not even run undisturbed');
  expected = outcome(join(folder, 'undisturbed'), said);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a process that is killed (SIGKILL)', () => {
  it(`at random, ${String(kills)} times: the same to the byte`, async () => {
    let [state, job, killed] = [20_260_101, 0, 0];
    while (killed < kills) {
      job += 1;
      const place = join(folder, `job-${String(job)}`);
      for (;;) {
        state = (state * 48_271) % 2_147_483_647;
        const end = await child(place, killed < kills ? { after: state % 400 } : {});
        if (end.signal === 'SIGKILL') killed += 1;
        else {
          expect(end.code).toBe(0);
          expect(outcome(place, end.said)).toEqual(expected);
          break;
        }
      }
      rmSync(place, { recursive: true });
    }
  }, 60_000 + kills * 5000);

  it('at each of its first writes, syncs and renames: the same to the byte', async () => {
    for (let at = 1; at <= Math.min(kills, 500); at += 1) {
      const place = join(folder, `at-${String(at)}`);
      expect((await child(place, { at })).signal).toBe('SIGKILL');
      const end = await child(place);
      expect(outcome(place, end.said)).toEqual(expected);
      rmSync(place, { recursive: true });
    }
  }, 60_000 + kills * 5000);

  it('leaves the job to one of those that come at once', async () => {
    const place = join(folder, 'race');
    await child(place, { at: 40 });
    const ends = await Promise.all([child(place), child(place), child(place)]);
    // Whoever comes after the winner has ended finds the job done.
    for (const end of ends) if (end.code !== 0) expect(end.said).toContain('exchange/job-locked');
    expect(ends.some(({ code }) => code === 0)).toBe(true);
    expect(outcome(place, ends.find(({ code }) => code === 0)?.said ?? '')).toEqual(expected);
  }, 60_000);
});
