import { anonymisationCatalogue, explainRelease, type Breakdown, type ColumnSuppression, type Release } from '@ctip/anonymisation';
import type { Language, Text } from '@ctip/core';
import { createTranslator, explain } from '@ctip/i18n';

import { html, type Html } from '../html/index.js';
import { reportCatalogue } from '../locales/index.js';
import { figures, renderPage, table } from '../page/index.js';
import { classPlot, lossPlot } from './plots.js';
import { columnLabel, valueLabel } from './labels.js';
import type { ReleaseWords } from './words.js';

/** What a report on a release is made from. @public */
export interface ReleaseReportInput {
  readonly release: Release;
  /** Of the page; “Report on a release” unless told. */
  readonly title?: Text;
  /** Language shown first; Arabic unless told. */
  readonly first?: Language;
  /** Digits of the Arabic text; Arabic-Indic unless told. */
  readonly arabicDigits?: 'arab' | 'latn';
  /** What a reader can still do with it, by `breakdowns`. */
  readonly breakdowns?: readonly Breakdown[];
  /** Whom suppression left out, by `suppressionByGroup`. The page then counts small groups, says so, and must not go out. */
  readonly suppression?: readonly ColumnSuppression[];
}

const list = (sentences: readonly string[]): Html => html`<ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;

function summary({ release }: ReleaseReportInput, words: ReleaseWords): Html {
  const { read, suppressed, rows, classes, risks, loss } = release;
  return figures([
    [words.number(rows.length), words.t('release.released')],
    [words.t('report.release.share', { n: words.number(suppressed), share: words.percent(suppressed / read) }), words.t('release.suppressed')],
    [words.number(classes.count), words.t('release.classes')],
    [words.number(classes.smallest), words.t('release.smallest')],
    [words.percent(risks.highest), words.t('risk.highest')],
    [words.percent(loss), words.t('release.loss')],
  ]);
}

function riskTable({ release: { before, risks, classes } }: ReleaseReportInput, words: ReleaseWords): Html {
  const share = (value: number): string => words.percent(value, 2);
  // Of a table that no one party has nothing is known as it was before.
  const was = (say: (earlier: NonNullable<typeof before>) => string): string[] => (before ? [say(before)] : []);
  return table(
    [{ head: words.t('report.risk') }, ...(before ? [{ head: words.t('report.risk.before'), number: true }] : []), { head: words.t('report.risk.after'), number: true }],
    [
      [words.t('risk.highest'), ...was((earlier) => share(earlier.risks.highest)), share(risks.highest)],
      [words.t('risk.average'), ...was((earlier) => share(earlier.risks.average)), share(risks.average)],
      [words.t('risk.atRisk'), ...was((earlier) => share(earlier.risks.atRisk)), share(risks.atRisk)],
      [words.t('release.classes'), ...was((earlier) => words.number(earlier.classes.count)), words.number(classes.count)],
      [words.t('release.smallest'), ...was((earlier) => words.number(earlier.classes.smallest)), words.number(classes.smallest)],
      [words.t('release.largest'), ...was((earlier) => words.number(earlier.classes.largest)), words.number(classes.largest)],
    ],
  );
}

function columnTable({ release: { columns }, breakdowns = [] }: ReleaseReportInput, words: ReleaseWords): Html {
  return table(
    [{ head: words.t('report.release.column') }, { head: words.t('report.release.role') }, { head: words.t('release.level') }, { head: words.t('release.loss'), number: true }, { head: words.t('report.breakdown') }],
    columns.map(({ name, role, level, levels, highestLevel = 0, loss }) => {
      const found = breakdowns.find(({ column }) => column === name);
      const used = level === undefined ? (levels ?? []).map((one) => words.number(one)).join(' · ') : words.number(level);
      const left = found && words.t(`report.survives.${found.survives}`);
      const counts = found && words.t('report.values', { before: words.number(found.before), after: words.number(found.after) });
      return [columnLabel(name, words), words.t(`role.${role}`), used === '' ? '–' : words.t('report.release.level', { level: used, of: words.number(highestLevel) }), loss === undefined ? '–' : words.percent(loss), left ? `${left} (${counts ?? ''})` : '–'];
    }),
  );
}

function groupTables({ suppression = [] }: ReleaseReportInput, words: ReleaseWords): Html {
  if (suppression.length === 0) return html``;
  const one = ({ column, groups, vanished }: ColumnSuppression): Html => {
    const hit = groups.filter(({ suppressed }) => suppressed > 0);
    if (hit.length === 0) return html``;
    const rows = hit.map(({ value, read, suppressed, share }) => [valueLabel(column, value, words), words.number(read), words.number(suppressed), words.percent(share)]);
    const heads = [{ head: columnLabel(column, words) }, { head: words.t('release.read'), number: true }, { head: words.t('release.suppressed'), number: true }, { head: words.t('report.share'), number: true }];
    const gone = vanished.length === 0 ? undefined : html`<p>${words.t('report.vanished', { values: words.list(vanished.map((value) => valueLabel(column, value, words))) })}</p>`;
    return html`<h3>${columnLabel(column, words)}</h3>${gone}<details><summary>${words.t('report.groups.fold', { count: words.number(hit.length) })}</summary>${table(heads, rows)}</details>`;
  };
  return html`<h2>${words.t('report.groups')}</h2><p>${words.t('report.groups.text')}</p><p class="note">${words.t('report.groups.inside')}</p>${suppression.map(one)}`;
}

function modelTable({ release: { evidence } }: ReleaseReportInput, words: ReleaseWords): Html {
  const figure = (value: number): string => words.number(value, { maximumFractionDigits: 4 });
  const { input, federated } = evidence;
  // Of several agencies nobody has the table; what they agreed on stands in its place.
  const source = input.digest ? ([['report.digest.input', input.digest]] as const) : federated ? ([['report.digest.scheme', { algorithm: 'SHA-256', value: federated.scheme }]] as const) : [];
  return html`<h2>${words.t('report.evidence')}</h2><p>${words.t('report.evidence.text')}</p>
