import type { TextTable } from '@ctip/anonymisation';
import { ok, problem, refused, type Problem, type Result } from '@ctip/core';
import { readTable } from '@ctip/exchange';

import { progress } from '../../progress/index.js';
import type { Context } from '../../run/verb.js';
import { delimiterOf, inputOf } from '../input.js';

/** What of a file was refused, row by row. */
export type Refused = readonly { readonly problems: readonly Problem[] }[];

/** A table of text from a file; rows that cannot be read are told apart. */
export async function textTable(path: string, context: Context): Promise<Result<TextTable & { readonly refused: Refused }>> {
  const { io, words, option } = context;
  const input = await inputOf(path, context);
  if (!input.ok) return input;
  const said = option('delimiter');
  const line = progress(io, (done, perSecond) => words.t('progress.records', { done, perSecond }));
  const [header, rows, bad]: [string[], string[][], { problems: readonly Problem[] }[]] = [[], [], []];
  let isFirst = true;
  for await (const item of readTable(input.value, said === undefined ? {} : { delimiter: delimiterOf(said) })) {
    if (isFirst) {
      if (!item.ok) return refused(item.problems);
      header.push(...item.cells);
    } else if (item.ok) rows.push([...item.cells]);
    else bad.push({ problems: item.problems });
    isFirst = false;
    line.at(rows.length);
  }
  line.end();
  // Where no row can be read, why is told, and not that there is none.
  if (rows.length === 0 && bad.length > 0) return refused(bad.slice(0, 50).flatMap(({ problems }) => problems));
  return isFirst ? refused([problem('exchange/empty', '')]) : ok({ header, rows, refused: bad });
}
