import { ok, problem, refused, type Result } from '@ctip/core';
import { writeWhole, type Chunks } from '@ctip/exchange';

import type { Context } from '../../run/verb.js';

/** What a step did, to be told. */
export interface Done {
  readonly value: unknown;
  readonly lines: () => readonly string[];
}

/** Options that a step cannot do without. */
export const missing = (...names: readonly string[]): Result<never> => refused(names.map((name) => problem('cli/option-missing', '', { params: { option: `--${name}` } })));

/** Writes the file of a step, and tells what it is. */
export async function written(context: Context, text: Chunks, done: Done): Promise<Result<Done>> {
  const out = context.option('out');
  if (out === undefined) return missing('out');
  const result = await writeWhole(out, text);
  return result.ok ? ok(done) : result;
}
