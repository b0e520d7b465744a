import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cellOf, neutral, parsedCell, plain } from './cell.js';

const reserved = ['', '(declined)', '(empty)', '(none)', '\\(x', ';', 'a;b', '\\', 'a\\', '\\\\;', "'", "''x", '=1', ' =1', '\uFF1D1', '\u200B=1', '1', 'true', '-0', '007', '1e3'];
const text = fc.oneof(fc.constantFrom(...reserved), fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom('\\', ';', '(', ')', "'", 'a') }));
const back = (value: unknown, kind: Parameters<typeof parsedCell>[1]): unknown => parsedCell(plain(neutral(cellOf(value))), kind);

describe('a cell', () => {
  it('brings back every text, list, number, truth value and absence', () => {
    const textual = { many: false, number: false, boolean: false, parts: false, answer: false };
    fc.assert(fc.property(text, (value) => {
        expect(back(value, textual)).toBe(value);
      }));
    fc.assert(fc.property(fc.array(text), (value) => {
        expect(back(value, { ...textual, many: true })).toEqual(value);
      }));
    fc.assert(
      fc.property(fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })), (value) => {
        expect(back(value, { ...textual, number: true })).toBe(value === 0 ? 0 : value);
      }),
    );
    for (const value of [true, false]) expect(back(value, { ...textual, boolean: true })).toBe(value);
    const parts = fc.dictionary(fc.constantFrom('ar', 'en', 'amount', 'a;b'), fc.oneof(text, fc.integer(), fc.boolean()));
    fc.assert(fc.property(parts, fc.array(parts), (value, list) => {
        expect(back(value, { ...textual, parts: true })).toEqual(value);
        expect(back(list, { ...textual, many: true, parts: true })).toEqual(list);
      }));
    expect(back({ absent: 'declined' }, textual)).toEqual({ absent: 'declined' });
    expect(back(undefined, textual)).toBeUndefined();
  });

  it('never begins as a formula does', () => {
    fc.assert(fc.property(text, (value) => {
        expect(neutral(cellOf(value))).not.toMatch(/^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%\t\r]/u);
      }));
  });
});
