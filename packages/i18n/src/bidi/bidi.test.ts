import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { closes } from './closes.fixture.js';
import { isolated } from './index.js';

const controls = fc.constantFrom('\u2066', '\u2067', '\u2068', '\u2069', '\u202e', '\u202c', 'a', 'ب', ' ');
const hostile = fc.array(controls, { maxLength: 12 }).map((parts) => parts.join(''));

describe('an isolated text', () => {
  it('is wrapped where it could turn the sentence, and left alone where it could not', () => {
    expect(isolated('ctip', 'rtl')).toBe('\u2068ctip\u2069');
    expect(isolated('ctip', 'ltr')).toBe('ctip');
    expect(isolated('عمّان', 'ltr')).toBe('\u2068عمّان\u2069');
    expect(isolated('a\u202eb', 'ltr')).toBe('\u2068a\u202eb\u2069');
  });

  it('cannot close the isolate that it stands in, nor leave one open', () => {
    expect(isolated('a\u2069b', 'rtl')).toBe('\u2068ab\u2069');
    expect(isolated('a\u2067b', 'ltr')).toBe('\u2068a\u2067b\u2069\u2069');
    fc.assert(
      fc.property(hostile, fc.constantFrom('rtl' as const, 'ltr' as const), (text, direction) => {
        const found = isolated(text, direction);
        const inside = found.startsWith('\u2068') ? found.slice(1, -1) : found;
        expect(closes(found)).toBe(true);
        expect(closes(inside)).toBe(true);
        expect(found.replaceAll(/[\u2066-\u2069]/gu, '')).toBe(text.replaceAll(/[\u2066-\u2069]/gu, ''));
      }),
    );
  });

  it('keeps what was isolated before', () => {
    const once = isolated('a', 'rtl');
    expect(isolated(`${once}، ${once}`, 'rtl')).toBe('\u2068\u2068a\u2069، \u2068a\u2069\u2069');
  });
});
