import { anonymise, caseTable, kAnonymity } from '@ctip/anonymisation';
import { assessCompliance, complianceMatrix } from '@ctip/compliance';
import { arabLeague } from '@ctip/core';
import { identifiedVictims, tabulateSync } from '@ctip/cube';
import { glotipReport, type GlotipTable } from '@ctip/exchange';
import { checkCatalogue } from '@ctip/i18n';
import { population, sdg16_2_2, suppressSmall } from '@ctip/statistics';
import { nation, nationPopulation } from '@ctip/testing';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';

import { nationalReport, reportCatalogue, type NationalReportInput } from '../index.js';

const cases = [...nation({ seed: 6, cases: 600 })].map((history) => history.case);
const value = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!result.ok) throw new Error('refused');
  return result.value;
};
const people = tabulateSync(cases, identifiedVictims('year', 'sex', 'ageGroup'));
const sdg = sdg16_2_2({ people, population: value(population(nationPopulation())) }, { country: 'JO', vintage: '2024-01-31' });

const refusedRow = { ok: false, row: 7, cut: 'persons-convicted/citizenship', problems: [{ code: 'exchange/glotip-cell-label', pointer: '', severity: 'error' }] } as const;
const table = await glotipReport({
  edition: '2025-04-14',
  headerRow: 3,
  spellings: () => ({ citizenship: 0, repatriation: 0 }),
  items: (async function* () {
    await Promise.resolve();
    yield refusedRow;
  })(),
} as GlotipTable);

const input: NationalReportInput = {
  title: { ar: 'تقرير <b>', en: 'Report <b>', fr: 'Rapport <b>' },
  asOf: '2024-01-31',
  intake: { read: 610, good: 600, refused: 10, problems: { 'core/required': 7, 'exchange/json-syntax': 3 } },
  victims: { people, forms: tabulateSync(cases, identifiedVictims('form')) },
  rates: suppressSmall(sdg.observations),
  release: value(anonymise(value(caseTable(cases, ['person.sex', 'person.ageYears', 'facts.elements.purposes'])), { models: [kAnonymity(5)] })),
  law: complianceMatrix(arabLeague.map((state) => assessCompliance(state, undefined, { asOf: '2024-01-31' }))),
  region: {
    victims: {
      unit: 'victims',
      dimensions: [
        { id: 'country', codeList: 'country', members: ['EG', 'JO'], additive: true },
        { id: 'year', members: ['2021'], additive: true },
      ],
      cells: [
        { members: ['EG', '2021'], low: 0, high: 4 },
        { members: ['JO', '2021'], low: 12, high: 12 },
      ],
      complete: false,
      counted: { low: 12, high: 16 },
    },
    table,
  },
};
const page = nationalReport(input);
const { document } = parseHTML(page);

describe('a national report', () => {
  it('is in three languages, each with its direction and all of the parts', () => {
    const articles = [...document.querySelectorAll('article')];
    expect(articles.map((article) => [article.getAttribute('lang'), article.getAttribute('dir')])).toEqual([
      ['ar', 'rtl'],
      ['en', 'ltr'],
      ['fr', 'ltr'],
    ]);
    for (const article of articles) {
      expect(article.querySelectorAll('h2')).toHaveLength(6);
      expect(article.querySelectorAll('svg')).toHaveLength(5);
      expect(article.querySelectorAll('table.matrix tbody tr')).toHaveLength(22);
    }
  });

  it('leaves no hole, no missing word and no number that is none', () => {
    expect(page).not.toMatch(/\{\{|undefined|NaN|\[object|absent:|Infinity/u);
    const arabic = document.querySelector('article[lang=ar]')?.textContent ?? '';
    expect(arabic).not.toMatch(/problem\.|report\.|field\.|code\./u);
  });

  it('fetches nothing and runs nothing', () => {
    expect(document.querySelectorAll('script, link, img, iframe, object, embed, [src], [href], [onclick]')).toHaveLength(0);
    expect(page).not.toMatch(/url\(|@import/u);
    expect(page).toContain("default-src 'none'");
  });

  it('escapes what it is given', () => {
    expect(document.querySelector('article[lang=en] h1')?.textContent).toBe('Report <b>');
    expect(document.querySelectorAll('h1 b')).toHaveLength(0);
  });

  it('tells every result of the matrix by a sign and in words', () => {
    for (const cell of document.querySelectorAll('table.matrix tbody td span')) {
      expect(cell.textContent).toMatch(/^[✓✗?]\+?$/u);
      expect(cell.getAttribute('aria-label')).not.toBe('');
    }
  });

  it('shows a masked figure as the interval that it may be', () => {
    expect(document.querySelector('article[lang=en]')?.textContent).toContain('0 to 4');
    expect(document.querySelector('article[lang=ar]')?.textContent).toContain('من ٠ إلى ٤');
  });

  it('shows no small count, and none that follows from a total beside it', () => {
    const first = [...document.querySelectorAll('article[lang=en] details table')].find((found) => found.querySelector('th')?.textContent === 'year');
    const rows = [...(first?.querySelectorAll('tbody tr') ?? [])].map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? ''));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) for (const cell of row) expect(['1', '2', '3', '4']).not.toContain(cell);
    expect(rows.some((row) => row.includes('0 to 4') && (row.at(-1) ?? '').includes(' to '))).toBe(true);
  });

  it('holds no case and no person', () => {
    for (const { id, victimId } of cases) {
      expect(page).not.toContain(id);
      expect(page).not.toContain(victimId);
    }
  });

  it('leaves out what it is not given', () => {
    const short = parseHTML(nationalReport({ title: input.title, asOf: '2024', first: 'fr' })).document;
    expect(short.querySelector('article')?.getAttribute('lang')).toBe('fr');
    expect(short.querySelectorAll('h2')).toHaveLength(0);
  });
});

describe('the words of the report', () => {
  it('are whole in three languages', () => expect(checkCatalogue(reportCatalogue, { same: ['report.rate.value', 'report.release.share'] })).toEqual([]));
});
