import { problem, type Problem } from '@ctip/core';
import type { JobInput } from '@ctip/exchange';
import { explain } from '@ctip/i18n';

import type { ExitCode } from '../run/io.js';
import { clashes } from '../run/paths.js';
import type { Context, Verb } from '../run/verb.js';
import { codeFor, isFlat, kindOfFile, kindsOfFile } from './input.js';
import { takeOverOption } from './locking/index.js';
import { expanded, fileOptions, gatheredLines, inputFor, readAll, readAsJob, Tally, totalOf, type Read } from './validating/index.js';

/** Problems that are shown unless told; the rest is counted and said. */
const shown = 50;

/** Files that the words mean, or what is wrong with a word. */
async function filesFor(context: Context): Promise<{ readonly inputs: readonly JobInput[]; readonly problems: readonly Problem[] }> {
  const found = await Promise.all(context.operands.map((word) => expanded(word)));
  const problems = found.flatMap((paths, index) => (paths.length === 0 ? [problem('cli/no-match', '', { params: { position: index + 1 } })] : []));
  return { inputs: found.flat().map((path) => inputFor(path, context)), problems };
}

/** Options that do not go together. */
async function misuse({ option, flag }: Context, inputs: readonly JobInput[]): Promise<readonly Problem[]> {
  const job = option('job') !== undefined;
  const pair = (one: string, other: string): Problem => problem('cli/not-together', '', { params: { one, other } });
  const refused = option('refused');
  return [
    // A pattern may mean the file that the refusals went to last time.
    ...(refused === undefined ? [] : await clashes([{ option: '--refused', path: refused }], inputs.map(({ path }) => path))),
    ...(['resume', 'take-over'] as const).flatMap((name) => (flag(name) && !job ? [problem('cli/option-missing', '', { params: { option: '--job' } })] : [])),
    ...(job && option('refused') !== undefined ? [pair('--job', '--refused')] : []),
    ...(job && inputs.some(({ path }) => path === '-') ? [pair('--job', '-')] : []),
    ...(inputs.filter(({ path }) => path === '-').length > 1 ? [pair('-', '-')] : []),
  ];
}

/** Problems as sentences; with several files, each says which one it is about. */
function sentences(tally: Tally, { words }: Context): readonly string[] {
  const isMany = tally.files.length > 1;
  return tally.shown.flatMap(({ file, problems }) => explain(problems, words).map((sentence) => (isMany ? words.t('validate.in-file', { file, sentence }) : sentence)));
}

function tell(tally: Tally, unread: Read, context: Context): ExitCode {
  const { io, words, say, json, option } = context;
  const total = totalOf(tally.files);
  const left = tally.allProblems - tally.shownProblems;
  if (!json) {
    for (const sentence of sentences(tally, context)) io.err(`${sentence}\n`);
    if (left > 0) for (const line of [words.t('validate.more', { count: left }), ...gatheredLines(tally, context)]) io.err(`${line}\n`);
    for (const [code, count] of Object.entries(tally.notices)) io.err(`${words.t('validate.notice', { code: words.isolate(code), count })}\n`);
    for (const { file, problem: found } of unread) io.err(`${words.t('validate.in-file', { file, sentence: explain(found, words) })}\n`);
    if (option('job') !== undefined && total.refused > 0) io.err(`${words.t('validate.in-job', { name: words.isolate('refused.ndjson') })}\n`);
  }
  const files = tally.files.map((counts, index) => ({ file: index + 1, ...counts }));
  const value = { ok: total.refused === 0 && unread.length === 0, ...total, files, problems: tally.problems, notices: tally.notices, notShown: left, refusals: tally.shown, gathered: tally.report, unread };
  say(value, () => [
    ...(files.length > 1 ? files.map((counts) => words.t('validate.file-counts', { ...counts })) : []),
    words.t('validate.counts', total),
  ]);
  if (unread.length > 0) return 3;
  return total.refused === 0 ? 0 : codeFor(Object.keys(tally.problems).map((code) => problem(code, '')));
}

/** Checks the records of files with the rules of the receiver. */
export const validate: Verb = {
  name: 'validate',
  operands: { shown: 'FILE…', least: 1, most: Infinity, filesFrom: 0 },
  options: {
    as: { type: 'string', value: 'RECORD', allowed: kindsOfFile },
    ...fileOptions,
    refused: { type: 'string', value: 'OUT.ndjson', path: 'written' },
    show: { type: 'string', value: 'N' },
    job: { type: 'string', value: 'FOLDER', path: 'kept' },
    resume: { type: 'boolean' },
    'take-over': takeOverOption,
  },
  async run(context) {
    const { option, refuse } = context;
    const most = Number(option('show') ?? shown);
    if (!Number.isSafeInteger(most) || most < 0) return refuse([problem('cli/number', '', { params: { option: '--show', minimum: 0 } })], 2);
    const { inputs, problems } = await filesFor(context);
    const wrong = await misuse(context, inputs);
    if (wrong.length > 0) return refuse(wrong, 2);
    if (problems.length > 0) return refuse(problems, 3);
    const kind = kindOfFile(option('as') ?? 'case');
    if (!kind) return refuse([problem('cli/fault', '', { params: { kind: 'schema' } })], 3);
    const { schema } = kind;
    if (inputs.some(({ format }) => format === 'csv' || format === 'xlsx') && !isFlat(schema)) return refuse([problem('cli/not-flat', '')], 2);
    const tally = new Tally(most);
    const folder = option('job');
    const found = folder === undefined ? await readAll(inputs, schema, context, tally, option('refused')) : await readAsJob(folder, inputs, schema, context, tally);
    if (!found.ok) return refuse(found.problems, 3);
    if (inputs.length === 1 && found.value.length > 0) return refuse(found.value.map(({ problem: one }) => one), 3);
    return tell(tally, found.value, context);
  },
};
