/** A sheet: its name and its rows, the first one the head. @public */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

/** Texts stand in the cells themselves; a text is never a formula there. */
const sheetXml = ({ rows }: Sheet): string =>
  `${xml}<worksheet xmlns="${main}"><sheetData>${rows.map((row) => `<row>${row.map((cell) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`).join('')}</row>`).join('')}</sheetData></worksheet>`;

function partsOf(sheets: readonly Sheet[]): readonly (readonly [string, string])[] {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return [
    [
      '[Content_Types].xml',
      `${xml}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${String(at + 1)}.xml" ContentType="${type}.worksheet+xml"/>`).join('')}</Types>`,
    ],
    ['_rels/.rels', `${xml}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
    ['xl/workbook.xml', `${xml}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${String(at + 1)}" r:id="rId${String(at + 1)}"/>`).join('')}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `${xml}<Relationships xmlns="${packaged}/relationships">${sheets.map((_, at) => `<Relationship Id="rId${String(at + 1)}" Type="${relations}/worksheet" Target="worksheets/sheet${String(at + 1)}.xml"/>`).join('')}</Relationships>`],
    ...sheets.map((sheet, at) => [`xl/worksheets/sheet${String(at + 1)}.xml`, sheetXml(sheet)] as const),
  ];
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xff_ff_ff_ff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xed_b8_83_20 : 0);
  }
  return (crc ^ 0xff_ff_ff_ff) >>> 0;
}

/** Numbers of two and four bytes, little end first. */
const record = (...numbers: readonly (readonly [size: 2 | 4, value: number])[]): number[] =>
  numbers.flatMap(([size, value]) => Array.from({ length: size }, (_, at) => (value >>> (8 * at)) & 0xff));

/** A ZIP archive of stored members with names in UTF-8, dated 1980-01-01. */
function zip(members: readonly (readonly [string, string])[]): Uint8Array {
  const encoder = new TextEncoder();
  const local: number[][] = [];
  const central: number[][] = [];
  let offset = 0;
  for (const [path, content] of members) {
    const [name, bytes] = [encoder.encode(path), encoder.encode(content)];
    const shared = record([2, 20], [2, 0x08_00], [2, 0], [2, 0], [2, 0x21], [4, crc32(bytes)], [4, bytes.length], [4, bytes.length], [2, name.length], [2, 0]);
    const head = [...record([4, 0x04_03_4b_50]), ...shared, ...name];
    local.push(head, [...bytes]);
    central.push([...record([4, 0x02_01_4b_50], [2, 20]), ...shared, ...record([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), ...name]);
    offset += head.length + bytes.length;
  }
  const size = central.reduce((sum, part) => sum + part.length, 0);
  const end = record([4, 0x06_05_4b_50], [2, 0], [2, 0], [2, members.length], [2, members.length], [4, size], [4, offset], [2, 0]);
  return Uint8Array.from([...local, ...central, end].flat());
}

/** Sheets of text as a workbook. */
export function workbook(sheets: readonly Sheet[]): Uint8Array {
  return zip(partsOf(sheets));
}
