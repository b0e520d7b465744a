import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';

import { nation } from '@ctip/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { runs } from '../runs.fixture.js';
import { standardJsonLimits, type JsonLimits } from './limits.js';
import { numberOf } from './names.js';
import { plainScan } from './plainScan.fixture.js';
import { scan, type ScanOptions } from './scan.js';

/** Names that share the number of their units by twos: what somebody would send who knows how names are held. */
const collidingNames = (() => {
  const byNumber = new Map<number, string>();
  const found: string[] = [];
  const signs = 'abcdefghijklmnopqrstuvwxyz0123456789!#$%&*+-./:;<=>?'.split('');
  for (let index = 0; found.length < 200; index += 1) {
    const name = [1, 52, 52 ** 2, 52 ** 3].map((place) => signs[Math.floor((index * 7) / place) % 52] ?? '').join('');
    const [number, other] = [numberOf(name), byNumber.get(numberOf(name))];
    if (other !== undefined && other !== name) found.push(other, name);
    byNumber.set(number, name);
  }
  return found;
})();

const name = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a', 'A', 'b', 'id', 'Id', 'iD', 'é', 'É', 'e\u0301', 'ليلى', 'ﻟﻴﻠﻰ', '\uFF41', '\u212A', 'k', 'K', 'a\u200B', 'a_', 'a\u007F', '"', '\\') },
  { weight: 2, arbitrary: fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'tostring', 'valueOf', 'hasOwnProperty', '__defineGetter__', 'isPrototypeOf', 'Constructor', 'toLocaleString') },
  fc.string({ unit: 'binary' }),
  fc.nat(99).map((index) => `k${String(index)}`),
  { weight: 1, arbitrary: fc.constantFrom(...collidingNames) },
  fc.integer({ min: 6, max: 14 }).map((length) => 'x'.repeat(length)),
);
const number = fc.oneof(
  fc.constantFrom('0', '-0', '-0.0', '-0e5', '-0.00', '-0.1', '0e999', '1e400', '1E22', '1e-400', '01', '-', '1.', '.5', '1e', '1e+', '9007199254740991', '9007199254740993', '0.1234567890123456789', '100000000000000000000', '0.30000000000000004', '123456789012345.5'),
  fc.double({ noNaN: true }).map(String),
  fc.integer().map(String),
  fc.bigInt({ min: -(2n ** 60n), max: 2n ** 60n }).map(String),
  fc.tuple(fc.integer(), fc.stringMatching(/^\d{1,20}$/u)).map(([whole, part]) => `${String(whole)}.${part}`),
  fc.integer({ min: 1, max: 30 }).map((length) => '7'.repeat(length)),
);
const inString = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme' }).map((text) => JSON.stringify(text).slice(1, -1)) },
  fc.constantFrom('\\u0000', '\\b', '\\f', '\\n', '\\/', '\\u0041', '\\u00e9', '\\ud83d\\ude00', '\\ud83d', '\\ude00', '\\ud83d\\n', '\\ud83dx', '\\uffff', '\\ud83f\\udffe', '\\ud83f\\udffd', '\\uFDD0', '\\u00g0', '\\x', '\\', '\\u12'),
  fc.constantFrom('\uD83D', '\uDE00', '😀', '\uFFFE', '\uFDD5', '\uFDCF', '\u{1FFFE}', '\u{1FFFD}', '\u{10FFFF}', '\u{10FFFD}', '\uE000', '\u2028', '\u007F', '\u0001', '\n', 'ش'),
);
const escapedName = (word: string): string => `"${word.split('').map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"`;
const nameText = fc.oneof({ weight: 5, arbitrary: name.map((word) => JSON.stringify(word)) }, name.map(escapedName), inString.map((text) => `"${text}"`));
const blank = fc.constantFrom('', '', '', '', ' ', '\n', '\t', '\r\n', '  ');

const { document } = fc.letrec<{ document: string }>((tie) => ({
  document: fc.oneof(
    { maxDepth: 5 },
    fc.oneof(number, fc.array(inString, { maxLength: 4 }).map((parts) => `"${parts.join('')}"`), fc.constantFrom('true', 'false', 'null', 'tru', 'nulll', '""')),
    fc.array(fc.tuple(blank, tie('document'), blank), { maxLength: 4 }).map((items) => `[${items.map((parts) => parts.join('')).join(',')}]`),
    fc.array(fc.tuple(blank, nameText, blank, fc.constant(':'), blank, tie('document'), blank), { maxLength: 6 }).map((pairs) => `{${pairs.map((parts) => parts.join('')).join(',')}}`),
  ),
}));

const wide = fc.tuple(fc.array(name, { minLength: 50, maxLength: 90 }), fc.boolean()).map(([names, isUnique]) => `{${(isUnique ? [...new Set(names)] : names).map((word) => `${JSON.stringify(word)}:1`).join(',')}}`);
const record = fc.constantFrom(...[...nation({ seed: 5, cases: 20 })].map((history, index) => JSON.stringify({ ...history.case, note: 'قالت: "لا" 😀 \\' }, undefined, index % 3)));

