import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';

import { conformanceKinds as complianceKinds } from '@ctip/compliance/conformance';
import { problem, type ConformanceInput, type ConformanceKind, type ConformanceOutcome, type Problem, type Result } from '@ctip/core';
import { conformanceKinds as anonymisationKinds } from '@ctip/anonymisation/conformance';
import { conformanceKinds as exchangeKinds } from '@ctip/exchange/conformance';
import { openFile } from '@ctip/exchange';
import { explain } from '@ctip/i18n';
import { conformanceKinds as screeningKinds } from '@ctip/screening/conformance';

import { progress } from '../progress/index.js';
import type { Option, Verb, Words } from '../run/verb.js';

/** Kinds that the packages bring; this runner knows none of them. */
const kinds: readonly ConformanceKind[] = [...screeningKinds, ...exchangeKinds, ...complianceKinds, ...anonymisationKinds];

/** Options of single kinds, told apart by the kind that they are for. */
const optionsOfKinds: Readonly<Record<string, Option>> = Object.fromEntries(
  kinds.flatMap(({ kind, options = {} }) =>
    Object.entries(options).map(([name, { value, help }]): [string, Option] => [
      name,
      { type: 'string', value, help: { ar: `${kind}: ${help.ar}`, en: `${kind}: ${help.en}`, fr: `${kind} : ${help.fr}` } },
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
function misuse({ options = {} }: ConformanceKind, option: (name: string) => string | undefined): Problem[] {
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

/** Runs every case of a file through the product and lists the differences. */
export const conformance: Verb = {
  name: 'conformance',
  operands: { shown: 'KIND PATH', least: 2, most: 2 },
  options: {
    expected: { type: 'string', value: 'COUNTS.json' },
    workbook: { type: 'string', value: 'TABLE.xlsx' },
    data: { type: 'string', value: 'PATH' },
    ...optionsOfKinds,
    all: { type: 'boolean' },
  },
  async run(context) {
    const { operands, option, flag, refuse, io, words, json } = context;
    const [name, path = ''] = operands;
    const kind = kinds.find((candidate) => candidate.kind === name);
    if (!kind) return refuse([problem('cli/kind', '', { params: { allowed: kinds.map((candidate) => candidate.kind) } })], 2);
    if (!(await stat(path).then(() => true, () => false))) return refuse([problem('exchange/not-found', '')], 3);
    const wrong = misuse(kind, option);
    if (wrong.length > 0) return refuse(wrong, 2);
    const options = Object.fromEntries([...shared, ...Object.keys(kind.options ?? {})].flatMap((key) => (option(key) === undefined ? [] : [[key, option(key) ?? '']])));
    const line = progress(io, (done, perSecond) => words.t('progress.records', { done, perSecond }));
    const outcomes: ConformanceOutcome[] = [];
    for await (const outcome of kind.run(await inputFor(path, options))) {
      outcomes.push(outcome);
      line.at(outcomes.length);
    }
    line.end();
    const count = (status: ConformanceOutcome['status']): number => outcomes.filter((outcome) => outcome.status === status).length;
    const [passed, failed, skipped] = [count('passed'), count('failed'), count('skipped')];
    if (json) io.out(`${JSON.stringify({ kind: kind.kind, passed, failed, skipped, outcomes }, undefined, 2)}\n`);
    else for (const outcome of outcomes) if (flag('all') || outcome.status !== 'passed') io.out(shown(outcome, words));
    // The last line is for machines and the same in every language.
    if (!json) io.out(`${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped\n`);
    return failed > 0 || outcomes.length === 0 ? 1 : 0;
  },
};
