import { coreProblemCodes, languages, problem, type Problem } from '@ctip/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { explain } from './index.js';

const isolates = (text: string): readonly [number, number] => [text.split('\u2068').length - 1, text.split('\u2069').length - 1];

describe('explain', () => {
  const sex = problem('core/not-in-list', '/person/sex', { params: { field: 'case.sex', allowed: ['female', 'male', 'other'] }, at: { record: 3, line: 7 } });

  it('names field, place and allowed values in each language', () => {
    expect(explain(sex, 'en')).toBe('record 3, line 7: sex: the value is not one of those allowed: female, male, or other.');
    expect(explain(sex, 'fr')).toContain('sexe : la valeur ne fait pas partie des valeurs admises : female, male ou other.');
    expect(explain(sex, 'ar')).toBe('السجل 3، السطر 7: الجنس: القيمة ليست من القيم المسموح بها: \u2068female\u2069 أو \u2068male\u2069 أو \u2068other\u2069.');
  });

  it('falls back to the pointer, and to the code', () => {
    expect(explain(problem('core/required', '/route'), 'en')).toMatch(/^\/route: /u);
    expect(explain(problem('core/invalid', ''), 'en')).toMatch(/^the record: /u);
    expect(explain(problem('ministry/odd', '/x'), 'fr')).toBe('/x : problème ministry/odd.');
  });

  it('says how many more values are allowed', () => {
    const allowed = Array.from({ length: 40 }, (_, index) => `c${String(index)}`);
    const long = problem('core/not-in-list', '/x', { params: { allowed } });
    expect(explain(long, 'en')).toContain('c11 and 28 more');
    expect(explain(long, 'ar')).toContain('و28 قيمة أخرى');
    expect(explain(problem('core/not-in-list', '/x', { params: { allowed: allowed.slice(0, 14) } }), 'ar')).toContain('وقيمتان أخريان');
  });

  const word = fc.stringMatching(/^[a-z][a-z-]{0,12}$/u);
  const any: fc.Arbitrary<Problem> = fc.record({
    code: fc.oneof(fc.constantFrom(...coreProblemCodes), word),
    pointer: fc.constantFrom('', '/a', '/person/sex', '/#3'),
    severity: fc.constantFrom('error', 'warning', 'info'),
    params: fc.record({ expected: word, minimum: fc.nat(), maximum: fc.nat(), count: fc.nat(), list: word, allowed: fc.array(word), candidates: fc.array(word), secret: fc.constant('Amina Saleh') }),
    at: fc.record({ line: fc.nat(), column: fc.nat(), cell: fc.constant('B7') }, { requiredKeys: [] }),
  });

  it('closes what it opens, fills every hole, and never says a parameter that its text does not name', () => {
    fc.assert(
      fc.property(any, fc.constantFrom(...languages), (found, language) => {
        const text = explain(found, language);
        const [open, closed] = isolates(text);
        expect(open).toBe(closed);
        expect(text).not.toMatch(/\{\{|undefined|Amina/u);
      }),
      { numRuns: 500 },
    );
  });
});
