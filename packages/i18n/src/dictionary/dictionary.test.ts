import { languages, leavesOf, recordGroups } from '@ctip/core';
import { describe, expect, it } from 'vitest';

import { createTranslator, dictionaryPage } from '../index.js';

const folder = new URL('../../../../docs/dictionary/', import.meta.url).pathname;
const heading = { ar: 'معجم البيانات', en: 'Data dictionary', fr: 'Dictionnaire des données' } as const;

/** The list of the pages of a language. */
function index(language: (typeof languages)[number]): string {
  const { t } = createTranslator({ language, catalogues: [] });
  const lines = recordGroups().map(({ id, records }) => `- [${t(`record-group.${id}`)}](${id}.md) (${String(records.length)})`);
  const page = [`# ${heading[language]}`, '', ...lines, ''].join('\n');
  return language === 'ar' ? `<div dir="rtl" lang="ar">\n\n${page}\n</div>\n` : page;
}

// The pages are made by this test: `npx vitest run -u` after a record changed writes them, and the reviewer sees what changed.
describe.each(languages)('docs/dictionary in %s', (language) => {
  it('has a page for every group as the records are today', async () => {
    for (const group of recordGroups()) await expect(dictionaryPage(group, language)).toMatchFileSnapshot(`${folder}${language}/${group.id}.md`);
    await expect(index(language)).toMatchFileSnapshot(`${folder}${language}/README.md`);
  });

  it('names every field and leaves no key and no hole', () => {
    for (const group of recordGroups()) {
      const page = dictionaryPage(group, language);
      expect(page).not.toMatch(/\{\{|(?:field|code|dictionary|record)\.[a-z]+\.|undefined|\[object/u);
      const fields = group.records.reduce((sum, record) => sum + leavesOf(record).length, 0);
      expect(page.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(fields + 2 * group.records.length);
    }
  });
});
