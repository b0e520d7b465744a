import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

import { ok, problem, refused, type Problem, type Result } from '@ctip/core';
import { inTheWay, writeWhole, type Chunks } from '@ctip/exchange';

/** A file to write. */
export interface Planned {
  readonly path: string;
  readonly text: Chunks;
}

/** Would one file be written over another, or over what is read? Said before anything is done. */
export function clashes(outputs: readonly (readonly [option: string, path: string | undefined])[], inputs: readonly (string | undefined)[]): Problem[] {
  const taken = new Set(inputs.flatMap((path) => (path === undefined || path === '-' ? [] : [resolve(path)])));
  return outputs.flatMap(([option, path]) => {
    if (path === undefined) return [];
    const [known, own] = [taken.has(resolve(path)), taken.add(resolve(path))];
    return known && own.size > 0 ? [problem('cli/same-file', '', { params: { option } })] : [];
  });
}

/**
 * Writes several files that belong together: all of them beside their places first, made durable; only when every one is whole do they
 * take their places, in the order given. Where one cannot be written, none appears.
 */
export async function writeTogether(files: readonly Planned[]): Promise<Result<undefined>> {
  for (const { path } of files) {
    const taken = await inTheWay(path);
    if (taken) return refused([taken]);
  }
  const ready: { readonly from: string; readonly to: string }[] = [];
  const problems: Problem[] = [];
  try {
    for (const { path, text } of files) {
      const from = join(dirname(path), `.${randomUUID()}.part`);
      const written = await writeWhole(from, text);
      if (!written.ok) {
        problems.push(...written.problems);
        break;
      }
      ready.push({ from, to: path });
    }
    if (problems.length === 0) for (const { from, to } of ready) await rename(from, to);
  } catch {
    problems.push(problem('exchange/write-failed', ''));
  } finally {
    for (const { from } of ready) await rm(from, { force: true });
  }
  return problems.length > 0 ? refused(problems) : ok(undefined);
}
