import { arabLeague, languages } from '@ctip/core';
import { describe, expect, it } from 'vitest';

import { assessCompliance, explainFinding, palermoArticles3And5 } from '../index.js';

describe('explainFinding', () => {
  it.each(languages)('leaves no key and no placeholder untranslated in %s', (language) => {
    for (const asOf of ['2012-06-30', '2020-01-01', '2025-12-31']) {
      for (const country of arabLeague) {
        for (const finding of assessCompliance(country, palermoArticles3And5, { asOf }).findings) {
          const { title, result, why, ask } = explainFinding(finding, language);
          for (const text of [title, result, ...why, ...ask]) expect(text).not.toMatch(/\{\{|\b(?:code|feature|fact|why|ask|result|obligation)\.[\w-]/u);
          expect(why.length).toBeGreaterThan(0);
          if (finding.result !== 'met') expect(ask.length).toBeGreaterThan(0);
        }
      }
    }
  });
});