const sign = fc.constantFrom(...'{}[]",:\\u0123tfn -.eE\n\u0001é'.split(''), '\uD83D', '\uDC00', '\uFFFF');
const mutated = fc.tuple(fc.oneof({ weight: 3, arbitrary: document }, wide, record), fc.array(fc.tuple(fc.nat(), fc.nat(3), sign), { maxLength: 2 }), fc.nat(9), fc.nat()).map(([text, changes, cut, at]) => {
  const changed = changes.reduce((now, [place, instead, one]) => {
    const start = place % (now.length + 1);
    return now.slice(0, start) + (instead === 3 ? '' : one) + now.slice(start + instead);
  }, text);
  return cut === 0 ? changed.slice(0, at % (changed.length + 1)) : changed;
});

const small: JsonLimits = { depth: 3, names: 5, nameLength: 7, stringBytes: 12, numberLength: 8, values: 9, bytes: 1e6 };
const options: fc.Arbitrary<ScanOptions> = fc.record({
  limits: fc.oneof({ weight: 4, arbitrary: fc.constant(standardJsonLimits) }, fc.subarray(Object.keys(small) as (keyof JsonLimits)[]).map((keys) => ({ ...standardJsonLimits, ...Object.fromEntries(keys.map((key) => [key, small[key]])) }))),
  profile: fc.constantFrom('strict', 'rfc8259'),
  notices: fc.boolean(),
});

describe('the scanner says what the plain one says: fault, place, path, figures and notices', () => {
  it('of documents, sound and hostile, and of what they become when signs are changed, lost and put in', () => {
    const seen = { sound: 0, noticed: 0, codes: new Set<string>() };
    fc.assert(
      fc.property(mutated, options, (text, told) => {
        const found = scan(text, told);
        expect(found).toEqual(plainScan(text, told));
        if (!found.fault) {
          // Nothing that the platform's parser would refuse.
          JSON.parse(text);
          seen.sound += 1;
        }
        if (found.notices.length > 0) seen.noticed += 1;
        for (const { code } of [...(found.fault ? [found.fault] : []), ...found.notices]) seen.codes.add(code);
      }),
      { numRuns: runs(2500), seed: 1 },
    );
    // The documents are of all kinds, or their agreement would say little.
    expect(seen.sound).toBeGreaterThan(200);
    expect(seen.noticed).toBeGreaterThan(100);
    expect([...seen.codes].toSorted()).toEqual(
      ['confusable-keys', 'duplicate-key', 'empty', 'forbidden-key', 'json-syntax', 'key-too-long', 'negative-zero', 'number-precision', 'number-range', 'number-too-long', 'shadowing-key', 'string-too-long', 'too-deep', 'too-many-keys', 'too-many-values', 'truncated', 'unicode-control', 'unicode-noncharacter', 'unicode-nul', 'unicode-surrogate'].map((code) => `exchange/${code}`),
    );
  });

  const strict: ScanOptions = { limits: standardJsonLimits, profile: 'strict', notices: true };
  /** Profiles, with and without notices, in which the two do not say the same. */
  const differences = (text: string): readonly unknown[] =>
    (['strict', 'rfc8259'] as const)
      .flatMap((profile) => [true, false].map((notices) => ({ ...strict, profile, notices })))
      .flatMap((told) => {
        const [found, expected] = [scan(text, told), plainScan(text, told)];
        return isDeepStrictEqual(found, expected) ? [] : [{ text: text.slice(0, 200), told, found, expected }];
      });

  it('of objects whose names were made to share a number', () => {
    expect(collidingNames.length).toBeGreaterThan(40);
    const members = (names: readonly string[]): string => `{${names.map((word) => `${JSON.stringify(word)}:1`).join(',')}}`;
    for (let count = 1; count <= collidingNames.length; count += 1) expect(differences(members(collidingNames.slice(0, count)))).toEqual([]);
    expect(differences(members([...collidingNames, ...collidingNames.slice(7, 8)]))).toEqual([]);
    const cases = Array.from({ length: 80 }, (_, index) => 'abcdefg'.split('').map((letter, bit) => ((index >> bit) & 1 ? letter.toUpperCase() : letter)).join(''));
    for (const count of [2, 9, 10, 11, 63, 64, 65, 80]) expect(differences(members(cases.slice(0, count)))).toEqual([]);
    expect(differences(members([...cases, 'abcdefg']))).toEqual([]);
  });

  it('of a record cut at every place, and with any one sign of it doubled', () => {
    const text = JSON.stringify({ id: 'c-1', toString: -0.5, a: [{ b: null, B: true }, -0, 1.5e3, 'ليلى 😀\n'] }).replace('-0.5', '-0');
    const places = Array.from({ length: text.length + 1 }, (_, at) => at);
    expect(places.flatMap((at) => [text.slice(0, at), text.slice(0, at + 1) + text.slice(at), text.slice(0, at) + text.slice(at + 1)]).flatMap(differences)).toEqual([]);
  });

  const data = new URL('../../../../../shared/data/', import.meta.url);
  it.skipIf(!existsSync(data))('of the hostile documents (skipped where the shared cases are absent)', () => {
    const suite = new URL('json-test-suite/test_parsing/', data);
    const files = readdirSync(suite).map((file) => readFileSync(fileURLToPath(new URL(encodeURIComponent(file), suite))));
    const cases = (JSON.parse(readFileSync(new URL('hostile-json/cases.json', data), 'utf8')) as { payloadBase64: string }[]).map(({ payloadBase64 }) => Buffer.from(payloadBase64, 'base64'));
    expect([...files, ...cases].flatMap((bytes) => differences(bytes.toString('utf8')))).toEqual([]);
  });
});
