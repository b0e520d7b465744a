import { existsSync, readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { nameKey } from './index.js';

const key = (text: string): string | undefined => {
  const result = nameKey(text);
  return result.ok ? result.value : undefined;
};

interface Pair {
  readonly id: string;
  readonly rule: string;
  readonly a: string;
  readonly b: string;
  readonly relation: 'same-key' | 'different' | 'review' | 'refuse';
}

const file = new URL('../../../../../shared/data/identity-matching-pairs/pairs.json', import.meta.url);
const pairs: readonly Pair[] = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Pair[]) : [];

describe.skipIf(pairs.length === 0)('written identities (skipped where the shared pairs are absent)', () => {
  it('has pairs', () => expect(pairs.length).toBeGreaterThan(70));

  it.each(pairs.map((pair) => [pair.id, pair.rule, pair] as const))('%s %s', (_id, _rule, { a, b, relation }) => {
    if (relation === 'refuse') expect(key(a)).toBeUndefined();
    else if (relation === 'same-key') expect(key(a)).toBe(key(b));
    else expect(key(a)).not.toBe(key(b));
  });
});

describe('nameKey', () => {
  it.each([
    ['أحمد', 'احمد'],
    ['مؤمن', 'مومن'],
    ['أبو بكر', 'ابوبكر'],
    ['ሐና', 'ሀና'],
    ['O’Neil', "O'Neil"],
    ['Jos\u00E9', 'Jose\u0301'],
  ])('gives %s and %s one key', (a, b) => expect(key(a)).toBe(key(b)));

  it.each([
    ['حسن', 'حسين'],
    ['الحسن', 'حسن'],
    ['Ann', 'Anna'],
    ['Мaria', 'Maria'],
  ])('keeps %s and %s apart', (a, b) => expect(key(a)).not.toBe(key(b)));

  it('is stable: the key of a key is the key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = key(text);
        if (once !== undefined) expect(key(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  it('does not depend on how the text is composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(key(text.normalize('NFD'))).toBe(key(text.normalize('NFC')));
      }),
    );
  });

  it('refuses an endless name', () => expect(nameKey('x'.repeat(401)).ok).toBe(false));
});
