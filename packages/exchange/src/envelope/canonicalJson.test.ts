import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { canonicalJson } from './index.js';

const textOf = (value: unknown): string => {
  const found = canonicalJson(value);
  return found.ok ? found.value : (found.problems[0]?.code ?? '');
};

describe('canonicalJson', () => {
  it('orders names by UTF-16 code units, not by code points', () => {
    expect(textOf({ '\u{1F600}': 1, '\uFB33': 2, '10': 3, '9': 4 })).toBe('{"10":3,"9":4,"\u{1F600}":1,"\uFB33":2}');
  });

  it('says the same value, and the same text again whatever the order of names', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = textOf(value);
        expect(textOf(JSON.parse(text))).toBe(text);
        expect(JSON.stringify(JSON.parse(text, turned))).toBe(JSON.stringify(JSON.parse(JSON.stringify(value), turned)));
        expect(textOf(JSON.parse(JSON.stringify(value), turned))).toBe(text);
      }),
    );
  });

  const circle: unknown[] = [];
  circle.push(circle);
  it.each([
    ['exchange/not-json', { a: undefined }],
    ['exchange/not-json', new Date(0)],
    ['exchange/not-json', 1n],
    ['exchange/not-json', Object.assign([], { length: 1 })],
    ['exchange/number-range', [Number.NaN]],
    ['exchange/unicode-surrogate', ['\uD800']],
    ['exchange/unicode-surrogate', { '\uDC00': 1 }],
    ['exchange/too-deep', circle],
  ])('answers %s', (code, value) => expect(textOf(value)).toBe(code));

  it('never repeats a name in its pointer', () => {
    expect(canonicalJson({ a: 1, secret: 1n })).toMatchObject({ problems: [{ pointer: '/#2' }] });
  });
});

/** Names of every object in descending order: another way to the same value. */
function turned(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? 1 : -1)));
}
