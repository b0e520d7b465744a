import { stat } from 'node:fs/promises';

import { problem } from '@ctip/core';

import { progress } from '../progress/index.js';
import type { Verb } from '../run/verb.js';
import { inputFor, kinds, misuse, optionsOfKinds, pairsOf, runOf, shared, tell, writeReport, type KindRun } from './conforming/index.js';

/** Runs every case of files through the product and lists the differences; as a report, if told where to write it. */
export const conformance: Verb = {
  name: 'conformance',
  operands: { shown: 'KIND PATH …', least: 2, most: Infinity, filesFrom: 1 },
  options: {
    expected: { type: 'string', value: 'COUNTS.json', path: 'read' },
    workbook: { type: 'string', value: 'TABLE.xlsx', path: 'read' },
    data: { type: 'string', value: 'PATH' },
    ...optionsOfKinds,
    report: { type: 'string', value: 'OUT.json', path: 'written' },
    html: { type: 'string', value: 'OUT.html', path: 'written' },
    all: { type: 'boolean' },
  },
  async run(context) {
    const { operands, option, refuse, io, words } = context;
    if (operands.length % 2 === 1) return refuse([problem('cli/missing-argument', '', { params: { shown: 'KIND PATH' } })], 2);
    const pairs = pairsOf(operands);
    const found = pairs.flatMap(({ kind, path }) => (kind ? [{ kind, path }] : []));
    if (found.length < pairs.length) return refuse([problem('cli/kind', '', { params: { allowed: kinds.map((candidate) => candidate.kind) } })], 2);
    for (const { path } of found) if (!(await stat(path).then(() => true, () => false))) return refuse([problem('exchange/not-found', '')], 3);
    const wrong = misuse(found.map(({ kind }) => kind), option);
    if (wrong.length > 0) return refuse(wrong, 2);
    const line = progress(io, (done, perSecond) => words.t('progress.records', { done, perSecond }));
    const runs: KindRun[] = [];
    let before = 0;
    for (const { kind, path } of found) {
      const options = Object.fromEntries([...shared, ...Object.keys(kind.options ?? {})].flatMap((key) => (option(key) === undefined ? [] : [[key, option(key) ?? '']])));
      const run = await runOf(kind, await inputFor(path, options), (count) => line.at(before + count));
      before += run.outcomes.length;
      runs.push(run);
    }
    line.end();
    tell(runs, context);
    const unwritten = await writeReport(runs, context);
    if (unwritten.length > 0) return refuse(unwritten, 3);
    // Where everything was skipped nothing was checked.
    return runs.every(({ failed, passed }) => failed === 0 && passed > 0) ? 0 : 1;
  },
};
