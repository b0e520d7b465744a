import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readSheet } from '../table/index.js';
import { archiveOf, bookOf, cell, header, partsOf, relation, relations, row, sheetOf, textsOf, type MadeEntry } from './archive.fixture.js';

/** Rows, and the codes of what was refused or said. */
async function read(bytes: Uint8Array | string): Promise<{ readonly rows: readonly (readonly string[])[]; readonly codes: readonly string[] }> {
  const rows: (readonly string[])[] = [];
  const codes: string[] = [];
  for await (const item of readSheet(bytes)) {
    if (item.ok) rows.push(item.cells);
    codes.push(...(item.ok ? (item.notices ?? []) : item.problems).map(({ code }) => code.replace('exchange/', '')));
  }
  return { rows, codes };
}

const plain = [
  ['caseId', 'sex'],
  ['A1', 'F'],
];
const shared = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="s"><v>3</v></c></row>`;
const sheet1 = 'xl/worksheets/sheet1.xml';
const rels = 'xl/_rels/workbook.xml.rels';
const toSheet = relation('rId1', 'worksheet', 'worksheets/sheet1.xml');
const renamed = (from: RegExp, to: string): readonly MadeEntry[] => partsOf().map((part) => ({ ...part, name: part.name.replace(from, to) }));
const strict = (text: string): string =>
  text.replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main').replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/', 'http://purl.oclc.org/ooxml/officeDocument/');
const prefixed = (text: string): string => text.replaceAll(/<(\/?)(?=[a-z])/gu, '<$1x:').replace('xmlns=', 'xmlns:x=');
const second = relation('rId2', 'worksheet', 'worksheets/sheet2.xml');
const twoSheets = (state: string): Record<string, string> => ({
  'xl/workbook.xml': bookOf(`<sheet name="other" sheetId="2" ${state} r:id="rId2"/><sheet name="cases" sheetId="1" r:id="rId1"/>`),
  [rels]: relations(toSheet, second),
  'xl/worksheets/sheet2.xml': sheetOf(`<row r="1">${cell('A1', 'hidden')}</row>`),
});

describe('a workbook of another writer is read', () => {
  it.each<[string, readonly MadeEntry[], (readonly string[])?]>([
    ['with names of parts in other letters', renamed(/sheet1|workbook/u, 'Sheet1').map((part) => (part.name === 'xl/Sheet1.xml' ? { ...part, name: 'XL/WorkBook.xml' } : part.name.endsWith('.rels') && part.name !== '_rels/.rels' ? { ...part, name: 'xl/_rels/Workbook.XML.rels' } : part))],
    ['with the workbook under another name', renamed(/workbook\.xml/u, 'book.xml').map((part) => (part.name === '_rels/.rels' ? { ...part, text: relations(relation('x', 'officeDocument', '/xl/book.xml')) } : part))],
    ['with its texts under another name', partsOf({ [sheet1]: sheetOf(shared), [rels]: relations(toSheet, relation('rId2', 'sharedStrings', 'texts.xml')), 'xl/texts.xml': textsOf('<t>caseId</t>', '<t>sex</t>', '<t>A1</t>', '<r><t>F</t></r><rPh sb="0" eb="1"><t>no</t></rPh>') })],
    ['in the strict form', partsOf().map((part) => ({ ...part, text: strict(part.text) }))],
    ['with a prefix on every name', partsOf({ [sheet1]: prefixed(sheetOf(header + row)) })],
    ['with another prefix for relations', partsOf({ 'xl/workbook.xml': bookOf('<sheet name="cases" sheetId="1" q:id="rId1"/>').replace('xmlns:r=', 'xmlns:q=') })],
    ['with a sheet of charts before it', partsOf({ 'xl/workbook.xml': bookOf('<sheet name="c" sheetId="2" r:id="rId2"/><sheet name="cases" sheetId="1" r:id="rId1"/>'), [rels]: relations(toSheet, relation('rId2', 'chartsheet', 'chartsheets/sheet1.xml')), 'xl/chartsheets/sheet1.xml': '<chartsheet/>' })],
    ['without a hidden sheet before it', partsOf(twoSheets('state="veryHidden"')), ['xlsx-hidden-content']],
    ['without the reading of a text', partsOf({ [sheet1]: sheetOf(header + row.replace('</is>', '<rPh sb="0" eb="1"><t>no</t></rPh></is>')) })],
    ['without cells of another vocabulary', partsOf({ [sheet1]: sheetOf(header + row, '', `<e:x xmlns:e="urn:x"><e:row r="3"><e:c r="A3" t="inlineStr"><e:is><e:t>no</e:t></e:is></e:c></e:row></e:x>`) })],
    ['without cells that stand outside of the sheet', partsOf({ [sheet1]: sheetOf(header + row, '', `<extLst><ext><row r="3">${cell('A3', 'no')}</row></ext></extLst>`) })],
    ['without a value beside a text', partsOf({ [sheet1]: sheetOf(header + row.replace('<is>', '<v>no</v><is>')) })],
    ['with columns of no width', partsOf({ [sheet1]: sheetOf(header + row, '<cols><col min="2" max="2" width="0" customWidth="1"/></cols>') }), ['xlsx-hidden-content']],
    ['with an embedded object', partsOf({ 'xl/embeddings/oleObject1.bin': 'x' }), ['xlsx-hidden-content']],
    ['with sizes of eight bytes', partsOf().map((part) => ({ ...part, isWide: true }))],
    ['with sizes behind the data', partsOf().map((part) => ({ ...part, flags: 8 }))],
  ])('%s', async (_name, parts, codes = []) => {
    expect(await read(archiveOf(parts))).toEqual({ rows: plain, codes });
  });
});

describe('a workbook is refused', () => {
  const changed = (change: Partial<MadeEntry>): readonly MadeEntry[] => partsOf().map((part) => (part.name === sheet1 ? { ...part, ...change } : part));
  it.each<[string, Uint8Array, string]>([
    ['with a sheet of macros', archiveOf(partsOf({ [rels]: relations(toSheet, relation('rId2', 'xlMacrosheet', 'macrosheets/sheet1.xml')) })), 'xlsx-macro'],
    ['with an entry that the directory does not name', archiveOf([...partsOf(), { name: sheet1, text: sheetOf(header), isGhost: true }]), 'zip-structure'],
    ['with bytes between entries', archiveOf(changed({ after: Buffer.from('more') })), 'zip-structure'],
    ['with bytes before the directory', archiveOf(partsOf(), Buffer.alloc(64)), 'zip-structure'],
    ['with another name in front of the data', archiveOf(changed({ localName: 'xl/worksheets/sheet9.xml' })), 'zip-header-differs'],
    ['with a byte behind the end of its data', archiveOf(changed({ hidden: Buffer.from('x') })), 'zip-structure'],
    ['with a second stream behind the first', archiveOf(changed({ hidden: deflateRawSync(Buffer.from(sheetOf(header))) })), 'zip-structure'],
    ['with more hidden behind its data than a reader takes at once', archiveOf(changed({ hidden: Buffer.alloc(300_000, 'x') })), 'zip-structure'],
    ['with data shorter than said', archiveOf(changed({ size: 100_000 })), 'zip-size-mismatch'],
    ['with strong encryption', archiveOf(changed({ flags: 0x41 })), 'zip-encrypted'],
    ['with an encrypted directory', archiveOf(changed({ flags: 0x2000 })), 'zip-encrypted'],
    ['with a control character in a name', archiveOf([...partsOf(), { name: 'xl/a\u0000.xml', text: '' }]), 'zip-path'],
    ['with a pipe for a part', archiveOf([...partsOf(), { name: 'xl/pipe', text: '', mode: 0o010644 }]), 'zip-structure'],
    ['with a cell of a kind that there is not', archiveOf(partsOf({ [sheet1]: sheetOf('<row r="1"><c r="A1" t="zz"><v>1</v></c></row>') })), 'xlsx-cell-type'],
    ['with a truth value that is none', archiveOf(partsOf({ [sheet1]: sheetOf(`${header}<row r="2"><c r="A2" t="b"><v>2</v></c></row>`) })), 'xlsx-cell-type'],
    ['with rows out of order', archiveOf(partsOf({ [sheet1]: sheetOf(row + header) })), 'xlsx-order'],
    ['with a row twice', archiveOf(partsOf({ [sheet1]: sheetOf(header + row + row) })), 'xlsx-order'],
    ['with a text longer than a cell can be', archiveOf(partsOf({ [sheet1]: sheetOf(`${header}<row r="2">${cell('A2', 'x'.repeat(32_768))}</row>`) })), 'field-too-long'],
  ])('%s', async (_name, bytes, code) => {
    const { codes } = await read(bytes);
    expect(codes.at(-1)).toBe(code);
  });

  it('with any bytes behind the data of any of its parts, from memory and from a file', async () => {
    const parts = partsOf();
    const folder = mkdtempSync(join(tmpdir(), 'ctip-hidden-'));
    const path = join(folder, 'made.xlsx');
    await fc.assert(
      fc.asyncProperty(fc.nat(parts.length - 1), fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.boolean(), async (at, hidden, isFile) => {
        const bytes = archiveOf(parts.map((part, index) => (index === at ? { ...part, hidden } : part)));
        if (isFile) writeFileSync(path, bytes);
        expect((await read(isFile ? path : bytes)).codes).toEqual(['zip-structure']);
      }),
      { numRuns: 60 },
    );
    rmSync(folder, { recursive: true });
  });
});
