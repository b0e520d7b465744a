import { existsSync, readFileSync } from 'node:fs';

import fc from 'fast-check';
import * as z from 'zod';
import { describe, expect, it } from 'vitest';

import { check, inLanguage, localText, longText, text, textFindings } from '../index.js';
import { isPure } from '../check/pure.js';

const shared = (name: string): string | undefined => {
  const file = new URL(`../../../../../shared/data/${name}`, import.meta.url);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};

const codes = (schema: ReturnType<typeof text>, value: string): readonly string[] => {
  const result = check(schema, value);
  return result.ok ? [] : result.problems.map(({ code }) => code);
};

describe('a line of text', () => {
  it.each([
    ['a lone surrogate', 'A\uD800B', 'core/lone-surrogate'],
    ['a line break', 'one\ntwo', 'core/control-character'],
    ['a line separator', 'one\u2028two', 'core/control-character'],
    ['a noncharacter', 'a\u{1FFFE}b', 'core/control-character'],
    ['an override', 'Sara \u202Enial', 'core/direction-control'],
    ['an isolate', '\u2066AB12\u2069', 'core/direction-control'],
    ['a zero-width space', 'Ma\u200Bria', 'core/invisible-character'],
    ['a byte order mark inside', 'Ma\uFEFFria', 'core/invisible-character'],
    ['tags', 'Ana\u{E0041}', 'core/invisible-character'],
    ['a joiner among Latin letters', 'Ma\u200Dria', 'core/invisible-character'],
    ['a non-joiner at the beginning', '\u200Cسا', 'core/invisible-character'],
    ['blanks alone', ' \u00A0 ', 'core/blank'],
    ['what shows nothing', '\u3164', 'core/blank'],
    ['decomposed letters', 'Jose\u0301', 'core/not-nfc'],
    ['a decomposed hamza', 'ا\u0654حمد', 'core/not-nfc'],
  ])('refuses %s, once and by its name', (_name, value, code) => {
    expect(codes(text(100), value)).toEqual([code]);
  });

  it.each([
    ['Persian with a non-joiner', 'مه\u200Cسا'],
    ['Kurdish with a non-joiner', 'نامە\u200Cکان'],
    ['Sinhala with a joiner', '\u0DC1\u0DCA\u200D\u0DBB\u0DD3'],
    ['the sign of the Hijri era', '١٤٤٧ه\u200D'],
    ['a joined emoji', '\u{1F468}\u200D\u{1F9B0}'],
    ['marks of direction', 'رقم \u200F12\u200E'],
    ['vowel marks', 'مُحَمَّد'],
    ['a non-joiner after a vowel mark', 'مِه\u0650\u200Cسا'],
    ['an apostrophe', 'O\u2019Neil'],
    ['Ethiopic', 'ሐና'],
    ['edge blanks, which are not ours to cut', ' Amina '],
  ])('takes %s', (_name, value) => {
    expect(codes(text(100), value)).toEqual([]);
  });

  it('refuses what is too long, or empty', () => {
    expect(codes(text(3), 'abcd')).toEqual(['core/too-long']);
    expect(codes(text(3), '')).toContain('core/too-short');
  });

  it('only looks, so that checking stays quick', () => {
    for (const schema of [text(), longText(), localText()]) expect(isPure(schema)).toBe(true);
  });

  it('says in its pattern what a validator without Unicode properties can say', () => {
    // The pattern goes into JSON Schema: whatever it refuses, the check refuses too, with a reason of its own.
    const pattern = new RegExp(String(z.toJSONSchema(text()).pattern), 'u');
    const schema = text();
    let refused = 0;
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const value = `ب${String.fromCodePoint(point)}ب`;
      if (pattern.test(value)) continue;
      refused += 1;
      expect(codes(schema, value)).toEqual([expect.stringMatching(/surrogate|control|direction|invisible/u)]);
    }
    expect(refused).toBeGreaterThan(2000);
    expect(refused).toBeLessThan(2500);
  });
});

