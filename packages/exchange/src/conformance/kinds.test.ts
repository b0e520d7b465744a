import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ok, problem, refused, type ConformanceInput, type ConformanceKind, type ConformanceOutcome } from '@ctip/core';
import { describe, expect, it } from 'vitest';

import { canaries, csvInjection, csvSpectrum, hostileCsv, hostileJson, hostileNdjson, hostileXlsx, jcs, jsonTestSuite, naughtyStrings } from './index.js';

const data = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));

function folderInput(folder: string): ConformanceInput {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile()).toSorted();
  return { path: folder, options: {}, names: () => Promise.resolve(names), bytes: (name = '') => Promise.resolve(ok(new Uint8Array(readFileSync(join(folder, name))))) };
}

function fileInput(value: unknown): ConformanceInput {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return { path: 'cases.json', options: {}, names: () => Promise.resolve([]), bytes: (name) => Promise.resolve(name === undefined ? ok(bytes) : refused([problem('exchange/not-found', '')])) };
}

async function outcomes(kind: ConformanceKind, input: ConformanceInput): Promise<readonly ConformanceOutcome[]> {
  const found: ConformanceOutcome[] = [];
  for await (const outcome of kind.run(input)) found.push(outcome);
  return found;
}

const sets = [
  [jsonTestSuite, 'json-test-suite', 170],
  [hostileJson, 'hostile-json', 83],
  [hostileNdjson, 'hostile-ndjson', 18],
  [hostileCsv, 'hostile-csv', 39],
  [hostileXlsx, 'hostile-xlsx', 52],
  [csvSpectrum, 'csv-spectrum', 6],
  [csvInjection, 'csv-formula-injection', 37],
  [naughtyStrings, 'naughty-strings', 258],
  [canaries, 'leak-canaries', 22],
  [jcs, 'jcs-rfc8785', 3],
] as const;

describe.each(sets)('$kind', (kind, folder, count) => {
  it.skipIf(!existsSync(join(data, folder)))('passes for every case (skipped where the shared set is absent)', async () => {
    const found = await outcomes(kind, folderInput(join(data, folder)));
    expect(found.filter(({ status }) => status === 'failed')).toEqual([]);
    // One file lost the carriage returns that its own expectation has.
    expect(found.filter(({ status }) => status === 'skipped').map(({ id }) => id)).toEqual(kind === csvSpectrum ? ['newlines_crlf'] : []);
    expect(found.length).toBe(count);
  });
});

const payload = (text: string): string => Buffer.from(text).toString('base64');

describe('a case that expects something else', () => {
  it.each([
    [hostileJson, { expect: { outcome: 'accept' } }, '{"a":1,"a":2}'],
    [hostileJson, { expect: { outcome: 'reject', code: 'syntax' } }, '{"a":1,"a":2}'],
    [hostileJson, { expect: { outcome: 'reject', code: 'duplicate-key', byteOffset: 6 } }, '{"a":1,"a":2}'],
    [hostileJson, { expect: { outcome: 'reject', code: 'duplicate-key', pointer: '/b' } }, '{"a":1,"a":2}'],
    [hostileNdjson, { expect: { records: 2, badLines: [] } }, '{"a":1}\n'],
    [hostileNdjson, { expect: { records: 1, badLines: [1] } }, '{"a":1}\nx\n'],
    [hostileCsv, { expect: { outcome: 'accept', rows: [['a'], ['2']] } }, 'a\n1\n'],
    [hostileCsv, { expect: { outcome: 'reject', code: 'field-count', row: 3 } }, 'a\n1,2\n'],
  ] as const)('fails %#', async (kind, found, text) => {
    const [outcome] = await outcomes(kind, fileInput([{ id: 'x', payloadBase64: payload(text), ...found }]));
    expect(outcome?.status).toBe('failed');
    expect(outcome?.note).not.toBe('');
  });

  it('is never taken for one where it is none', async () => {
    const listed = [hostileJson, hostileNdjson, hostileCsv, hostileXlsx, csvInjection, naughtyStrings, canaries];
    for (const kind of listed) {
      for (const given of [[null, 1, 'x', [], {}], { rows: [null, 1, 'x', [], {}] }]) {
        expect((await outcomes(kind, fileInput(given))).map(({ status }) => status)).toEqual(['failed', 'failed', 'failed', 'failed', 'failed']);
      }
      for (const given of [5, null, 'x', {}]) expect(await outcomes(kind, fileInput(given))).toEqual([]);
    }
  });

  it('is never passed over: a file without cases gives none', async () => {
    for (const [kind] of sets) expect(await outcomes(kind, fileInput([]))).toEqual([]);
  });
});

describe('naughty-strings', () => {
  it('wants a typed refusal of what a format cannot hold: halves of pairs, texts longer than a cell', async () => {
    const values = ['\uD800', 'a\uDC00', '\u0000', 'x'.repeat(32_767), 'x'.repeat(32_768), '_x0041_', '\uFEFF', "'=1"];
    const found = await outcomes(naughtyStrings, fileInput(values.map((value, index) => ({ index, section: '', value }))));
    expect(found.map(({ status, note }) => note ?? status)).toEqual(values.map(() => 'passed'));
  });
});
