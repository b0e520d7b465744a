import { existsSync, readFileSync } from 'node:fs';

import { ok, type ConformanceOutcome } from '@ctip/core';
import { describe, expect, it } from 'vitest';

import { truthTable } from '../elements/truthTable.fixture.js';
import { palermo } from './index.js';

async function outcomes(text: string | Uint8Array): Promise<ConformanceOutcome[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const input = { path: 'rows', options: {}, names: () => Promise.resolve([]), bytes: () => Promise.resolve(ok(bytes)) };
  const found: ConformanceOutcome[] = [];
  for await (const outcome of palermo.run(input)) found.push(outcome);
  return found;
}

const count = (found: readonly ConformanceOutcome[]): readonly number[] =>
  (['passed', 'failed', 'skipped'] as const).map((status) => found.filter((outcome) => outcome.status === status).length);

const rows = truthTable.map(([age, act, means, purpose, consentClaimed, expected]) => ({ age, act, means, purpose, consentClaimed, expected }));

describe('palermo rows', () => {
  it('pass from JSON, an object with cases, NDJSON and CSV', async () => {
    const names = ['age', 'act', 'means', 'purpose', 'consentClaimed', 'expected'] as const;
    const csv = [names.join(','), ...rows.map((row) => names.map((name) => `"${row[name]}"`).join(','))].join('\r\n');
    for (const text of [JSON.stringify(rows), JSON.stringify({ about: 'x', cases: rows }), rows.map((row) => JSON.stringify(row)).join('\n'), csv, csv.replaceAll(',', ';')]) {
      expect(count(await outcomes(text))).toEqual([19, 0, 0]);
    }
  });

  it('understand booleans, null and longer words', async () => {
    const text = JSON.stringify([
      { age: 'adult', act: true, means: null, purpose: true, consentClaimed: false, expected: 'undetermined' },
      { age: 17, act: 'yes', means: 'no', purpose: 'yes', expected: 'yes' },
      { age: 'uncertain', act: true, means: false, purpose: true, consentClaimed: false, expected: 'elements present, on the presumption of minority' },
      { age: 'was under 18 during any of the exploitation, adult now', act: 'yes', means: 'no', purpose: 'yes', expected: 'elements present for that period' },
    ]);
    expect(count(await outcomes(text))).toEqual([4, 0, 0]);
  });

  it('fail on every wrong expectation', async () => {
    const wrong = { present: 'undetermined', 'not-present': 'present', undetermined: 'not-present' } as const;
    const found = await outcomes(JSON.stringify(rows.map((row) => ({ ...row, expected: wrong[row.expected] }))));
    expect(count(found)).toEqual([0, 19, 0]);
    expect(found[0]?.note).toContain('expected undetermined, found present');
    const flag = [{ age: 'adult', act: 'yes', means: 'yes', purpose: 'yes', expected: 'present on the presumption of minority' }];
    expect(count(await outcomes(JSON.stringify(flag)))).toEqual([0, 1, 0]);
  });

  it.each(['', '[]', '{"a":1', 'just text', '[1,2]', '{"cases":[]}', 'age,act\nadult,yes'])('fail on %j and say why without repeating it', async (text) => {
    const found = await outcomes(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((outcome) => outcome.status === 'failed')).toBe(true);
  });

  it('fail a row that cannot be read, and never repeat its cell', async () => {
    const found = await outcomes(JSON.stringify([{ age: 'Amina', act: 'yes', means: 'yes', purpose: 'yes', expected: 'present' }, { age: 'adult', act: 'Amina', means: 'yes', purpose: 'yes', expected: 'present' }]));
    expect(count(found)).toEqual([0, 2, 0]);
    expect(JSON.stringify(found)).not.toContain('Amina');
  });

  const file = new URL('../../../../../shared/reference/screening/palermo-art3.md', import.meta.url);
  it.skipIf(!existsSync(file))('pass for the truth table of the reference (skipped where it is absent)', async () => {
    expect(count(await outcomes(new Uint8Array(readFileSync(file))))).toEqual([19, 0, 0]);
  });
});
