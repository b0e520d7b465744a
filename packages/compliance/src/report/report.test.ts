import { arabLeague, languages } from '@ctip/core';
import { comparePenalties } from '@ctip/legislation';
import { describe, expect, it } from 'vitest';

import { allObligations, assessCompliance, gapRegister, gapRegisterHtml, matrixHtml, penaltyHtml, ratificationMap, readLawRecords, recordFactsOf, stateReportHtml, statusCounts } from '../index.js';

const asOf = '2024-01-01';
const reports = arabLeague.map((country) => assessCompliance(country, allObligations, { asOf }));

/** Every tag that is opened is closed, in order. */
function isBalanced(markup: string): boolean {
  const open: string[] = [];
  for (const [, close, name = '', self] of markup.matchAll(/<(\/?)([a-z][a-z0-9]*)[^<>]*?(\/?)>/gu)) {
    if (close === '/') {
      if (open.pop() !== name) return false;
    } else if (self !== '/' && !['meta', 'br'].includes(name)) open.push(name);
  }
  return open.length === 0;
}
/** A key of a catalogue, or a hole, that was left in a text. */
const leftover = /\{\{|[>"](?:code|feature|page|mark|status|severity|obligation|why|ask|close|bindingness|evidence|instrument|topic)\.[a-z]/u;

describe.each(languages)('pages in %s', (language) => {
  it('of every state are whole, told wholly in the language, and load nothing', () => {
    for (const report of reports) {
      const page = stateReportHtml(report, { language });
      expect(isBalanced(page), report.country).toBe(true);
      expect(page).not.toMatch(leftover);
      expect(page).not.toMatch(/<(?:script|img|link|iframe)|src=|url\(/u);
      expect(page).toContain(`lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`);
      for (const { obligation } of report.findings) expect(page).toContain(`>${obligation}</span>`);
    }
  });

  it('of the matrix, the register and the penalties are whole too', () => {
    const comparison = comparePenalties(arabLeague, { asOf });
    for (const page of [matrixHtml(reports, { language }), gapRegisterHtml(reports, { language }), penaltyHtml(comparison, { asOf, language })]) {
      expect(isBalanced(page)).toBe(true);
      expect(page).not.toMatch(leftover);
    }
    expect(matrixHtml(reports, { language }).match(/role="img"/gu)?.length).toBe(22 * 108);
  });

  it('of the map hold every state', () => {
    for (const treaty of ['tip-protocol', 'untoc'] as const) {
      const map = ratificationMap(treaty, { asOf, language });
      expect(isBalanced(map)).toBe(true);
      expect(map.match(/<g role="img"/gu)?.length).toBe(22);
      expect(map).not.toMatch(leftover);
    }
  });
});

describe('the register', () => {
  it('holds every gap, recommendation and benchmark, and nothing unknown', () => {
    const unmet = reports.flatMap(({ findings }) => findings).filter(({ severity }) => severity !== 'none');
    const register = gapRegister(reports);
    expect(register.length).toBe(unmet.length);
    expect(register.filter(({ finding }) => finding.status === 'unknown')).toEqual([]);
    const order = register.map(({ finding }) => ['gap', 'recommendation', 'benchmark'].indexOf(finding.severity));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('counts every finding once', () => {
    for (const { findings } of reports) expect(Object.values(statusCounts(findings)).reduce((sum, n) => sum + n, 0)).toBe(108);
  });
});

describe('the page of a state', () => {
  const page = stateReportHtml(assessCompliance('AE', allObligations, { asOf }), { language: 'en' });
  it('writes places as the treaty does, and says of a limit that it is not there', () => {
    expect(page).toContain('<bdi>5(2)(a)</bdi>');
    expect(page).toContain('<bdi>3(a)</bdi>');
    expect(page).not.toContain('(2(a))');
    expect(page).toContain('as it should not: crossing a border required');
  });
});

describe('hostile input', () => {
  it('is escaped, wherever a caller may put a text', () => {
    const evil = '<script>alert(1)</script>"\'&';
    const read = readLawRecords([{ id: evil, sources: [evil], claims: { childException: { value: true, article: evil, sources: [evil] } } }]);
    if (!read.ok) throw new Error('not read');
    const report = assessCompliance(recordFactsOf(evil, read.value, { asOf }), allObligations, { asOf });
    for (const page of [stateReportHtml(report, { language: 'en' }), matrixHtml([report], { language: 'en' }), gapRegisterHtml([report], { language: 'en' })]) {
      expect(page).not.toContain('<script>');
      expect(isBalanced(page)).toBe(true);
    }
  });

  it('throws for reports on different obligations', () => {
    expect(() => matrixHtml([...reports.slice(0, 1), assessCompliance('BH', allObligations.slice(1), { asOf })], { language: 'en' })).toThrow(TypeError);
  });
});
