import { coreCatalogue, coreProblemCodes, languages, problem, type Catalogue, type Problem } from '@ctip/core';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';

import { closes } from '../bidi/closes.fixture.js';
import { createTranslator, explain } from '../index.js';

describe('explain', () => {
  const sex = problem('core/not-in-list', '/person/sex', { params: { field: 'case.sex', allowed: ['female', 'male', 'other'] }, at: { record: 3, line: 7 } });

  it('names field, place and allowed values in each language', () => {
    expect(explain(sex, 'en')).toBe('record 3, line 7: sex: the value is not one of those allowed: female, male or other.');
    expect(explain(sex, 'fr')).toBe('enregistrement 3, ligne 7 : sexe : la valeur ne fait pas partie des valeurs admises : female, male ou other.');
    expect(explain(sex, 'ar')).toBe('السجل 3، السطر 7: الجنس: القيمة ليست من القيم المسموح بها: \u2068female\u2069 أو \u2068male\u2069 أو \u2068other\u2069.');
  });

  it('says one problem as a sentence and several as a list', () => {
    expectTypeOf(explain(sex, 'en')).toEqualTypeOf<string>();
    expectTypeOf(explain([sex], 'en')).toEqualTypeOf<string[]>();
    expect(explain([sex, sex], 'fr')).toEqual([explain(sex, 'fr'), explain(sex, 'fr')]);
  });

  it('falls back to the pointer, and to the code', () => {
    expect(explain(problem('core/required', '/route'), 'en')).toMatch(/^\/route: /u);
    expect(explain(problem('core/required', '/route', { params: { field: 'no.such' } }), 'ar')).toMatch(/^\u2068\/route\u2069: /u);
    expect(explain(problem('core/invalid', ''), 'en')).toMatch(/^the record: /u);
    expect(explain(problem('ministry/odd', '/x'), 'fr')).toBe('/x : problème ministry/odd.');
  });

  it('says the code where the parameters are not those that the text needs', () => {
    expect(explain(problem('core/too-small', '/x', { params: { least: 3 } }), 'en')).toBe('/x: problem core/too-small.');
    const counted: Catalogue<never, 'problem.demo/lost'> = {
      texts: { ar: {}, en: {}, fr: {} },
      plurals: {
        ar: { 'problem.demo/lost': { zero: 'صفر', one: 'سطر', two: 'سطران', few: '{{count}} أسطر', many: '{{count}} سطرا', other: '{{count}} سطر' } },
        en: { 'problem.demo/lost': { one: '{{field}}: a line is lost.', other: '{{field}}: {{count}} lines are lost.' } },
        fr: { 'problem.demo/lost': { one: '{{count}} ligne', many: '{{count}} de lignes', other: '{{count}} lignes' } },
      },
    };
    const words = createTranslator({ language: 'en', catalogues: [counted] });
    const lost = (params: Record<string, number | string>): string => explain(problem('demo/lost', '/x', { params }), words);
    expect([lost({ count: 1 }), lost({ count: 2 }), lost({ count: '2' }), lost({})]).toEqual([
      '/x: a line is lost.',
      '/x: 2 lines are lost.',
      '/x: problem demo/lost.',
      '/x: problem demo/lost.',
    ]);
  });

  it('says how many more values are allowed', () => {
    const allowed = Array.from({ length: 40 }, (_, index) => `c${String(index)}`);
    const upTo = (length: number): Problem => problem('core/not-in-list', '/x', { params: { allowed: allowed.slice(0, length) } });
    expect(explain(upTo(12), 'en')).toMatch(/c10 or c11\.$/u);
    expect(explain(upTo(13), 'en')).toMatch(/c11 and 1 more\.$/u);
    expect(explain(upTo(40), 'en')).toContain('c11 and 28 more');
    expect(explain(upTo(13), 'fr')).toContain('c11 et 1 autre.');
    expect(explain(upTo(40), 'fr')).toContain('c11 et 28 autres.');
    for (const [length, more] of [
      [13, 'وقيمة أخرى واحدة'],
      [14, 'وقيمتان أخريان'],
      [15, 'و3 قيم أخرى'],
      [40, 'و28 قيمة أخرى'],
    ] as const) {
      expect(explain(upTo(length), 'ar')).toContain(`\u2068c11\u2069 ${more}`);
    }
  });

  it('says years, lines and cells as they are written elsewhere', () => {
    const years = problem('core/date-out-of-range', '/x', { params: { minimum: 1318, maximum: 1500 }, at: { line: 12_345, sheet: 2, cell: 'B7' } });
    expect(explain(years, 'en')).toBe('sheet 2, cell B7, line 12345: /x: of this calendar only the years 1318 to 1500 are taken.');
    const arabic = createTranslator({ language: 'ar', catalogues: [], digits: 'arab' });
    expect(explain(years, arabic)).toMatch(/^الورقة ٢، الخلية \u2068B7\u2069، السطر ١٢٣٤٥: .*١٣١٨ .*١٥٠٠/u);
    expect(explain(problem('core/too-big', '/x', { params: { maximum: 20_000 } }), 'en')).toContain('20,000');
  });

  // Parameters that some text of core names, with the code that names them.
  const named = [...new Set(Object.values<string>(coreCatalogue.texts.en).flatMap((text) => [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, hole = '']) => hole)))];
  const word = fc.stringMatching(/^[a-z][a-z-]{0,12}$/u);
  const secret = fc.stringMatching(/^[0-9a-f]{6}$/u).map((hex) => `Leak${hex}`);
  const ours = fc.oneof(word, fc.nat(), fc.array(word, { maxLength: 20 }));
  const controls = fc.array(fc.constantFrom('\u2066', '\u2067', '\u2068', '\u2069', '\u202e', 'x'), { maxLength: 5 }).map((parts) => parts.join(''));

  const found = fc.record({
    code: fc.oneof({ weight: 4, arbitrary: fc.constantFrom<string>(...coreProblemCodes) }, word, controls),
    pointer: fc.oneof(fc.constantFrom('', '/a', '/person/sex', '/#3'), controls),
    severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
    known: fc.dictionary(fc.constantFrom(...named.filter((name) => name !== 'field')), fc.oneof(ours, controls)),
    unknown: fc.dictionary(
      fc.oneof(secret, fc.constantFrom('value', 'name', 'lng', 'context', 'defaultValue', 'replace', 'postProcess')),
      fc.oneof(secret, fc.array(secret, { minLength: 1, maxLength: 3 })),
    ),
    at: fc.record({ line: fc.nat(), column: fc.nat(), byteOffset: fc.nat(), cell: fc.oneof(fc.constant('B7'), controls) }, { requiredKeys: [] }),
  });

  it('closes what it opens, leaves no hole, and never says a parameter that no text names', () => {
    let texts = 0;
    fc.assert(
      fc.property(found, fc.constantFrom(...languages), fc.constantFrom('latn' as const, 'arab' as const), ({ known, unknown, ...rest }, language, digits) => {
        const words = createTranslator({ language, catalogues: [], digits });
        const text = explain({ ...rest, params: { ...unknown, ...known } }, words);
        expect(closes(text)).toBe(true);
        expect(text).not.toMatch(/\{\{|undefined|Leak|\[object/u);
        expect(text).not.toBe('');
        if (!text.includes(rest.code)) texts += 1;
      }),
      { numRuns: 300 },
    );
    // Not all of them by their code alone.
    expect(texts).toBeGreaterThan(50);
  });
});
