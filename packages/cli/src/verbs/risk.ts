import { measureRisk, rolesOf, type RiskReport, type RoleTable } from '@ctip/anonymisation';
import { ok, problem, type Result } from '@ctip/core';

import type { Context, Verb } from '../run/verb.js';
import { shareOf } from './anonymising/models.js';
import { populationIn } from './anonymising/population.js';
import { tableOptions } from './anonymising/tableOptions.js';
import { codeForTable, rolesIn, tableIn, type Found } from './anonymising/tables.js';
import { textTable } from './anonymising/textTable.js';
import { codeFor, readingOptions } from './input.js';

/** The table of a file with its roles; hierarchies are not needed to measure. */
async function measured(path: string, context: Context): Promise<Result<Pick<Found, 'read' | 'refused'> & { readonly table: RoleTable }>> {
  const roles = context.option('roles');
  if (roles === undefined || context.option('columns') !== undefined) return tableIn(path, context);
  const [read, said] = [await textTable(path, context), await rolesIn(roles, context)];
  if (!read.ok) return read;
  if (!said.ok) return said;
  const table = rolesOf(read.value, said.value);
  return table.ok ? ok({ table: table.value, read: read.value.rows.length + read.value.refused.length, refused: read.value.refused }) : table;
}

/** Sets of columns that are shown; all of them with `--json`. */
const shown = 8;

function lines({ words }: Context, { classes, attacks, sampleUniques, populationUniques, groups, homogeneity, quasiIdentifiers, minimalUniques }: RiskReport): string[] {
  const names = (columns: readonly string[]): string => columns.map(words.isolate).join(' + ');
  const line = (label: string, value: string): string => words.t('line', { label, value });
  const { prosecutor, journalist, marketer, population } = attacks;
  return [
    line(words.t('release.read'), words.number(classes.records)),
    line(words.t('release.classes'), words.number(classes.count)),
    line(words.t('release.smallest'), words.number(classes.smallest)),
    line(words.t('risk.sampleUniques'), words.percent(sampleUniques)),
    ...(populationUniques ? [line(words.t('risk.populationUniques'), populationUniques.dankar === undefined ? words.t('risk.unknown') : words.percent(populationUniques.dankar))] : []),
    line(words.t('risk.prosecutor'), words.t('risk.figures', { highest: words.percent(prosecutor.highest), success: words.percent(prosecutor.success), atRisk: words.percent(prosecutor.atRisk) })),
    line(words.t(population === 'known' ? 'risk.journalist' : 'risk.journalistTable'), words.t('risk.figures', { highest: words.percent(journalist.highest), success: words.percent(journalist.success), atRisk: words.percent(journalist.atRisk) })),
    line(words.t('risk.marketer'), words.percent(marketer.success)),
    ...(groups ? [line(words.t('risk.groups'), words.t('risk.groupFigures', { groups: words.number(groups.groups), highest: words.percent(groups.highest), success: words.percent(groups.success) })), line(words.t('risk.ofOne'), words.percent(groups.ofOne.share))] : []),
    ...homogeneity.flatMap(({ column, share, inCommon }) => [
      line(words.t('risk.homogeneity', { column: words.isolate(column) }), words.percent(share)),
      ...(inCommon && inCommon.records > 0 ? [line(words.t('risk.inCommon', { column: words.isolate(column) }), words.percent(inCommon.share))] : []),
    ]),
    '',
    words.t('risk.discovery'),
    ...quasiIdentifiers.slice(0, shown).map(({ columns, separation, distinction }) => `  ${names(columns)}  ${words.percent(separation)} · ${words.percent(distinction)}`),
    '',
    words.t('risk.uniques'),
    ...minimalUniques.bySize.map(({ size, records }) => `  ${line(words.number(size), words.number(records))}`),
    ...minimalUniques.byColumn.filter(({ share }) => share > 0).map(({ column, share }) => `  ${words.isolate(column)}  ${words.percent(share)}`),
  ];
}

