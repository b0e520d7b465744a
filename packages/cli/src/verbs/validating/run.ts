import { problem, type Problem, type Result } from '@ctip/core';
import { runJob, writeNdjson, writeWhole, type JobInput, type RefusedRecord } from '@ctip/exchange';
import type * as z from 'zod';

import { progress, type Progress } from '../../progress/index.js';
import type { Context } from '../../run/verb.js';
import { opened } from './files.js';
import type { Tally } from './tally.js';

/** What came of reading: problems of files that could not be read at all, by file; what was read is in the tally. */
export type Read = readonly { readonly file: number; readonly problem: Problem }[];

const timed = (seconds: number): string => {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, String(Math.floor(seconds) % 60).padStart(2, '0')];
  return hours > 0 ? `${String(hours)}:${String(minutes).padStart(2, '0')}:${rest}` : `${String(minutes)}:${rest}`;
};

/** The line that says how far reading is; counts and times alone. */
export function progressLine({ io, words }: Context): Progress {
  return progress(io, (done, perSecond, left) =>
    left === undefined ? words.t('progress.records', { done, perSecond }) : words.t('progress.left', { done, perSecond, left: words.isolate(timed(left)) }),
  );
}

/** Reads files one after the other and gives what was refused, as it comes. */
async function* refusals(inputs: readonly JobInput[], as: z.ZodType, context: Context, tally: Tally, failures: { file: number; problem: Problem }[]): AsyncGenerator<RefusedRecord> {
  const line = progressLine(context);
  let done = 0;
  for (const [index, input] of inputs.entries()) {
    const file = index + 1;
    const source = await opened(input, as, context);
    if (!source.ok) {
      failures.push(...source.problems.map((found) => ({ file, problem: found })));
      tally.settle(file, undefined);
      continue;
    }
    for await (const item of source.value.items) {
      done += 1;
      // The share of the file at hand, files being taken as equally long: their sizes are known one by one.
      const share = source.value.size === undefined ? undefined : (index + source.value.bytes() / source.value.size) / inputs.length;
      line.at(done, share);
      if (item.ok) tally.good(file, item.notices ?? []);
      else {
        const refusal = { file, at: item.at, problems: item.problems };
        tally.refused(refusal);
        yield refusal;
      }
    }
    if (source.value.bytes() === 0) failures.push({ file, problem: problem('exchange/empty', '') });
    tally.settle(file, source.value.sha256());
  }
  line.end();
}

/**
 * Reads files as a stream; refusals go to a file, whole or not at all, without being held.
 *
 * @param out - the file; nowhere where not told
 */
export async function readAll(inputs: readonly JobInput[], as: z.ZodType, context: Context, tally: Tally, out: string | undefined): Promise<Result<Read>> {
  const failures: { file: number; problem: Problem }[] = [];
  const found = refusals(inputs, as, context, tally, failures);
  if (out !== undefined) {
    const written = await writeWhole(out, writeNdjson(found));
    if (!written.ok) return written;
  } else for await (const refusal of found) void refusal;
  return { ok: true, value: failures };
}

/** Reads files as a job that can be broken off and gone on with; refusals are in its folder. */
export async function readAsJob(folder: string, inputs: readonly JobInput[], as: z.ZodType, context: Context, tally: Tally): Promise<Result<Read>> {
  const { io, flag } = context;
  const line = progressLine(context);
  const found = await runJob({
    folder,
    inputs,
    as,
    versions: { ctip: io.version },
    good: 'none',
    mustExist: flag('resume'),
    takeOver: flag('take-over'),
    onItem: (item, file) => {
      if (!item.ok) tally.keep({ file, at: item.at, problems: item.problems });
    },
    onProgress: ({ records, bytes, ofBytes }) => line.at(records, bytes / ofBytes),
  });
  line.end();
  if (!found.ok) return found;
  tally.set(found.value);
  return { ok: true, value: [] };
}