describe('a longer text', () => {
  it('keeps lines, and what a person wrote', () => {
    expect(codes(longText(), 'one\ntwo')).toEqual([]);
    expect(codes(longText(), 'He said \u202Eabc\u202C.')).toEqual([]);
    expect(codes(longText(), 'zero\u200Bwidth')).toEqual([]);
  });

  it.each(['a\r\nb', 'a\u0000b', 'a\tb', 'a\u2028b', '\uDC00', '\n\n'])('refuses %j', (value) => expect(codes(longText(), value)).toHaveLength(1));
});

const conformance = shared('unicode-conformance/NormalizationTest-15.0.0-subset.txt');
const naughty = shared('naughty-strings/strings.json');

describe.skipIf(conformance === undefined)('normal forms of Unicode (skipped where the shared data is absent)', () => {
  const rows = (conformance ?? '')
    .split('\n')
    .filter((line) => /^[0-9A-F]/u.test(line))
    .map((line) => line.split(';').slice(0, 5).map((column) => column.split(' ').map((hex) => String.fromCodePoint(Number.parseInt(hex, 16))).join('')));

  it('takes the composed form and no other', () => {
    expect(rows.length).toBeGreaterThan(2000);
    const schema = text();
    for (const [source = '', nfc = '', nfd = ''] of rows) {
      for (const value of [source, nfc, nfd]) expect(codes(schema, value).includes('core/not-nfc')).toBe(value !== nfc);
    }
  });
});

describe.skipIf(naughty === undefined)('naughty strings (skipped where the shared data is absent)', () => {
  it('come back as they were, or are refused by name', () => {
    const values = (JSON.parse(naughty ?? '[]') as { readonly value: string }[]).map(({ value }) => value);
    expect(values.length).toBeGreaterThan(200);
    let taken = 0;
    for (const value of values) {
      const result = check(text(), value);
      if (result.ok) {
        taken += 1;
        expect(result.value).toBe(value);
      } else {
        expect(result.problems.every(({ code }) => /^core\/(?:too-short|too-long|lone-|control-|direction-|invisible-|blank|not-nfc)/u.test(code))).toBe(true);
        // Two characters or more never travel on inside a problem.
        if (value.length > 1) expect(JSON.stringify(result.problems)).not.toContain(JSON.stringify(value).slice(1, -1));
      }
    }
    expect(taken).toBeGreaterThan(200);
  });
});

describe('what a reader would not see', () => {
  it.each([
    ['He said \u202Eabc\u202C.', ['core/direction-control']],
    ['zero\u200Bwidth', ['core/invisible-character']],
    ['broken \uFFFD', ['core/replacement-character']],
    ['\u2066a\u200Bb\uFFFD\u2069', ['core/direction-control', 'core/invisible-character', 'core/replacement-character']],
    ['مه\u200Cسا', []],
  ])('is told of: %j', (value, expected) => {
    expect(textFindings(value, '/note')).toEqual(expected.map((code) => ({ code, pointer: '/note', severity: 'warning' })));
  });
});

describe('text by language', () => {
  it('is in one language at least', () => {
    expect(check(localText(), {})).toMatchObject({ problems: [{ code: 'core/no-language' }] });
    expect(check(localText(), { en: undefined })).toMatchObject({ ok: false });
    expect(check(localText(), { am: 'ሕግ' })).toMatchObject({ ok: false });
    expect(check(localText(), { ar: 'قانون' }).ok).toBe(true);
  });

  it('never passes one language off as another', () => {
    fc.assert(
      fc.property(fc.record({ ar: fc.string(), en: fc.string(), fr: fc.string() }, { requiredKeys: [] }), fc.constantFrom('ar' as const, 'en' as const, 'fr' as const), (local, language) => {
        const found = inLanguage(local, language);
        if (found) expect(local[found.language]).toBe(found.text);
        else expect(local).toEqual({});
        if (local[language] !== undefined) expect(found?.language).toBe(language);
      }),
    );
  });
});
