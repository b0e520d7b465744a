import process from 'node:process';

import type { ConformanceOutcome, Problem } from '@ctip/core';
import { writeWhole } from '@ctip/exchange';
import { explain } from '@ctip/i18n';

import type { Context, Words } from '../../run/verb.js';
import { conformanceHtml } from './html.js';
import { reportOf, type KindRun } from './report.js';

/** An outcome as lines of text. */
function shown({ id, status, note, problems = [] }: ConformanceOutcome, words: Words): string {
  const notes = [...(note === undefined ? [] : [note]), ...problems.map((found) => explain(found, words))];
  return `${status} ${id}${notes.length === 0 ? '' : `: ${notes.join(' ')}`}\n`;
}

/** Writes the report, as data and as a page, where it was told to. */
export async function writeReport(runs: readonly KindRun[], { option, io, words }: Context): Promise<readonly Problem[]> {
  const [json, page] = [option('report'), option('html')];
  const report = reportOf(runs, { versions: { ctip: io.version, node: process.versions.node }, on: io.today });
  const written = [
    ...(json === undefined ? [] : [await writeWhole(json, [`${JSON.stringify(report, undefined, 2)}\n`])]),
    ...(page === undefined ? [] : [await writeWhole(page, [conformanceHtml(report, words)])]),
  ];
  return written.flatMap((found) => (found.ok ? [] : found.problems));
}

/** Says how every kind went. */
export function tell(runs: readonly KindRun[], { io, json, flag, words }: Context): void {
  const { passed, failed, skipped } = reportOf(runs, { versions: { ctip: '', node: '' }, on: '' });
  const values = runs.map((run) => ({ kind: run.kind, passed: run.passed, failed: run.failed, skipped: run.skipped, outcomes: run.outcomes }));
  if (json) {
    io.out(`${JSON.stringify(values.length === 1 ? values[0] : { passed, failed, skipped, runs: values }, undefined, 2)}\n`);
    return;
  }
  for (const { kind, outcomes } of runs) {
    if (runs.length > 1) io.out(`${kind}:\n`);
    for (const outcome of outcomes) if (flag('all') || outcome.status !== 'passed') io.out(shown(outcome, words));
  }
  // The last line is for machines and the same in every language.
  io.out(`${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped\n`);
}
