import type { GlotipReport } from '../standards/glotip/index.js';
import { dimensions, indicators } from '../standards/glotip/values.data.js';

/** Spaces, case and punctuation do not matter in the name of a measure. */
export const folded = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/gu, '');

/** Names that a file of expected counts may use for a class of defects. */
const defectNames: Readonly<Record<string, readonly string[]>> = {
  'exchange/glotip-cell-label': ['leaked-cell-labels', 'leaked', 'cell-labels', 'cell-label', 'leaked-labels'],
  'exchange/glotip-replacement-character': ['encoding', 'replacement-character', 'replacement-characters'],
  'exchange/glotip-empty-category': ['empty-category', 'empty-categories'],
  'exchange/glotip-missing-iso3': ['missing-iso3', 'missing-iso', 'no-iso3'],
  'exchange/glotip-empty-region': ['empty-region', 'empty-regions'],
  'exchange/glotip-duplicate-key': ['duplicate-rows', 'repeated-rows'],
};

/** Every count that a report can be held to, under its folded names. */
export function measuresOf(report: GlotipReport, headerRow: number): ReadonlyMap<string, number | string> {
  const found = new Map<string, number | string>();
  const add = (value: number | string | undefined, ...names: readonly string[]): void => {
    if (value !== undefined) for (const name of names) found.set(folded(name), value);
  };
  add(report.edition, 'edition', 'dated', 'release.dated', 'date');
  add(report.rows, 'rows', 'read', 'total', 'data-rows', 'release.rows', 'row-count');
  add(report.accepted, 'accepted', 'good');
  add(report.refused, 'refused', 'rejected');
  add(report.masked, 'masked', 'masked-rows', 'masking.rows');
  add(report.countries, 'countries', 'release.countries');
  add(headerRow, 'header-row', 'release.headerRow');
  add(report.years?.[0], 'years.first', 'release.years.0', 'years.0', 'years.min', 'first-year');
  add(report.years?.[1], 'years.last', 'release.years.1', 'years.1', 'years.max', 'last-year');
  add(report.duplicateKeys, 'duplicate-keys', 'defects.duplicate-keys', 'duplicates');
  add(report.spellings.citizenship, 'free-text-citizenship', 'defects.free-text-citizenship', 'free-text-nationality', 'defects.free-text-nationality', 'citizenship-spellings', 'spellings.citizenship', 'nationality-spellings');
  add(report.spellings.repatriation, 'free-text-repatriation', 'defects.free-text-repatriation', 'repatriation-spellings', 'spellings.repatriation');
  add(report.sums.bySex.agree, 'sums.bySex.agree', 'sums.sex.agree', 'defects.sums.bySex.agree');
  add(report.sums.bySex.disagree, 'sums.bySex.disagree', 'sums.sex.disagree', 'defects.sums.bySex.disagree');
  add(report.sums.byForm.agree, 'sums.byForm.agree', 'sums.form.agree', 'defects.sums.byForm.agree');
  add(report.sums.byForm.disagree, 'sums.byForm.disagree', 'sums.form.disagree', 'defects.sums.byForm.disagree');
  for (const [code, names] of Object.entries(defectNames)) {
    const rows = report.defects.find((defect) => defect.code === code)?.rows.length ?? 0;
    add(rows, code, `defects.${code}`, ...names, ...names.map((name) => `defects.${name}`));
  }
  for (const [indicator, unit] of Object.entries(indicators)) {
    const cuts = Object.entries(dimensions).map(([name, dimension]) => [name, report.cuts[`${unit}/${dimension}`] ?? 0] as const);
    for (const [name, rows] of cuts) add(rows, `cut.${indicator}.${name}`);
    const all = cuts.reduce((sum, [, rows]) => sum + rows, 0);
    add(all, `indicator.${indicator}`, `indicators.${indicator}`);
  }
  for (const name of Object.keys(dimensions)) {
    const rows = Object.values(indicators).reduce((sum, unit) => sum + (report.cuts[`${unit}/${dimensions[name as keyof typeof dimensions]}`] ?? 0), 0);
    add(rows, `dimension.${name}`, `dimensions.${name}`);
  }
  for (const [iso3, { rows, masked }] of Object.entries(report.byCountry)) {
    add(rows, `country.${iso3}.rows`);
    add(masked, `country.${iso3}.masked`);
  }
  return found;
}
