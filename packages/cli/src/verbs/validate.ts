import { problem, type Place, type Problem } from '@ctip/core';
import { read, writeNdjson, writeWhole } from '@ctip/exchange';
import { explain } from '@ctip/i18n';

import { progress } from '../progress/index.js';
import type { Verb } from '../run/verb.js';
import { codeFor, delimiterOf, formatOf, inputOf, readingOptions, records } from './input.js';

/** Problems that are written to a terminal; the rest is counted and said. */
const shown = 50;

interface Refusal {
  readonly at: Place;
  readonly problems: readonly Problem[];
}

/** Checks the records of a file with the rules of the receiver. */
export const validate: Verb = {
  name: 'validate',
  operands: { shown: 'FILE', least: 1, most: 1 },
  options: {
    as: { type: 'string', value: 'RECORD', allowed: Object.keys(records) },
    ...readingOptions,
    problems: { type: 'string', value: 'OUT.ndjson' },
  },
  async run(context) {
    const { io, words, option, operands, say, refuse, json } = context;
    const [path = ''] = operands;
    const input = await inputOf(path, context);
    if (!input.ok) return refuse(input.problems, 3);
    const schema = records[option('as') ?? 'case'];
    if (!schema) return refuse([problem('cli/fault', '', { params: { kind: 'schema' } })], 3);
    const line = progress(io, (done, perSecond) => words.t('progress.records', { done, perSecond }));
    const refusals: Refusal[] = [];
    let good = 0;
    for await (const item of read(input.value, { as: schema, format: formatOf(path, option('format')), delimiter: delimiterOf(option('delimiter')) })) {
      if (item.ok) good += 1;
      else refusals.push({ at: item.at, problems: item.problems });
      line.at(good + refusals.length);
    }
    line.end();
    const out = option('problems');
    if (out !== undefined) {
      const written = await writeWhole(out, writeNdjson(refusals));
      if (!written.ok) return refuse(written.problems, 3);
    }
    const all = refusals.flatMap(({ problems }) => problems);
    const counts = { read: good + refusals.length, good, refused: refusals.length };
    if (!json) {
      for (const sentence of explain(all.slice(0, shown), words)) io.err(`${sentence}\n`);
      if (all.length > shown) io.err(`${words.t('validate.more', { count: all.length - shown })}\n`);
    }
    say({ ok: refusals.length === 0, ...counts, refusals }, () => [words.t('validate.counts', counts)]);
    return refusals.length === 0 ? 0 : codeFor(all);
  },
};
