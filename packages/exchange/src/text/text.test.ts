import { describe, expect, it } from 'vitest';

import { textProblems, type TextClass } from './index.js';

const found = (text: string, kind: TextClass): readonly string[] => textProblems(text, kind).map(({ code, severity }) => `${severity} ${code.replace('exchange/', '')}`);

describe('a written text', () => {
  it.each([
    ['أمينة', 'identity'],
    ['Ana-María O\u2019Neill', 'identity'],
    ['\u0645\u06CC\u200C\u0646\u0627', 'identity'],
    ['\u0DC1\u0DCA\u200D\u0DBB\u0DD3', 'identity'],
    ['سارة Sara', 'identity'],
    ['\u061Cنص', 'narrative'],
    ['مُحَمَّدٌ', 'identity'],
    ['a\u2028b', 'narrative'],
    ['山田ひろし', 'identity'],
    ['٠١٢٣', 'digits'],
    ['👩\u200D👧', 'narrative'],
  ] as const)('%j is fine as %s', (text, kind) => {
    expect(found(text, kind)).toEqual([]);
  });

  it.each([
    ['a\u202Eb', 'identity', ['error unicode-bidi-control']],
    ['a\u2066b\u2069', 'narrative', ['warning unicode-bidi-control']],
    ['Ma\u200Bria', 'identity', ['error unicode-invisible']],
    ['\uFEFFMaria', 'identity', ['error unicode-invisible']],
    ['Ana\u{E0041}', 'identity', ['error unicode-invisible']],
    ['Ma\u200Dria', 'identity', ['error unicode-invisible']],
    ['\u041Earia', 'identity', ['warning unicode-mixed-script']],
    ['Ana\u3000Cruz', 'identity', ['warning unicode-space']],
    ['\u00A02', 'identity', ['warning unicode-space']],
    [`A${'\u0301'.repeat(20)}`, 'identity', ['error unicode-combining-limit']],
    [`A${'\u0301'.repeat(20)}`, 'narrative', []],
    [`A${'\u0301'.repeat(31)}`, 'narrative', ['error unicode-combining-limit']],
    ['a\u0000', 'narrative', ['error unicode-nul']],
    ['a\uD800', 'narrative', ['error unicode-surrogate']],
    ['a\uFFFE', 'narrative', ['error unicode-noncharacter']],
    ['1٢', 'digits', ['error core/mixed-digits']],
  ] as const)('%j is not, as %s', (text, kind, expected) => {
    expect(found(text, kind)).toEqual(expected);
  });

  it('of a million marks costs no more than its length', () => {
    expect(found(`a${'\u0301'.repeat(1_000_000)}`, 'identity')).toEqual(['error unicode-combining-limit']);
  });
});
