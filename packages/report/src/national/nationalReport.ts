import type { Language, Text } from '@ctip/core';
import { anonymisationCatalogue, type Release } from '@ctip/anonymisation';
import { complianceCatalogue, type ComplianceMatrix } from '@ctip/compliance';
import { cubeCatalogue } from '@ctip/cube';
import { exchangeCatalogue } from '@ctip/exchange';
import { createTranslator } from '@ctip/i18n';
import { statisticsCatalogue, type SdgObservation } from '@ctip/statistics';

import { html, type Html } from '../html/index.js';
import { reportCatalogue } from '../locales/index.js';
import { renderPage } from '../page/index.js';
import { intakeSection, type IntakeInput } from './intake.js';
import { lawSection } from './law.js';
import { rateSection } from './rate.js';
import { regionSection, type RegionInput } from './region.js';
import { releaseSection } from './release.js';
import { victimsSection, type VictimsInput } from './victims.js';
import type { Words } from './words.js';

/** What a national report is made from; a part that is not given is left out. @public */
export interface NationalReportInput {
  readonly title: Text;
  /** Said below the title: where the data are from, and what they are not. */
  readonly about?: Text;
  /** Language shown first; Arabic unless told. */
  readonly first?: Language;
  /** Digits of the Arabic text; Arabic-Indic unless told. */
  readonly arabicDigits?: 'arab' | 'latn';
  /** State of the data, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Counts above 0 and below this are shown as an interval; 5 unless told. */
  readonly smallest?: number;
  readonly intake?: IntakeInput;
  readonly victims?: VictimsInput;
  readonly rates?: readonly SdgObservation[];
  readonly release?: Release;
  readonly law?: ComplianceMatrix;
  readonly region?: RegionInput;
}

function bodyOf(input: NationalReportInput, language: Language): Html {
  const words: Words = createTranslator({
    language,
    catalogues: [cubeCatalogue, complianceCatalogue, statisticsCatalogue, anonymisationCatalogue, exchangeCatalogue, reportCatalogue],
    digits: language === 'ar' ? (input.arabicDigits ?? 'arab') : 'latn',
  });
  const { about, asOf, smallest = 5, intake, victims, rates, release, law, region } = input;
  return html`${about && html`<p class="lead">${about[language]}</p>`}
<p class="note">${words.t('field.observation.asOf')} ${words.date(asOf as Parameters<Words['date']>[0])}</p>
${intake && intakeSection(intake, words)}
${victims && victimsSection(victims, smallest, words)}
${rates && rateSection(rates, words)}
${release && releaseSection(release, words)}
${law && lawSection(law, words)}
${region && regionSection(region, words)}
<footer>${words.t('report.footer')}</footer>`;
}

/**
 * A national report as one self-contained page in Arabic (right to left), English and French: no script, no address that a browser
 * would fetch, charts as SVG with their numbers beside them, unknowns in sight, a source for every finding.
 *
 * @param input - what to show; every part comes from the package that made it
 * @returns the page as HTML text
 * @example
 * ```ts
 * const page = nationalReport({ title: { ar: 'تقرير', en: 'Report', fr: 'Rapport' }, asOf: '2024-01-31' });
 * page.includes('<article lang="ar" dir="rtl">'); // => true
 * page.includes('<script'); // => false
 * ```
 * @public
 */
export function nationalReport(input: NationalReportInput): string {
  return renderPage({ title: input.title, first: input.first ?? 'ar', body: (language) => bodyOf(input, language) });
}
