import { anonymise as release, breakdowns, explainRelease, suppressionByGroup, utilityMeasures, type AnonymiseOptions, type Release, type SearchProgress } from '@ctip/anonymisation';
import { ok, problem, refused, type Problem, type Result } from '@ctip/core';
import { csvOf, writeWhole } from '@ctip/exchange';
import { explain } from '@ctip/i18n';
import { releaseReport } from '@ctip/report';

import { progress } from '../progress/index.js';
import type { Context, Verb } from '../run/verb.js';
import { modelOptions, modelsOf, shareOf } from './anonymising/models.js';
import { populationIn, tableIn, tableOptions, type Found } from './anonymising/tables.js';
import { codeFor, readingOptions, wholeInput } from './input.js';

/** The numbers that were typed. */
function settingsOf({ option, flag }: Context): Result<Omit<AnonymiseOptions, 'models'>> {
  const [suppress, local] = [shareOf(option('suppress') ?? '0.05'), option('local')];
  const wrong = (name: string): Result<never> => refused([problem('cli/share', '', { params: { option: `--${name}` } })]);
  if (!(suppress >= 0 && suppress <= 1)) return wrong('suppress');
  const share = local === undefined ? undefined : shareOf(local);
  if (share !== undefined && !(share > 0 && share <= 1)) return wrong('local');
  const within = option('within');
  if (within !== undefined && (!/^[1-9]\d*$/u.test(within) || !Number.isSafeInteger(Number(within)))) return refused([problem('cli/number', '', { params: { option: '--within', minimum: 1 } })]);
  const utility = utilityMeasures.find((name) => name === (option('utility') ?? 'loss')) ?? 'loss';
  return ok({ suppressionLimit: suppress, utility, suppress: flag('cells') ? 'cells' : 'records', ...(share !== undefined && { localRecoding: share }), ...(within !== undefined && { within: { nodes: Number(within) } }) });
}

/** Everything that is published or kept beside it; the release itself last, so that it is never there without the rest. */
async function written(context: Context, found: Found, made: Release): Promise<readonly Problem[]> {
  const { option, words } = context;
  const { columns, rows, evidence } = made;
  const [out = '', proof, page] = [option('out'), option('evidence'), option('report')];
  const files: { readonly path: string; readonly text: Parameters<typeof writeWhole>[1] }[] = [];
  if (proof !== undefined) files.push({ path: proof, text: [`${JSON.stringify(evidence, undefined, 2)}\n`] });
  if (page !== undefined) files.push({ path: page, text: [releaseReport({ release: made, first: words.language, breakdowns: breakdowns(found.table, made), suppression: suppressionByGroup(found.table, made) })] });
  files.push({ path: out, text: csvOf(columns.map(({ name }) => name), rows) });
  for (const { path, text } of files) {
    const result = await writeWhole(path, text);
    if (!result.ok) return result.problems;
  }
  return [];
}

function lines({ words }: Context, { table }: Found, made: Release): string[] {
  const { rows, suppressed, classes, risks, loss, warnings } = made;
  const { protects, open, lost } = explainRelease(made, words.language, breakdowns(table, made));
  const part = (title: 'explain.protects' | 'explain.open' | 'explain.lost', sentences: readonly string[]): string[] => ['', words.t(title), ...sentences.map((sentence) => `  ${sentence}`)];
  return [
    `${words.t('release.released')}: ${words.number(rows.length)}`,
    `${words.t('release.suppressed')}: ${words.number(suppressed)}`,
    `${words.t('release.smallest')}: ${words.number(classes.smallest)}`,
    `${words.t('risk.highest')}: ${words.percent(risks.highest)}`,
    `${words.t('release.loss')}: ${words.percent(loss)}`,
    ...part('explain.protects', protects),
    ...part('explain.open', open),
    ...part('explain.lost', lost),
    ...(warnings.length === 0 ? [] : ['', ...warnings.map((warning) => explain(warning, words))]),
  ];
}

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

/** A key of bytes for the digests of the evidence. */
async function keyIn(path: string | undefined, context: Context): Promise<Result<Uint8Array | undefined>> {
  if (path === undefined) return ok(undefined);
  const bytes = await wholeInput(path, context, 1 << 16);
  if (!bytes.ok) return bytes;
  return bytes.value.length < 16 ? refused([problem('cli/key-short', '')]) : bytes;
}