/** Measures what a file of cases, or any table with roles, risks. */
export const risk: Verb = {
  name: 'risk',
  operands: { shown: 'FILE', least: 1, most: 1, filesFrom: 0 },
  options: {
    ...tableOptions,
    threshold: {
      type: 'string',
      value: 'SHARE',
      help: { ar: 'الحد الذي يُعد الخطر فوقه مرتفعا؛ 0.2 ما لم يُذكر', en: 'a risk above this counts as high; 0.2 unless told', fr: 'un risque supérieur compte comme élevé ; 0.2 sauf indication' },
    },
    persons: {
      type: 'string',
      value: 'N',
      help: { ar: 'عدد أشخاص المجتمع الإحصائي، لتقدير المنفردين فيه', en: 'persons in the population, to estimate who stands alone in it', fr: 'personnes dans la population, pour estimer qui y est unique' },
    },
    together: {
      type: 'string',
      value: 'N',
      help: { ar: 'أكبر عدد من الأعمدة يُنظر إليها معا؛ 3 ما لم يُذكر', en: 'most columns that are looked at together; 3 unless told', fr: 'nombre maximal de colonnes considérées ensemble ; 3 sauf indication' },
    },
    groups: {
      type: 'string',
      value: 'COLUMN',
      help: { ar: 'عمود يميز الأشخاص أو الأسر، إن كان لأحدهم أكثر من سجل؛ وفي الحالات victimId', en: 'a column that tells persons or families apart, where one may have several records; victimId for cases', fr: 'une colonne qui distingue personnes ou familles, si l’une peut avoir plusieurs enregistrements ; victimId pour des dossiers' },
    },
    between: {
      type: 'string',
      value: 'TEXT',
      help: { ar: 'ما يفصل بين قيم الخلية الواحدة في الأعمدة الحساسة المتعددة القيم؛ مسافة في الحالات', en: 'what stands between the values of one cell of sensitive columns that hold several; a space for cases', fr: 'ce qui sépare les valeurs d’une même cellule des colonnes sensibles à valeurs multiples ; une espace pour des dossiers' },
    },
    ...readingOptions,
  },
  async run(context) {
    const { operands, option, say, refuse, words, io } = context;
    const [threshold, persons, together] = [shareOf(option('threshold') ?? '0.2'), option('persons'), Number(option('together') ?? 3)];
    if (!(threshold >= 0 && threshold <= 1)) return refuse([problem('cli/share', '', { params: { option: '--threshold' } })], 2);
    if (!Number.isSafeInteger(together) || together < 1) return refuse([problem('cli/number', '', { params: { option: '--together', minimum: 1 } })], 2);
    const found = await measured(operands[0] ?? '', context);
    if (!found.ok) return refuse(found.problems, codeForTable(found.problems));
    const { table, read, refused: bad } = found.value;
    const groups = option('groups');
    const separator = option('between') ?? (option('roles') === undefined ? ' ' : undefined);
    if (groups !== undefined && !table.columns.some(({ name }) => name === groups)) return refuse([problem('anonymisation/column-not-in-table', '', { params: { option: '--groups' } })], 2);
    if (persons !== undefined && !(Number.isSafeInteger(Number(persons)) && Number(persons) >= table.rows.length)) {
      return refuse([problem('cli/number', '', { params: { option: '--persons', minimum: table.rows.length } })], 2);
    }
    const population = await populationIn(option('population'), table as Found['table'], context);
    if (!population.ok) return refuse(population.problems, codeFor(population.problems));
    let report: RiskReport;
    try {
      report = measureRisk(table, { threshold, size: together, ...(persons !== undefined && { populationSize: Number(persons) }), ...(population.value && { population: population.value }), ...(groups !== undefined && { groups }), ...(separator !== undefined && separator !== '' && { separator }) });
    } catch (fault) {
      // A population that lacks a class of the table, or too many sets of columns.
      if (fault instanceof RangeError) return refuse([problem('cli/risk', '')], 2);
      throw fault;
    }
    say({ read, refused: bad.length, ...report }, () => lines(context, report));
    if (bad.length === 0) return 0;
    io.err(`${words.t('cases.refused', { refused: bad.length, read })}\n`);
    return codeFor(bad.flatMap(({ problems }) => problems));
  },
};
