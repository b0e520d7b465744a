import { existsSync, readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { nameKey, soundKey, soundsAlike } from './index.js';

describe('names that sound alike', () => {
  it.each([
    ['محمد', 'Mohammed', 'Muhammad', 'Mohamad', 'Mohamed'],
    ['أحمد', 'Ahmed', 'Ahmad'],
    ['عبد الله', 'Abdullah', 'Abdallah', 'Abd Allah', 'عبدالله'],
    ['عبد الرحمن', 'Abdul Rahman', 'Abdurrahman', 'Abd el-Rahman', 'Abdelrahman', 'Abdur Rahman'],
    ['فاطمة', 'Fatima', 'Fatimah', 'Fatma'],
    ['خديجة', 'Khadija', 'Khadijah', 'Khadiga'],
    ['عثمان', 'Othman', 'Uthman', 'Osman'],
    ['شريف', 'Sharif', 'Cherif', 'Sherif'],
    ['ناظم', 'Nazim', 'Nadhim'],
    ['يوسف', 'Youssef', 'Yusuf', 'Yousif', 'Йусуф'],
    ['وردة', 'Warda', 'Ouarda'],
    ['صالح', 'Saleh', 'Salih'],
    ['الحسن', 'Al-Hassan', 'El Hassan', 'حسن'],
    ['فتحي', 'Fathi', 'Fethi'],
    ['قاسم', 'Qasim', 'Kassem', 'Gasim'],
    ['Оксана', 'Oksana', 'Oxana'],
    ['Sofía', 'Sofia', 'Sofiya'],
    ['Strauß', 'Strauss'],
    ['علي بن يوسف', 'Ali Yousef', 'Yusuf Ali'],
    ['آية', 'Aya', 'Aia'],
  ])('%s and its writings', (...names) => {
    const [first = '', ...others] = names;
    for (const other of others) {
      expect([other, soundsAlike(first, other)]).toEqual([other, true]);
      expect([other, soundsAlike(other, first)]).toEqual([other, true]);
    }
  });

  it.each([
    ['محمد', 'Ali Nasser'],
    ['أحمد', 'Karim'],
    ['Amina', 'Samira'],
    ['خالد', 'Walid'],
    ['ليلى', 'Nour'],
    ['Ann Maria', 'Ann Ann'],
    // Known limits, said in the docstring.
    ['Gaddafi', 'Kadhafi'],
    ['أحمد', 'Achmad'],
  ])('%s and %s do not', (a, b) => expect(soundsAlike(a, b)).toBe(false));

  it.each([
    ['محمد', 'Mohammed'],
    ['محمد حسين', 'Hussein Mohammed'],
    ['الحسن', 'Hassan'],
    ['Оксана', 'Oksana'],
    ['عثمان', 'Osman'],
    ['ناظم', 'Nazim'],
    ['قاسم', 'Gasim'],
    ['شريف', 'Cherif'],
  ])('%s and %s are found by one key', (a, b) => expect(soundKey(a)).toBe(soundKey(b)));

  it('has none for a name without a key', () => {
    expect(soundKey('ـــ')).toBe('');
    expect(soundsAlike('ـــ', 'ـــ')).toBe(false);
    expect(soundsAlike('', 'Amina')).toBe(false);
    expect(soundsAlike('x'.repeat(500), 'x')).toBe(false);
  });

  it('is the same in both directions, takes a name for itself, and sees no difference where the key sees none', () => {
    const name = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[a-zابتثجحخدذرسعغفقكلمنهوي ]{1,12}$/u));
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(soundsAlike(a, b)).toBe(soundsAlike(b, a));
        const key = nameKey(a);
        expect(soundsAlike(a, a)).toBe(key.ok && key.value.replaceAll(/[ \-.]/gu, '') !== '');
        if (key.ok) expect(soundKey(key.value)).toBe(soundKey(a));
      }),
      { numRuns: 1000 },
    );
  });
});

const file = new URL('../../../../../shared/data/identity-matching-pairs/pairs.json', import.meta.url);

describe.skipIf(!existsSync(file))('written identities (skipped where the shared pairs are absent)', () => {
  interface Pair {
    readonly rule: string;
    readonly a: string;
    readonly b: string;
    readonly relation: string;
  }
  const pairs = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly Pair[]) : [];
  const byHearing = /^(?:transliteration|transliteration-cyr|latin-diacritics|name-order|definite-article|sharp-s)$/u;

  it.each(pairs.filter(({ rule, relation }) => relation === 'review' && byHearing.test(rule)).map((pair) => [pair.rule, pair] as const))(
    '%s: a pair for a person to look at is found',
    (_rule, { a, b }) => expect(soundsAlike(a, b)).toBe(true),
  );
});
