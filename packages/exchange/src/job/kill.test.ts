import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { arrivals } from '@ctip/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { fewAtOnce, runProgram, testProgram, type ProcessEnd } from '../../../../scripts/testProgram.js';

/** Kills of a real process at random, and kills at an operation: `CTIP_KILLS=200` takes minutes; a night does 1,000, and 500 operations. */
const kills = Number(process.env['CTIP_KILLS'] ?? 3);
const positions = Math.min(kills, 500);
/** Two processes a kill, each a few tenths of a second; ten times that on a busy machine. */
const patience = 60_000 + kills * 10_000;

let folder = '';
let [program, input] = ['', ''];
let expected = { good: '', refused: '', said: '' };
/** What an undisturbed run does to the disk, in order, and how long it works, in milliseconds. */
let operations: readonly string[] = [];
let work = 0;

/** How the job ended: nothing where it was killed before. */
const saidOf = ({ said }: ProcessEnd): string => said.split('\n')[1] ?? '';

const child = (job: string, { at = 0, how = 'before' } = {}): Promise<ProcessEnd> => runProgram(program, [job, input, String(at), how]);
const killedAfter = (job: string, milliseconds: number): Promise<ProcessEnd> => runProgram(program, [job, input], (running) => void setTimeout(() => running.kill('SIGKILL'), milliseconds));

const outcome = (job: string, end: ProcessEnd) => ({ good: readFileSync(join(job, 'good.ndjson'), 'utf8'), refused: readFileSync(join(job, 'refused.ndjson'), 'utf8'), said: saidOf(end) });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ctip-kill-'));
  input = join(folder, 'in.ndjson');
  writeFileSync(input, Buffer.concat([...arrivals({ seed: 9, cases: 90, damagedShare: 0.15 })].map((line) => line.bytes)));
  program = await testProgram(new URL('child.fixture.ts', import.meta.url), folder);
  const job = join(folder, 'undisturbed');
  let began = 0;
  const end = await runProgram(program, [job, input], () => (began = performance.now()));
  work = performance.now() - began;
  if (end.code !== 0) throw new Error('the job does not even run undisturbed');
  expected = outcome(job, end);
  operations = JSON.parse(end.said.split('\n')[2] ?? '[]') as string[];
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Killed at an operation, then gone on with by a process that nobody disturbs. */
async function killedAt(at: number, how: 'before' | 'half'): Promise<void> {
  const job = join(folder, `at-${String(at)}-${how}`);
  expect((await child(job, { at, how })).signal).toBe('SIGKILL');
  expect(outcome(job, await child(job)), `${how} operation ${String(at)}, ${operations[at - 1] ?? ''}`).toEqual(expected);
  rmSync(job, { recursive: true });
}

describe('a process that is killed (SIGKILL)', () => {
  it(`at random, ${String(kills)} times: the same to the byte`, async () => {
    let [state, job, killed, went] = [20_260_101, 0, 0, 0];
    const one = async (): Promise<void> => {
      while (killed < kills) {
        job += 1;
        const place = join(folder, `job-${String(job)}`);
        for (let isDone = false; !isDone; ) {
          state = (state * 48_271) % 2_147_483_647;
          const end = await (killed < kills ? killedAfter(place, state % Math.ceil(work)) : child(place));
          if (end.signal === 'SIGKILL') {
            killed += 1;
            continue;
          }
          expect(outcome(place, end)).toEqual(expected);
          [isDone, went] = [true, went + 1];
        }
        rmSync(place, { recursive: true });
      }
    };
    await Promise.all([one(), one()]);
    expect([killed >= kills, went]).toEqual([true, job]);
  }, patience);

  it(`at each of its first ${String(positions)} writes, syncs and renames, and all else that it does to the disk meanwhile: the same to the byte`, async () => {
    // An operation after each write, sync and rename that counts: opening, linking and removing are killed too, and count for nothing.
    const counted = operations.flatMap((kind, index) => (kind === 'write' || kind === 'fsync' || kind === 'rename' ? [index + 1] : []));
    const last = counted[positions - 1] ?? expect.fail(`the job has only ${String(counted.length)} writes, syncs and renames`);
    await fewAtOnce(Array.from({ length: last }, (_, index) => index + 1), async (at) => {
      await killedAt(at, 'before');
      if (operations[at - 1] === 'write') await killedAt(at, 'half');
    });
  }, 2 * patience);

  it('in the last of its operations, when the outcome comes to stand under its name: the same to the byte', async () => {
    expect(operations.slice(-Math.min(kills, 40))).toContain('rename');
    await fewAtOnce(Array.from({ length: Math.min(kills, 40) }, (_, index) => operations.length - index), (at) => killedAt(at, 'before'));
  }, patience);

  it('leaves the job to one of those that come at once', async () => {
    const place = join(folder, 'race');
    await child(place, { at: 40 });
    const ends = await Promise.all([child(place), child(place), child(place)]);
    // Whoever comes after the winner has ended finds the job done.
    for (const end of ends) if (end.code !== 0) expect(saidOf(end)).toContain('exchange/locked');
    const winner = ends.find(({ code }) => code === 0) ?? expect.fail('nobody was let in');
    expect(outcome(place, winner)).toEqual(expected);
  }, 60_000);
});
