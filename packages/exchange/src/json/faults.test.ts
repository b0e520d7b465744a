import { nation } from '@ctip/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { runs } from '../runs.fixture.js';
import { parseJson } from './index.js';
import { numberFault } from './number.js';

const texts = [...nation({ seed: 21, cases: 40 })].map((history, index) => {
  const made = { ...history.case, note: 'قالت: "لا" 😀 \\ \n', list: [1, -2.5, 1e-7, true, null, []] };
  return new Uint8Array(Buffer.from(JSON.stringify(made, undefined, index % 3)));
});

const insert = (bytes: Uint8Array, at: number, what: Uint8Array, instead: number): Uint8Array => Buffer.concat([bytes.subarray(0, at), what, bytes.subarray(at + instead)]);

/** Bytes that no JSON text may hold anywhere. */
const never = [0, 1, 2, 7, 8, 0x0b, 0x0c, 0x0e, 0x1f, 0xc0, 0xc1, 0xf5, 0xfe, 0xff].map((byte) => Uint8Array.of(byte));

/** Things that are refused inside of a text value, wherever it stands. */
const inside = ['\\u0000', '\\ud800', '\\udc00\\ud800', '\\uffff', '\\x', '\uFFFE', '\\b'].map((text) => new Uint8Array(Buffer.from(text)));

/** Offsets of the bytes of a text that begin a character inside of a string value and are no part of an escape. */
function insideValues(bytes: Uint8Array): readonly number[] {
  const text = Buffer.from(bytes).toString();
  const found: number[] = [];
  for (const match of text.matchAll(/:\s*"((?:[^"\\]|\\.)*)"/gu)) {
    const start = match.index + match[0].indexOf('"', 1) + 1;
    found.push(Buffer.byteLength(text.slice(0, start)));
  }
  return found;
}

describe('a planted fault', () => {
  let [all, exact, late] = [0, 0, 0];

  it('is found where it was planted, and never after', () => {
    const planted = fc.constantFrom(...texts).chain((bytes) => {
      const values = insideValues(bytes);
      return fc.oneof(
        fc.tuple(fc.nat(bytes.length - 1), fc.constantFrom(...never), fc.constantFrom(0, 1)).map(([at, what, instead]) => ({ bytes: insert(bytes, at, what, instead), at })),
        fc.tuple(fc.constantFrom(...values), fc.constantFrom(...inside)).map(([at, what]) => ({ bytes: insert(bytes, at, what, 0), at })),
        fc.nat(bytes.length - 2).map((end) => ({ bytes: bytes.subarray(0, end), at: end })),
      );
    });
    fc.assert(
      fc.property(planted, ({ bytes, at }) => {
        const found = parseJson(bytes);
        expect(found.ok).toBe(false);
        const offset = found.ok ? undefined : found.problems[0]?.at?.byteOffset;
        all += 1;
        if (offset === at) exact += 1;
        if (offset === undefined || offset > at) late += 1;
      }),
      { numRuns: runs(10_000) },
    );
    expect(late).toBe(0);
    // The rest broke an escape or a character in the middle, and is told where that begins.
    expect(exact / all).toBeGreaterThan(0.9);
  });
});

describe('a number', () => {
  it('is held exactly when its shortest double says the same', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.maxSafeInteger()), (value) => {
        expect(numberFault(JSON.stringify(value))).toBe(Number.isInteger(value) && !Number.isSafeInteger(value) && /^-?\d+$/u.test(JSON.stringify(value)) ? 'exchange/number-precision' : undefined);
        expect(numberFault(value.toExponential())).toBeUndefined();
      }),
      { numRuns: runs(1000) },
    );
  });

  it('is refused when one more digit is lost', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 2n ** 53n, max: 2n ** 200n }), (value) => {
        expect(numberFault(String(value))).toBe('exchange/number-precision');
        expect(numberFault(`${String(value)}.5`)).toBe('exchange/number-precision');
      }),
    );
    for (const [source, fault] of [['1e400', 'exchange/number-range'], ['-1e400', 'exchange/number-range'], ['1e-400', 'exchange/number-precision'], ['1.50e3', undefined], ['0.1000', undefined], ['0e999', undefined], ['1E22', undefined], ['100000000000000000000', 'exchange/number-precision'], ['9007199254740991', undefined]] as const) {
      expect([source, numberFault(source)]).toEqual([source, fault]);
    }
  });
});
