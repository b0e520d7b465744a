import { arabLeague } from '@ctip/core';
import { reasonOf, type Cube } from '@ctip/cube';
import type { GlotipReport } from '@ctip/exchange';

import { bars, type Mark } from '../chart/index.js';
import { html, type Html } from '../html/index.js';
import { drawing, figures, table } from '../page/index.js';
import { countText } from './crosstab.js';
import type { Words } from './words.js';

/** What the section on the published table is made from. @public */
export interface RegionInput {
  readonly table: GlotipReport;
  /** Detected victims by country and year, as published. */
  readonly victims: Cube<'victims', 'country' | 'year'>;
}

/** Each Arab League state's latest published figure. */
function latest({ victims }: RegionInput): { readonly country: string; readonly year: string; readonly low: number; readonly high: number }[] {
  const members = new Set<string>(arabLeague);
  const found = new Map<string, { country: string; year: string; low: number; high: number }>();
  for (const { members: [country = '', year = ''], low, high } of victims.cells) {
    if (!members.has(country) || reasonOf(country) !== undefined) continue;
    if ((found.get(country)?.year ?? '') < year) found.set(country, { country, year, low, high });
  }
  return [...found.values()].toSorted((a, b) => b.high - a.high || (a.country < b.country ? -1 : 1));
}

/** The region in the table that UNODC publishes, and what was found wrong with the table. */
export function regionSection(input: RegionInput, words: Words): Html {
  const { table: report } = input;
  const rows = latest(input);
  const year = (text: string): string => words.number(Number(text), { useGrouping: false });
  const marks = rows.map(({ country, year: when, low, high }): Mark => ({ at: `${words.country(country)} (${year(when)})`, value: low, low, high }));
  const silent = arabLeague.filter((country) => !rows.some((row) => row.country === country));
  const defects = report.defects.map(({ code, rows: list }) => [
    words.t(`problem.${code}` as 'problem.exchange/glotip-cell-label'),
    words.number(list.length),
    list.slice(0, 8).map((row) => words.number(row, { useGrouping: false })).join(' ') + (list.length > 8 ? ' …' : ''),
  ]);
  const numbers = table(
    [{ head: words.t('field.instrument.country') }, { head: words.t('dimension.year'), number: true }, { head: words.t('code.count-unit.victims'), number: true }],
    rows.map((row) => [words.country(row.country), year(row.year), countText(row, words)]),
  );
  const voice = { direction: words.direction, number: (value: number) => words.number(value), name: words.t('report.region') };
  const silence = silent.length === 0 ? '' : words.t('report.region.silent', { states: words.list(silent.map(words.country)) });
  return html`<h2>${words.t('report.region')}</h2><p>${words.t('report.region.text')} ${silence}</p>
${figures([
  [words.number(report.rows), words.t('report.region.rows')],
  [words.number(report.accepted), words.t('report.region.accepted')],
  [words.number(report.refused), words.t('report.region.refused')],
  [words.number(report.masked), words.t('report.region.masked')],
])}
${drawing(bars(marks, voice), words.t('report.region.caption'), words.t('report.numbers'), numbers)}
<h3>${words.t('report.region.defects')}</h3>
${table([{ head: words.t('report.intake.problem') }, { head: words.t('report.region.rows'), number: true }, { head: words.t('report.region.first') }], defects)}
<p class="note">${words.t('report.region.sums', { agreeSex: report.sums.bySex.agree, disagreeSex: report.sums.bySex.disagree, agreeForm: report.sums.byForm.agree, disagreeForm: report.sums.byForm.disagree })}</p>
<p class="note"><bdi>UNODC Research – Data Portal – Trafficking in Persons, dataunodc.un.org/dp-trafficking-persons${report.edition !== undefined && html` (${report.edition})`}</bdi></p>`;
}
