import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { palermoArticle3 } from '../definition/index.js';
import { truths } from './bruteForce.fixture.js';
import { assessElements } from './index.js';
import { truthTable } from './truthTable.fixture.js';

const every = <T extends string>(cell: T | 'any'): readonly (T | (typeof truths)[number])[] => (cell === 'any' ? truths : [cell as T]);

describe('the truth table of Article 3', () => {
  it('has 19 rows', () => expect(truthTable).toHaveLength(19));

  it.each(truthTable.map((row, index) => [index + 1, ...row] as const))('row %d', (_n, age, act, how, purpose, consent, result, presumption) => {
    for (const acts of every(act)) {
      for (const means of every(how)) {
        for (const purposes of every(purpose)) {
          for (const consentClaimed of every(consent)) {
            const found = assessElements(palermoArticle3, { age, acts, means, purposes, consentClaimed });
            expect([found.result, found.onPresumptionOfMinority]).toEqual([result, presumption]);
            expect(found.period).toBe(age === 'child-at-the-time' ? 'during-minority' : undefined);
          }
        }
      }
    }
  });

  it('row 17 gives the adult reading too', () => {
    const seen = { age: 'uncertain', acts: 'yes', means: 'unknown', purposes: 'yes', consentClaimed: 'unknown' } as const;
    expect(assessElements(palermoArticle3, seen).readings).toEqual({ asAdult: 'undetermined', asChild: 'present' });
  });

  const file = new URL('../../../../../shared/reference/screening/palermo-art3.md', import.meta.url);
  it.skipIf(!existsSync(file))('is the table of the reference (skipped where that file is absent)', () => {
    const rows = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => /^\| \d+ \|/u.test(line))
      .map((line) => line.split('|').slice(2, 8).map((cell) => cell.trim()));
    const result = { present: 'elements present', 'not-present': 'elements not present', undetermined: 'undetermined' } as const;
    const ours = truthTable.map(([age, act, means, purpose, consent, expected, presumption]) => [
      age === 'child-at-the-time' ? 'was under 18 during any of the exploitation, adult now' : age,
      act,
      means,
      purpose,
      consent,
      result[expected] + (presumption ? ', on the presumption of minority' : '') + (age === 'child-at-the-time' ? ' for that period' : ''),
    ]);
    expect(rows).toEqual(ours);
  });
});
