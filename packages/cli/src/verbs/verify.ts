import { verifyEvidence, type CaseColumn, type EvidencePart, type MicroTable, type Verified } from '@ctip/anonymisation';
import { ok, problem, refused, type Problem, type Result } from '@ctip/core';
import { parseJson } from '@ctip/exchange';
import * as z from 'zod';

import type { Context, Verb } from '../run/verb.js';
import { keyIn, keyOption } from './anonymising/keys.js';
import { tableOptions } from './anonymising/tableOptions.js';
import { codeForTable, tableIn } from './anonymising/tables.js';
import { textTable } from './anonymising/textTable.js';
import { codeFor, documentOf, ofOption, readingOptions, wholeInput } from './input.js';

/** Names that may stand in a place of evidence. */
const names = new Set(['schema', 'code', 'input', 'population', 'hierarchies', 'parameters', 'models', 'release', 'achieved', 'digest', 'model', 'attacker', 'columns', 'rows', 'value', 'algorithm']);

async function evidenceIn(path: string, context: Context): Promise<Result<unknown>> {
  const bytes = await wholeInput(path, context);
  if (!bytes.ok) return ofOption('evidence', bytes);
  const parsed = parseJson(bytes.value, { names, notices: false });
  return ofOption('evidence', parsed.ok ? documentOf('ctip.release-evidence/1', parsed.value) : refused(parsed.problems));
}

const level = z.int().min(0).max(1000);
const said = z.object({
  parameters: z.object({
    columns: z.array(
      z.union([
        z.object({ name: z.string(), role: z.enum(['quasi', 'sensitive', 'insensitive']), levels: z.tuple([level, level]).optional(), weight: z.number().positive().optional() }),
        // Of cases the only column that identifies is the one by which persons are counted.
        z.object({ role: z.literal('identifying') }).transform(({ role }) => ({ name: 'victimId', role, levels: undefined, weight: undefined })),
      ]),
    ),
  }),
});

/** The columns that a release of cases was made by, as its evidence says; nothing where it says none. The evidence itself is checked later. */
function columnsOf(evidence: unknown): CaseColumn[] | undefined {
  const read = said.safeParse(evidence);
  return read.success ? read.data.parameters.columns.map(({ levels, weight, ...column }) => ({ ...column, ...(levels && { levels }), ...(weight !== undefined && { weight }) })) : undefined;
}

/** The table that was read, where it was given. */
async function inputOf(evidence: unknown, context: Context): Promise<Result<MicroTable | undefined>> {
  const path = context.option('input');
  if (path === undefined) return ok(undefined);
  const found = await tableIn(path, context, undefined, columnsOf(evidence));
  return found.ok ? ok(found.value.table) : found;
}

/** What else to give, to check a part that was not. */
const next: Partial<Record<EvidencePart, 'verify.next.key' | 'verify.next.input' | 'verify.next.never'>> = { evidence: 'verify.next.key', input: 'verify.next.input', hierarchies: 'verify.next.input', parameters: 'verify.next.input', population: 'verify.next.never' };

function lines({ words, option }: Context, { checked, unchecked }: Verified): string[] {
  const named = (part: EvidencePart): string => words.t(`verify.part.${part}`);
  const hint = (part: EvidencePart): string => {
    // With the input at hand what is left is the key.
    const key = part === 'input' && option('input') !== undefined ? 'verify.next.key' : next[part];
    return key === undefined ? '' : ` (${words.t(key)})`;
  };
  return [
    words.t('verify.holds'),
    '',
    words.t('verify.checked'),
    ...checked.map((part) => `  ${named(part)}`),
    ...(unchecked.length === 0 ? [] : ['', words.t('verify.unchecked'), ...unchecked.map((part) => `  ${named(part)}${hint(part)}`)]),
  ];
}

/** A cell as it was before it was written so that no spreadsheet takes it for a formula. */
const plain = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell);

function misuse({ option, flag }: Context): Problem[] {
  if (option('evidence') === undefined) return [problem('cli/option-missing', '', { params: { option: '--evidence' } })];
  const beside = Object.keys(tableOptions).filter((name) => (option(name) !== undefined || flag(name)) && option('input') === undefined);
  return beside.map((name) => problem('cli/option-with', '', { params: { option: `--${name}`, other: '--input' } }));
}

/** Holds the evidence of a release against its file and, where it is at hand, against the table that was read. */
export const verify: Verb = {
  name: 'verify',
  operands: { shown: 'RELEASE.csv', least: 1, most: 1, filesFrom: 0 },
  options: {
    evidence: {
      type: 'string',
      value: 'EVIDENCE.json',
      path: 'read',
      help: { ar: 'سند الإثبات الذي كُتب مع النسخة', en: 'the evidence that was written with the release', fr: 'la preuve écrite avec la publication' },
    },
    ...keyOption,
    input: {
      type: 'string',
      value: 'FILE',
      path: 'read',
      help: { ar: 'الملف الأصلي الذي قُرئ، ليُتحقق منه ومن تدرجاته أيضا؛ مع الأدوار والتدرجات نفسها', en: 'the file that was read, to check it and its hierarchies too; with the same roles and hierarchies', fr: 'le fichier qui a été lu, pour le vérifier avec ses hiérarchies ; avec les mêmes rôles et hiérarchies' },
    },
    ...tableOptions,
    ...readingOptions,
  },
  async run(context) {
    const { operands, option, refuse, say } = context;
    const misused = misuse(context);
    if (misused.length > 0) return refuse(misused, 2);
    const key = await keyIn(option('key'), context);
    if (!key.ok) return refuse(key.problems, codeFor(key.problems));
    const evidence = await evidenceIn(option('evidence') ?? '', context);
    if (!evidence.ok) return refuse(evidence.problems, codeFor(evidence.problems));
    const release = await textTable(operands[0] ?? '', context);
    if (!release.ok) return refuse(release.problems, codeFor(release.problems));
    const bad = release.value.refused.flatMap(({ problems }) => problems);
    if (bad.length > 0) return refuse(bad, codeFor(bad));
    const input = await inputOf(evidence.value, context);
    if (!input.ok) return refuse(input.problems, codeForTable(input.problems));
    const { header, rows } = release.value;
    const verified = verifyEvidence({ columns: header.map((name) => ({ name: plain(name) })), rows: rows.map((row) => row.map(plain)) }, evidence.value, { ...(key.value && { key: key.value }), ...(input.value && { table: input.value }) });
    if (!verified.ok) return refuse(verified.problems, 1);
    say({ ok: true, ...verified.value }, () => lines(context, verified.value));
    return 0;
  },
};
