import { Case, ok, type Place, type Problem, type Result } from '@ctip/core';
import { read } from '@ctip/exchange';

import { progress } from '../progress/index.js';
import type { Context } from '../run/verb.js';
import { delimiterOf, formatOf, inputOf } from './input.js';

/** Cases of a file, sorted: every record that was read is in one of the two. */
export interface Sorted {
  readonly good: readonly Case[];
  readonly refused: readonly { readonly at: Place; readonly problems: readonly Problem[] }[];
}

/** Reads the cases of a file and sorts good from bad. */
export async function sortedCases(path: string, context: Context): Promise<Result<Sorted>> {
  const { io, option, words } = context;
  const input = await inputOf(path, context);
  if (!input.ok) return input;
  const line = progress(io, (done, perSecond) => words.t('progress.records', { done, perSecond }));
  const good: Case[] = [];
  const refused: { at: Place; problems: readonly Problem[] }[] = [];
  const settings = { as: Case, format: formatOf(path, option('format')), ...(option('delimiter') !== undefined && { delimiter: delimiterOf(option('delimiter')) }) };
  for await (const item of read(input.value, settings)) {
    if (item.ok) good.push(item.value);
    else refused.push({ at: item.at, problems: item.problems });
    line.at(good.length + refused.length);
  }
  line.end();
  return ok({ good, refused });
}

/** How often each problem was found. */
export function countedProblems(refused: Sorted['refused']): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { problems } of refused) for (const { code } of problems) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