${table(
  [{ head: words.t('report.model') }, { head: words.t('report.attacker') }, { head: words.t('report.asked'), number: true }, { head: words.t('report.reached'), number: true }],
  evidence.models.map(({ model, attacker, achieved: { asked, reached, better } }) => [words.t(`model.${model.type}`), words.t(`attacker.${attacker}`), `${better === 'more' ? '≥' : '≤'} ${figure(asked)}`, figure(reached)]),
)}
${table(
  [{ head: words.t('report.digest') }, { head: '' }],
  ([...source, ['report.digest.parameters', evidence.parameters.digest], ['report.digest.release', evidence.release.digest], ['report.digest.evidence', evidence.digest]] as const).map(([key, { algorithm, value }]) => [words.t(key), html`<code dir="ltr">${algorithm} ${value}</code>`]),
)}
<p class="note">${words.t('report.version', { version: words.isolate(`${evidence.code.name} ${evidence.code.version}`) })}</p>`;
}

function bodyOf(input: ReleaseReportInput, language: Language): Html {
  const { release, breakdowns = [] } = input;
  const words: ReleaseWords = createTranslator({ language, catalogues: [anonymisationCatalogue, reportCatalogue], digits: language === 'ar' ? (input.arabicDigits ?? 'arab') : 'latn' });
  const { protects, open, lost } = explainRelease(release, language, breakdowns);
  return html`<p class="lead">${words.t('report.release.lead')}</p>
${summary(input, words)}
<h2>${words.t('explain.protects')}</h2>${list(protects)}
<h2>${words.t('explain.open')}</h2>${list([...open, ...release.warnings.map((warning) => explain(warning, words))])}
<h2>${words.t('explain.lost')}</h2>${list(lost)}
${lossPlot(release, words)}
${columnTable(input, words)}
<h2>${words.t('report.risk.title')}</h2>${riskTable(input, words)}
${classPlot(release, words)}
${groupTables(input, words)}
${modelTable(input, words)}
<footer>${words.t('report.release.footer')}</footer>`;
}

/**
 * A report on a release as one self-contained page in Arabic (right to left), English and French, for whoever decides on publishing:
 * what it protects against, what it does not, what was lost, class sizes and loss by column as charts with their numbers beside them,
 * risk before and after, whom suppression left out, and the evidence.
 *
 * @param input - the release, and what is to be said beside it
 * @returns the page as HTML text: no script, no address that a browser would fetch
 * @example
 * ```ts
 * const sex = { name: 'sex', role: 'quasi', hierarchy: flatLadder(['f', 'm']) } as const;
 * const made = anonymise({ columns: [sex], rows: [['f'], ['f'], ['m'], ['m']] }, { models: [kAnonymity(2)] });
 * const page = made.ok ? releaseReport({ release: made.value }) : '';
 * page.includes('<article lang="ar" dir="rtl">'); // => true
 * page.includes('<script'); // => false
 * ```
 * @public
 */
export function releaseReport(input: ReleaseReportInput): string {
  const title = input.title ?? { ar: reportCatalogue.texts.ar['report.release.title'], en: reportCatalogue.texts.en['report.release.title'], fr: reportCatalogue.texts.fr['report.release.title'] };
  return renderPage({ title, first: input.first ?? 'ar', body: (language) => bodyOf(input, language) });
}
