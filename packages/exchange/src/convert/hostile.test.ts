import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { convert, ctdcColumns, standards, xlsxOf, type ConversionReport, type StandardInput } from '../index.js';
import { runs } from '../runs.fixture.js';

const told = {
  agency: 'a-1', agencyType: '10', ids: 'x', detectedOn: '2025', detectedIn: 'JO', recordedOn: '2026-03-02', preparedAt: '2026-03-02T00:00:00Z', unit: 'victims', shownUntil: '2026-12-31',
  structure: '{"data":{}}', fromVersion: undefined,
} as const;
const readers = ['ours', ...standards.filter(({ read }) => read).map(({ id }) => id)];
/** What each becomes: ours where it is of another, and something of its own subject where it is ours. */
const targetOf = (from: string): string => (from === 'ours' ? 'htcds' : 'ours');

async function outcome(input: StandardInput, from: string, more: object = {}): Promise<ConversionReport> {
  const { fromVersion: _version, ...options } = told;
  const made = convert(input, { from, to: targetOf(from), ...options, ...more, format: 'text' });
  if (!made.ok) expect.fail(JSON.stringify(made.problems));
  let size = 0;
  for await (const chunk of made.value.chunks) size += chunk.length;
  expect(size).toBeGreaterThanOrEqual(0);
  return made.value.report();
}

const deepXml = `<?xml version="1.0"?><iati-activities version="2.03">${'<iati-activity>'.repeat(20_000)}`;
const bomb = `<?xml version="1.0"?><!DOCTYPE a [${'<!ENTITY a "aaaaaaaaaa">'.repeat(50)}<!ENTITY b "&a;&a;&a;">]><iati-activities><iati-activity>&b;</iati-activity></iati-activities>`;
const hostile: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['blanks', ' \r\n\t\n'],
  ['no text', '\u0000\uFFFF\u202E'],
  ['a mark alone', '\uFEFF'],
  ['deep JSON', '['.repeat(100_000)],
  ['deep objects', '{"a":'.repeat(50_000)],
  ['deep XML', deepXml],
  ['a bomb of entities', bomb],
  ['one long line', 'a'.repeat(3_000_000)],
  ['one long text', `{"name":"${'a'.repeat(3_000_000)}"}`],
  ['many columns', `${'a,'.repeat(50_000)}\r\n1\r\n`],
  ['names of objects', '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}\n'],
  ['columns named as objects are', '__proto__,constructor,toString,hasOwnProperty\r\n1,2,3,4\r\n'],
  ['formulas', `=1+1,@SUM(A1),+1,-1\r\n=HYPERLINK("x"),|cmd,%0A,\t=1\r\n`],
  ['wrong types', '{"schema":5,"id":[],"names":{},"resourceType":{},"data":[null,1,"x",[],{"age":"x","nationality":{}}]}\n[]\nnull\n1\n"x"\n'],
  ['a header of CTDC and hostile cells', `${ctdcColumns('global-synthetic-2025').map(({ name }) => name).join(',')}\r\n${['=1+1', '__proto__', 'x'.repeat(5000), ...Array.from({ length: 24 }, () => '1')].join(',')}\r\n`],
  ['a header of HTCDS and hostile cells', `prs_FirstName,vic_TypeOfExploitation,prs_Birthdate,prs_Citizenship\r\n"=cmd|' /C calc'!A0",__proto__,31/02/2020,constructor\r\n`],
  ['tags of HXL', 'ctip-cube {"__proto__":1},\r\n#date+year,#indicator+code\r\n1,2\r\n'],
  ['half a message', '{"data":{"structures":[{"dimensions":{"observation":[{"id":"x"'],
];

describe.each(readers)('the reader of %s', (from) => {
  it.each(hostile)('given %s says what is wrong, or nothing, and never throws', async (_name, text) => {
    const bytes = new TextEncoder().encode(text);
    // In three pieces: where the bytes are cut makes no difference.
    const third = Math.ceil(bytes.length / 3);
    const report = await outcome({ bytes: [bytes.subarray(0, third), bytes.subarray(third, 2 * third), bytes.subarray(2 * third)] }, from, from === 'ctdc' ? { fromVersion: 'global-synthetic-2025' } : {});
    expect(report.read).toBe(report.written + report.refused);
    for (const { problems } of report.refusals) {
      expect(problems.length).toBeGreaterThan(0);
      for (const { code } of problems) expect(code).toMatch(/^(?:core|exchange|cube)\//u);
    }
    expect(({} as { readonly polluted?: unknown }).polluted).toBeUndefined();
    // What was refused is not repeated.
    expect(JSON.stringify(report)).not.toMatch(/HYPERLINK|calc|polluted|a{100}/u);
  });

  it('given a workbook of hostile cells, and bytes that are none', async () => {
    const pieces: Uint8Array[] = [];
    for await (const one of xlsxOf({ name: 'x', header: ['__proto__', 'prs_FirstName', '#date'], rows: [['=1+1', 'x'.repeat(30_000), 1e308], [true, '', '\u202E']] })) pieces.push(one);
    const book = new Uint8Array(Buffer.concat(pieces));
    for (const workbook of [book, book.subarray(0, book.length - 40), new TextEncoder().encode('PK\u0003\u0004'), new Uint8Array()]) {
      const report = await outcome({ bytes: [], workbook }, from);
      expect(report.read).toBe(report.written + report.refused);
    }
  });

  it('given any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 200 }).map((text) => new TextEncoder().encode(text)), fc.jsonValue({ maxDepth: 5 }).map((value) => new TextEncoder().encode(`${JSON.stringify(value)}\n`))), async (bytes) => {
        const report = await outcome({ bytes: [bytes] }, from);
        expect(report.read).toBe(report.written + report.refused);
      }),
      { numRuns: runs(40) },
    );
  });
});
