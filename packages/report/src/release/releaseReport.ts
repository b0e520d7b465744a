import { anonymisationCatalogue, explainRelease } from '@ctip/anonymisation';
import type { Language } from '@ctip/core';
import { createTranslator, explain } from '@ctip/i18n';

import { html, type Html } from '../html/index.js';
import { reportCatalogue } from '../locales/index.js';
import { renderPage } from '../page/index.js';
import type { ReleaseReportInput } from './input.js';
import { classPlot, lossPlot } from './plots.js';
import { columnTable, groupTables, modelTable, riskTable, summary } from './tables.js';
import type { ReleaseWords } from './words.js';

const list = (sentences: readonly string[]): Html => html`<ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;

function bodyOf(input: ReleaseReportInput, language: Language): Html {
  const { release, breakdowns = [] } = input;
  const { arabicDigits = 'arab' } = input;
  const words: ReleaseWords = createTranslator({ language, catalogues: [anonymisationCatalogue, reportCatalogue], digits: language === 'ar' ? arabicDigits : 'latn' });
  const { protects, open, lost } = explainRelease(release, language, breakdowns, { arabicDigits });
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