/** Makes a file of cases, or any table with roles, fit to publish. */
export const anonymise: Verb = {
  name: 'anonymise',
  operands: { shown: 'FILE', least: 1, most: 1 },
  options: {
    out: { type: 'string', value: 'RELEASE.csv' },
    ...tableOptions,
    ...modelOptions,
    suppress: { type: 'string', value: 'SHARE' },
    cells: {
      type: 'boolean',
      help: { ar: 'امحُ خانات مفردة بدل حجب السجل كله', en: 'blank single cells rather than leave out whole records', fr: 'effacer des cellules plutôt que d’omettre l’enregistrement' },
    },
    utility: {
      type: 'string',
      value: 'MEASURE',
      allowed: utilityMeasures,
      help: { ar: 'ما يقلله البحث؛ loss ما لم يُذكر غيره', en: 'what the search minimises; loss unless told', fr: 'ce que la recherche minimise ; loss sauf indication' },
    },
    local: {
      type: 'string',
      value: 'SHARE',
      help: { ar: 'عمِّم السجلات المحجوبة من جديد في جولات، تنقذ كل منها هذه النسبة على الأقل', en: 'generalise records left out again in rounds, each bringing back at least this share', fr: 'généraliser de nouveau les enregistrements omis par tours, chacun en sauvant au moins cette part' },
    },
    within: {
      type: 'string',
      value: 'NODES',
      help: {
        ar: 'افحص هذا العدد من طرق التعميم على الأكثر، وخذ أفضلها؛ ويُذكر كم قد يبعد عن الأفضل',
        en: 'look at this many ways to generalise at most, and take the best; it says how far from the best it may be',
        fr: 'examiner au plus ce nombre de manières de généraliser et prendre la meilleure ; l’écart possible avec l’optimum est indiqué',
      },
    },
    evidence: {
      type: 'string',
      value: 'EVIDENCE.json',
      help: { ar: 'اكتب سند الإثبات في هذا الملف', en: 'write the evidence to this file', fr: 'écrire la preuve dans ce fichier' },
    },
    key: {
      type: 'string',
      value: 'FILE',
      help: { ar: 'مفتاح بصمات السند، 16 بايتا أو أكثر؛ احفظه مع البيانات الأصلية', en: 'key for the digests of the evidence, 16 bytes or more; keep it with the input', fr: 'clé des empreintes de la preuve, 16 octets ou plus ; à garder avec les données d’origine' },
    },
    report: {
      type: 'string',
      value: 'REPORT.html',
      help: { ar: 'اكتب تقريرا بثلاث لغات لمن يقرر النشر', en: 'write a report in three languages for whoever decides on publishing', fr: 'écrire un rapport en trois langues pour qui décide de publier' },
    },
    ...readingOptions,
  },
  async run(context) {
    const { operands, option, say, refuse, words, io } = context;
    const settings = settingsOf(context);
    if (!settings.ok) return refuse(settings.problems, 2);
    // What was typed is looked at before the file is; names of columns are known only then.
    const typed = modelsOf(option, (name) => name);
    if (!typed.ok) return refuse(typed.problems, 2);
    if (option('out') === undefined) return refuse([problem('cli/option-missing', '', { params: { option: '--out' } })], 2);
    const key = await keyIn(option('key'), context);
    if (!key.ok) return refuse(key.problems, codeFor(key.problems));
    const lookedAfter = typed.value.flatMap((model) => ('column' in model ? [model.column] : 'columns' in model ? model.columns : []));
    const found = await tableIn(operands[0] ?? '', context, lookedAfter);
    if (!found.ok) return refuse(found.problems, found.problems.some(({ code }) => code.startsWith('anonymisation/column-')) ? 2 : codeFor(found.problems));
    const { table, read, refused: bad, named } = found.value;
    const population = await populationIn(option('population'), table, context);
    if (!population.ok) return refuse(population.problems, codeFor(population.problems));
    const models = modelsOf(option, named);
    if (!models.ok) return refuse(models.problems, 2);
    if (io.terminal) io.err(words.t('anonymise.searching'));
    const line = progressOf(context);
    const made = release(table, { onProgress: line.at, ...settings.value, models: models.value, ...(population.value && { population: population.value }), ...(key.value && { key: key.value }) });
    line.end();
    if (!made.ok) return refuse(made.problems, 1);
    const faults = await written(context, found.value, made.value);
    if (faults.length > 0) return refuse(faults, 3);
    const { rows, suppressed, blanked, classes, risks, remaining, before, loss, columns, search, utility, warnings, evidence } = made.value;
    const result = { read, refused: bad.length, released: rows.length, suppressed, blanked, classes, risks, remaining, before, loss, columns, utility, search, models: evidence.models, warnings, evidence: evidence.digest, breakdowns: breakdowns(table, made.value) };
    say(result, () => lines(context, found.value, made.value));
    if (bad.length === 0) return 0;
    io.err(`${words.t('cases.refused', { refused: bad.length, read })}\n`);
    return codeFor(bad.flatMap(({ problems }) => problems));
  },
};
