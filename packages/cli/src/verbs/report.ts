import { anonymise, caseTable, kAnonymity } from '@ctip/anonymisation';
import { assessCompliance, complianceMatrix, palermoArticles3And5 } from '@ctip/compliance';
import { arabLeague, parsePartialDate, problem } from '@ctip/core';
import { identifiedVictims, tabulateSync } from '@ctip/cube';
import { glotipCube, glotipReport, readGlotip, writeWhole, type GlotipRow } from '@ctip/exchange';
import type { NationalReportInput } from '@ctip/report';

import type { Verb } from '../run/verb.js';
import { countedProblems, sortedCases } from './cases.js';
import { codeFor, readingOptions } from './input.js';

const columns = ['detectedOn', 'person.sex', 'person.ageYears', 'person.nationalities'];

async function regionOf(path: string): Promise<{ readonly ok: true; readonly value: NonNullable<NationalReportInput['region']> } | Extract<Awaited<ReturnType<typeof readGlotip>>, { ok: false }>> {
  const table = await readGlotip(path);
  if (!table.ok) return table;
  const rows: GlotipRow[] = [];
  const found = await glotipReport(table.value, (item) => {
    if (item.ok) rows.push(item.value);
  });
  return { ok: true, value: { table: found, victims: glotipCube(rows, { unit: 'victims', by: ['country', 'year'] }) } };
}

/** Makes a national report of a file of cases. */
export const report: Verb = {
  name: 'report',
  operands: { shown: 'FILE', least: 1, most: 1, filesFrom: 0 },
  options: {
    out: { type: 'string', value: 'REPORT.html', path: 'written' },
    glotip: { type: 'string', value: 'TABLE.xlsx', path: 'read' },
    k: { type: 'string', value: 'N' },
    'as-of': { type: 'string', value: 'YYYY-MM-DD' },
    ...readingOptions,
  },
  async run(context) {
    const { operands, option, refuse, say, words, io } = context;
    const [out, glotip, asOf, k] = [option('out'), option('glotip'), option('as-of') ?? io.today, Number(option('k') ?? 11)];
    if (out === undefined) return refuse([problem('cli/option-missing', '', { params: { option: '--out' } })], 2);
    if (!parsePartialDate(asOf).ok || asOf.length !== 10) return refuse([problem('cli/day', '', { params: { option: '--as-of' } })], 2);
    if (!Number.isSafeInteger(k) || k < 2) return refuse([problem('cli/number', '', { params: { option: '--k', minimum: 2 } })], 2);
    const sorted = await sortedCases(operands[0] ?? '', context);
    if (!sorted.ok) return refuse(sorted.problems, 3);
    const region = glotip === undefined ? undefined : await regionOf(glotip);
    if (region && !region.ok) return refuse(region.problems, 3);
    const { good, refused } = sorted.value;
    const microdata = caseTable(good, columns);
    // A register that is too small for k has no release; the report is made without one.
    const release = microdata.ok ? anonymise(microdata.value, { models: [kAnonymity(k)] }) : microdata;
    const intake = { read: good.length + refused.length, good: good.length, refused: refused.length, problems: countedProblems(refused) };
    // Pages are drawn by few commands; the others start without them.
    const { nationalReport } = await import('@ctip/report');
    const page = nationalReport({
      title: { ar: 'تقرير وطني عن الاتجار بالأشخاص', en: 'National report on trafficking in persons', fr: 'Rapport national sur la traite des personnes' },
      first: words.language,
      asOf,
      intake,
      victims: { people: tabulateSync(good, identifiedVictims('year', 'sex', 'ageGroup')), forms: tabulateSync(good, identifiedVictims('form')) },
      law: complianceMatrix(arabLeague.map((state) => assessCompliance(state, palermoArticles3And5, { asOf }))),
      ...(release.ok && { release: release.value }),
      ...(region && { region: region.value }),
    });
    const written = await writeWhole(out, [page]);
    if (!written.ok) return refuse(written.problems, 3);
    say({ intake, bytes: written.value.bytes, release: release.ok }, () => [words.t('validate.counts', { read: intake.read, good: intake.good, refused: intake.refused }), words.t('report.written', { bytes: written.value.bytes })]);
    return refused.length === 0 ? 0 : codeFor(refused.flatMap(({ problems }) => problems));
  },
};
