import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import process from 'node:process';

import { conformanceKinds as complianceKinds } from '@ctip/compliance/conformance';
import { problem, type ConformanceInput, type ConformanceKind, type ConformanceOutcome, type Problem, type Result } from '@ctip/core';
import { conformanceKinds as anonymisationKinds } from '@ctip/anonymisation/conformance';
import { conformanceKinds as exchangeKinds } from '@ctip/exchange/conformance';
import { openFile, writeWhole } from '@ctip/exchange';
import { explain } from '@ctip/i18n';
import { conformanceKinds as screeningKinds } from '@ctip/screening/conformance';

import { progress } from '../progress/index.js';
import type { Context, Option, Verb, Words } from '../run/verb.js';
import { conformanceHtml, reportOf, runOf, type KindRun } from './conforming/index.js';

/** Kinds that the packages bring; this runner knows none of them. */
const kinds: readonly ConformanceKind[] = [...screeningKinds, ...exchangeKinds, ...complianceKinds, ...anonymisationKinds];

/** Options of single kinds, told apart by the kind that they are for. */
const optionsOfKinds: Readonly<Record<string, Option>> = Object.fromEntries(
  kinds.flatMap(({ kind, options = {} }) =>
    Object.entries(options).map(([name, { value, help }]): [string, Option] => [
      name,
      { type: 'string', value, ...(value === 'FILE' ? { path: 'read' } : value === 'FOLDER' ? { path: 'folder' } : {}), help: { ar: `${kind}: ${help.ar}`, en: `${kind}: ${help.en}`, fr: `${kind} : ${help.fr}` } },
    ]),
  ),
);

/** Options that any kind may ask for. */
const shared = ['expected', 'workbook', 'data'] as const;

async function bytesOf(path: string): Promise<Result<Uint8Array>> {
  const file = await openFile(path);
  if (!file.ok) return file;
  const pieces: Uint8Array[] = [];
  for await (const piece of file.value) pieces.push(piece);
  return { ok: true, value: new Uint8Array(Buffer.concat(pieces)) };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (about) => about.isDirectory(),
    () => false,
  );
}

/** A path as a kind sees it: its bytes, and files beside it or, for a folder, in it. */
async function inputFor(path: string, options: Readonly<Record<string, string>>): Promise<ConformanceInput> {
  const folder = (await isFolder(path)) ? path : dirname(path);
  return {
    path: basename(path),
    options,
    async bytes(name) {
      if (name === undefined) return bytesOf(path);
      // A file named by an option is where the caller said; one named by a file is beside it.
      const isSaid = Object.values(options).some((said) => name === said || name.startsWith(`${said.replace(/\/$/u, '')}/`));
      return bytesOf(isSaid ? name : join(folder, name));
    },
    async names() {
      if (!(await isFolder(path))) return [];
      const found = await readdir(path, { recursive: true, withFileTypes: true });
      return found.filter((entry) => entry.isFile()).map((entry) => relative(path, join(entry.parentPath, entry.name))).toSorted();
    },
  };
}

/** What was typed that a kind does not take, and what it needs that was not typed. */
function misuse(asked: readonly ConformanceKind[], option: (name: string) => string | undefined): Problem[] {
  const options = Object.assign({}, ...asked.map((kind) => kind.options ?? {})) as NonNullable<ConformanceKind['options']>;
  const foreign = Object.keys(optionsOfKinds).filter((name) => !Object.hasOwn(options, name) && option(name) !== undefined);
  const missing = Object.entries(options).flatMap(([name, { isRequired }]) => (isRequired === true && option(name) === undefined ? [name] : []));
  return [
    ...foreign.map((name) => problem('cli/option-not-of-kind', '', { params: { option: `--${name}` } })),
    ...missing.map((name) => problem('cli/option-missing', '', { params: { option: `--${name}` } })),
  ];
}

/** An outcome as lines of text. */
function shown({ id, status, note, problems = [] }: ConformanceOutcome, words: Words): string {
  const notes = [...(note === undefined ? [] : [note]), ...problems.map((found) => explain(found, words))];
  return `${status} ${id}${notes.length === 0 ? '' : `: ${notes.join(' ')}`}\n`;
}

/** The kinds that were typed, each with its path. */
function pairsOf(operands: readonly string[]): readonly { readonly kind: ConformanceKind | undefined; readonly path: string }[] {
  return operands.flatMap((name, index) => (index % 2 === 0 ? [{ kind: kinds.find((candidate) => candidate.kind === name), path: operands[index + 1] ?? '' }] : []));
}

async function write(runs: readonly KindRun[], { option, io, words }: Context): Promise<readonly Problem[]> {
  const [json, page] = [option('report'), option('html')];
  const report = reportOf(runs, { versions: { ctip: io.version, node: process.versions.node }, on: io.today });
  const written = [
    ...(json === undefined ? [] : [await writeWhole(json, [`${JSON.stringify(report, undefined, 2)}\n`])]),
    ...(page === undefined ? [] : [await writeWhole(page, [conformanceHtml(report, words)])]),
  ];
  return written.flatMap((found) => (found.ok ? [] : found.problems));
}

function tell(runs: readonly KindRun[], { io, json, flag, words }: Context): void {
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
    const unwritten = await write(runs, context);
    if (unwritten.length > 0) return refuse(unwritten, 3);
    // Where everything was skipped nothing was checked.
    return runs.every(({ failed, passed }) => failed === 0 && passed > 0) ? 0 : 1;
  },
};
