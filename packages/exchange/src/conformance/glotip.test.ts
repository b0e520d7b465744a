import { existsSync, readFileSync } from 'node:fs';

import { ok, problem, refused, type ConformanceInput, type ConformanceOutcome } from '@ctip/core';
import { describe, expect, it } from 'vitest';

import { expectationsOf } from './expectations.js';
import { glotip } from './index.js';

const shared = new URL('../../../../../shared/', import.meta.url);
const workbook = new URL('data/glotip/data_glotip_2025-04-14.xlsx', shared);

async function outcomes(files: Readonly<Record<string, Uint8Array>>, main: string, options: Readonly<Record<string, string>> = {}): Promise<ConformanceOutcome[]> {
  const input: ConformanceInput = {
    path: main,
    options,
    names: () => Promise.resolve([]),
    bytes: (name = main) => Promise.resolve(files[name] ? ok(files[name]) : refused([problem('exchange/not-found', '')])),
  };
  const found: ConformanceOutcome[] = [];
  for await (const outcome of glotip.run(input)) found.push(outcome);
  return found;
}

const count = (found: readonly ConformanceOutcome[], status: ConformanceOutcome['status']): number => found.filter((outcome) => outcome.status === status).length;
const text = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

describe('files of expected counts', () => {
  it('are understood flat, nested, and as lists with names', () => {
    const names = (value: unknown): string[] => expectationsOf(value).map(({ name, value: n }) => `${name}=${String(n)}`);
    expect(names({ rows: 5, masked: 2, defects: { 'missing-iso3': 1 } })).toEqual(['rows=5', 'masked=2', 'defects.missing-iso3=1']);
    expect(names({ workbook: 'a.xlsx', expected: { rows: 5 } })).toEqual(['rows=5']);
    expect(names({ defectsInRelease2025: [{ id: 'encoding', rows: 98 }] })).toEqual(['defects.encoding=98']);
    expect(names({ indicatorByDimension: [{ indicator: 'I', dimension: 'D', rows: 3 }] })).toEqual(['cut.I.D=3']);
    expect(names({ arabStates: { countries: [{ iso3: 'PSE', rows: 0, masked: 0, years: null }] } })).toEqual(['country.PSE.rows=0', 'country.PSE.masked=0']);
  });
});

describe('glotip conformance', () => {
  it('fails on what is no workbook and no file of counts', async () => {
    for (const bytes of [new TextEncoder().encode('x'), text({ rows: 1 }), new Uint8Array()]) {
      const found = await outcomes({ a: bytes }, 'a');
      expect(found.map(({ status }) => status)).toEqual(['failed']);
    }
  });
});

describe.skipIf(!existsSync(workbook))('glotip conformance on the real table (skipped where the workbook is absent)', () => {
  const book = existsSync(workbook) ? new Uint8Array(readFileSync(workbook)) : new Uint8Array();

  it('holds the edition to the counts that we know', async () => {
    const found = await outcomes({ 'a.xlsx': book }, 'a.xlsx');
    expect([count(found, 'passed'), count(found, 'failed'), count(found, 'skipped')]).toEqual([73, 0, 0]);
  });

  it('passes for the reference description, and says what it does not count', async () => {
    const reference = new Uint8Array(readFileSync(new URL('reference/standards/glotip.json', shared)));
    const found = await outcomes({ 'a.xlsx': book, 'g.json': reference }, 'g.json', { workbook: 'a.xlsx' });
    expect(found.filter(({ status }) => status === 'failed')).toEqual([]);
    expect(count(found, 'passed')).toBeGreaterThan(60);
  });

  it('fails a wrong count with both numbers, and skips a name that it does not know', async () => {
    const found = await outcomes({ 'a.xlsx': book, 'e.json': text({ rows: 1, refused: 128, moonPhase: 3 }) }, 'a.xlsx', { expected: 'e.json' });
    expect(found.map(({ status, note }) => [status, note])).toEqual([
      ['passed', undefined],
      ['failed', 'expected 1, found 58769'],
      ['passed', undefined],
      ['skipped', 'not a count that this reader makes'],
    ]);
  });
});
