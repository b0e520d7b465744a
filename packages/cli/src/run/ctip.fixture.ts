import type { Io } from './io.js';
import { run } from './run.js';

/** Runs `ctip` with its words and an input, and gives what came out. */
export async function ctip(args: readonly string[], stdin = '', around: Partial<Io> = {}): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let [out, err] = ['', ''];
  const code = await run(args, {
    stdin: (async function* () {
      if (stdin !== '') yield await Promise.resolve(new TextEncoder().encode(stdin));
    })(),
    out: (text) => (out += text),
    err: (text) => (err += text),
    terminal: false,
    env: {},
    clock: () => 0,
    version: '0.0.0',
    today: '2026-01-31',
    ...around,
  });
  return { code, out, err };
}
