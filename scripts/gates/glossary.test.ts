import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { glossary, variantsIn } from './glossary.mjs';

const file = (language: string): string => `packages/core/src/records/a/words/${language}.ts`;
const line = (text: string, key = 'field.a'): string => `  '${key}': '${text}',\n`;

describe('one term for one idea', () => {
  it.each([
    ['ar', 'ضحايا الاتجار بالبشر', 'الاتجار بالأشخاص'],
    ['ar', 'الإتجار بالأشخاص', 'الاتجار بالأشخاص'],
    ['ar', 'العمل القسري', 'العمل الجبري'],
    ['ar', 'عبودية الدين', 'إسار الدين'],
    ['ar', 'المتاجر قريب', 'المُتجِر'],
    ['ar', 'فترة التفكير', 'مهلة للتفكير والتعافي'],
    ['ar', 'مشتبه به', 'المشتبه فيه'],
    ['fr', 'traite des êtres humains', 'traite des personnes'],
    ['fr', 'le référencement', 'orientation'],
    ['fr', 'consentement informé', 'consentement éclairé'],
    ['fr', 'période de réflexion', 'délai de rétablissement et de réflexion'],
  ])('%s: %s', (language, text, term) => {
    expect(variantsIn(file(language), line('') + line(text))).toEqual([expect.stringContaining(`${file(language)}:2 «`)]);
    expect(variantsIn(file(language), line(text)).join()).toContain(`write «${term}»`);
  });

  it('lets an official wording of another instrument stand, under its key alone', () => {
    const text = 'victimes détectées de la traite des êtres humains';
    expect(variantsIn(file('fr'), line(text, 'indicator.sdg-16.2.2'))).toEqual([]);
    expect(variantsIn(file('fr'), line(text, 'indicator.other'))).toHaveLength(1);
  });

  it('looks into words alone, and into those of its language', () => {
    const text = line('consentement informé');
    expect(['packages/core/src/a/a.ts', 'docs/fr.ts', file('ar'), file('en')].flatMap((path) => variantsIn(path, text))).toEqual([]);
    expect(variantsIn('packages/compliance/src/locales/obligations.fr.ts', text)).toHaveLength(1);
  });

  it('never refuses a term that it asks for', () => {
    for (const { language, write } of glossary) expect(variantsIn(file(language), line(write))).toEqual([]);
  });
});

const reference = new URL('../../../shared/reference/screening/terms.json', import.meta.url);
describe.skipIf(!existsSync(reference))('terms.json', () => {
  it('has every term that is said to be from it', () => {
    const { terms } = JSON.parse(readFileSync(reference, 'utf8')) as { terms: { key: string; ar: string; fr: string }[] };
    const quoted = glossary.filter(({ key }) => key !== undefined);
    expect(quoted.map(({ key, language }) => terms.find((term) => term.key === key)?.[language])).toEqual(quoted.map(({ write }) => write));
  });
});
