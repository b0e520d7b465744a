import { expect } from 'vitest';

import { runProgram, testProgram } from '../../../../scripts/testProgram.js';

/** Every step with `CTIP_KILLS=200` and at night; by day each twelfth. */
const stride = Number(process.env['CTIP_KILLS'] ?? 0) >= 200 ? 1 : 12;

/** A step at which a command is killed: before it, or when half of its bytes are written. */
export interface Step {
  readonly step: number;
  readonly how: 'before' | 'half';
}

/** `ctip` as a program that can be killed at a step. */
export const killableProgram = (folder: string): Promise<string> => testProgram(new URL('killed.fixture.ts', import.meta.url), folder);

/** Runs a command to its end, and gives the steps at which it is to be killed: its last one always, and those of the kinds that decide. */
export async function stepsOf(program: string, words: readonly string[], deciding: readonly string[] = []): Promise<readonly Step[]> {
  const end = await runProgram(program, ['0', 'before', ...words]);
  if (end.code !== 0 || end.said.split('\n').length !== 3) throw new Error(`the command itself did not work: ${end.said}`);
  const kinds = JSON.parse(end.said.split('\n')[1] ?? '[]') as string[];
  expect(kinds.length).toBeGreaterThan(8);
  return kinds.flatMap((kind, index) => {
    const step = index + 1;
    if (step % stride !== 0 && step !== kinds.length && !deciding.includes(kind)) return [];
    return kind.startsWith('write') ? [{ step, how: 'before' as const }, { step, how: 'half' as const }] : [{ step, how: 'before' as const }];
  });
}

/** Runs a command until it is killed at a step. */
export async function killedAt(program: string, { step, how }: Step, words: readonly string[]): Promise<void> {
  expect((await runProgram(program, [String(step), how, ...words])).signal).toBe('SIGKILL');
}
