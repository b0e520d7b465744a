import { breakdowns, mondrian, suppressionByGroup, type MicroTable, type PrivacyModel, type Release, type SearchProgress } from '@ctip/anonymisation';
import { problem, refused, type Problem, type Result } from '@ctip/core';

import { progress } from '../progress/index.js';
import { ledgerPath } from '../run/paths.js';
import type { Context, Verb } from '../run/verb.js';
import { keyOption, keyIn } from './anonymising/keys.js';
import { ledgerIn, ledgerOptions } from './anonymising/ledgers.js';
import { modelOptions } from './anonymising/modelOptions.js';
import { columnsLookedInto, modelsOf } from './anonymising/models.js';
import { published } from './anonymising/publish.js';
import { orderedFaults, searchOptions, settingsOf, type Settings } from './anonymising/settings.js';
import { populationIn } from './anonymising/population.js';
import { tableOptions } from './anonymising/tableOptions.js';
import { codeForTable, tableIn, type Found } from './anonymising/tables.js';
import { madeIn, threadsFor } from './anonymising/threads.js';
import { releaseLines } from './anonymising/told.js';
import { codeFor, ofOption, readingOptions } from './input.js';

/** A line on how far the search is; on a terminal only. */
function progressOf({ io, words }: Context): { readonly at: (progress: SearchProgress) => void; readonly end: () => void } {
  let last: SearchProgress | undefined;
  const shown = (cost: number | undefined): string => (cost === undefined || !Number.isFinite(cost) ? '–' : words.number(cost, { maximumSignificantDigits: 4 }));
  const line = progress(io, (done, perSecond) => words.t('progress.ways', { done, perSecond, ways: last?.nodes ?? 0, best: shown(last?.best), least: shown(last?.lowerBound) }));
  return {
    at(told) {
      last = told;
      line.at(told.checked);
    },
    end() {
      line.end();
      if (io.terminal) io.err('\r\u001B[2K');
    },
  };
}

/** What a release is made with besides its settings. */
interface With {
  readonly models: readonly [PrivacyModel, ...PrivacyModel[]];
  readonly population: MicroTable['rows'] | undefined;
  readonly key: Uint8Array | undefined;
}

async function madeOf({ table, named }: Found, settings: Settings, { models, population, key }: With, context: Context): Promise<Result<Release>> {
  const { io, words } = context;
  if (settings.algorithm === 'mondrian') {
    const ordered = (settings.options.ordered ?? []).map(named);
    const faults = orderedFaults(ordered, table.columns);
    return faults.length > 0 ? refused(faults) : mondrian(table, { ...settings.options, ordered, models, ...(key && { key }) });
  }
  if (io.terminal) io.err(words.t('anonymise.searching'));
  const line = progressOf(context);
  const within = settings.within(io.clock);
  const options = { onProgress: line.at, ...settings.options, models, ...(within && { within }), ...(population && { population }), ...(key && { key }) };
  try {
    return await madeIn(threadsFor(settings.threads, table.rows.length), table, options, context);
  } finally {
    line.end();
  }
}

/** Is everything that was typed beside the table fit to be used? A ledger is read now, so that a fault of it shows before the search. */
async function prepared(context: Context): Promise<Result<Uint8Array | undefined>> {
  const { option } = context;
  const key = await keyIn(option('key'), context);
  if (!key.ok) return key;
  const typed = option('ledger');
  const ledger = typed === undefined ? undefined : ofOption('ledger', await ledgerIn(await ledgerPath(typed), context));
  if (ledger?.ok === true && ledger.value.entries.some(({ id }) => id === option('id'))) return refused([problem('anonymisation/ledger-id-twice', '/id')]);
  return ledger?.ok === false ? ledger : key;
}

function misuse({ option, flag }: Context): Problem[] {
  if (option('out') === undefined) return [problem('cli/option-missing', '', { params: { option: '--out' } })];
  const alone = (['about', 'id', 'take-over'] as const).filter((name) => (option(name) !== undefined || flag(name)) && option('ledger') === undefined);
  return alone.map((name) => problem('cli/option-with', '', { params: { option: `--${name}`, other: '--ledger' } }));
}

/** Makes a file of cases, or any table with roles, fit to publish. */
export const anonymise: Verb = {
  name: 'anonymise',
  operands: { shown: 'FILE', least: 1, most: 1, filesFrom: 0 },
  options: {
    out: { type: 'string', value: 'RELEASE.csv', path: 'written' },
    ...tableOptions,
    ...modelOptions,
    ...searchOptions,
    evidence: {
      type: 'string',
      value: 'EVIDENCE.json',
      path: 'written',
      help: { ar: 'اكتب سند الإثبات في هذا الملف', en: 'write the evidence to this file', fr: 'écrire la preuve dans ce fichier' },
    },
    ...keyOption,
    report: {
      type: 'string',
      value: 'REPORT.html',
      path: 'written',
      help: { ar: 'اكتب تقريرا بثلاث لغات لمن يقرر النشر', en: 'write a report in three languages for whoever decides on publishing', fr: 'écrire un rapport en trois langues pour qui décide de publier' },
    },
    ...ledgerOptions,
    ...readingOptions,
  },
  async run(context) {
    const { operands, option, say, refuse, words, io } = context;
    const settings = settingsOf(context);
    if (!settings.ok) return refuse(settings.problems, 2);
    // What was typed is looked at before the file is; names of columns are known only then.
    const typed = modelsOf(option, (name) => name);
    if (!typed.ok) return refuse(typed.problems, 2);
    const misused = misuse(context);
    if (misused.length > 0) return refuse(misused, 2);
    const key = await prepared(context);
    if (!key.ok) return refuse(key.problems, codeFor(key.problems));
    const found = await tableIn(operands[0] ?? '', context, typed.value.flatMap(columnsLookedInto));
    if (!found.ok) return refuse(found.problems, codeForTable(found.problems));
    const { table, read, refused: bad, named } = found.value;
    const population = await populationIn(option('population'), table, context);
    if (!population.ok) return refuse(population.problems, codeFor(population.problems));
    const models = modelsOf(option, named);
    if (!models.ok) return refuse(models.problems, 2);
    const made = await madeOf(found.value, settings.value, { models: models.value, population: population.value, key: key.value }, context);
    if (!made.ok) return refuse(made.problems, made.problems.some(({ code }) => code.startsWith('cli/')) ? 2 : 1);
    const details = { table, breakdowns: breakdowns(table, made.value), suppression: () => suppressionByGroup(table, made.value) };
    const entered = await published(context, made.value, details);
    if (!entered.ok) return refuse(entered.problems, codeFor(entered.problems));
    const { rows, suppressed, blanked, classes, risks, remaining, before, loss, columns, search, utility, warnings, evidence } = made.value;
    const result = { read, refused: bad.length, released: rows.length, suppressed, blanked, classes, risks, remaining, before, loss, columns, utility, search, models: evidence.models, warnings, evidence: evidence.digest, breakdowns: details.breakdowns, ...(entered.value && { ledger: entered.value }) };
    say(result, () => releaseLines(context, made.value, details.breakdowns, entered.value));
    if (bad.length === 0) return 0;
    io.err(`${words.t('cases.refused', { refused: bad.length, read })}\n`);
    return codeFor(bad.flatMap(({ problems }) => problems));
  },
};
