import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of an archive, and what it says of itself where that is not what it is. */
export interface MadeEntry {
  readonly name: string;
  readonly text: string;
  readonly flags?: number;
  /** The name in front of the data. */
  readonly localName?: string;
  readonly size?: number;
  /** Sizes stand in an extra field of eight bytes each. */
  readonly isWide?: boolean;
  /** Bytes behind the data. */
  readonly after?: Buffer;
  /** Bytes behind the end of the deflate stream that still belong to the data, as the headers say. */
  readonly hidden?: Uint8Array;
  /** The directory does not name it. */
  readonly isGhost?: boolean;
  /** The upper half of the attributes: what kind of file it is, on a system that says so. */
  readonly mode?: number;
}

function numbers(...values: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  return Buffer.concat(
    values.map(([value, bytes]) => {
      const made = Buffer.alloc(bytes);
      if (bytes === 2) made.writeUInt16LE(value);
      else made.writeUInt32LE(value);
      return made;
    }),
  );
}

function wide(size: number, compressed: number): Buffer {
  const made = Buffer.alloc(20);
  made.writeUInt16LE(1, 0);
  made.writeUInt16LE(16, 2);
  made.writeBigUInt64LE(BigInt(size), 4);
  made.writeBigUInt64LE(BigInt(compressed), 12);
  return made;
}

/** A zip, byte by byte, so that it can be any that no writer would make. */
export function archiveOf(entries: readonly MadeEntry[], beforeDirectory: Buffer = Buffer.alloc(0)): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  const add = (part: Buffer): void => {
    parts.push(part);
    offset += part.length;
  };
  for (const { name, text, flags = 0, localName = name, size: said, isWide = false, after, hidden = new Uint8Array(), isGhost = false, mode = 0 } of entries) {
    const [data, at] = [Buffer.from(text), offset];
    const compressed = Buffer.concat([deflateRawSync(data), hidden]);
    const [sum, size, extra] = [crc32(data), said ?? data.length, isWide ? wide(data.length, compressed.length) : Buffer.alloc(0)];
    const sizes = (isAfter: boolean): Buffer =>
      isAfter ? Buffer.alloc(12) : numbers([sum, 4], [isWide ? 0xffffffff : compressed.length, 4], [isWide ? 0xffffffff : size, 4]);
    const described = (flags & 8) === 8;
    add(Buffer.concat([numbers([0x04034b50, 4], [20, 2], [flags, 2], [8, 2], [0, 2], [0x5821, 2]), sizes(described), numbers([Buffer.byteLength(localName), 2], [extra.length, 2]), Buffer.from(localName), extra, compressed]));
    if (described) add(numbers([0x08074b50, 4], [sum, 4], [compressed.length, 4], [size, 4]));
    if (after) add(after);
    if (isGhost) continue;
    directory.push(
      Buffer.concat([
        numbers([0x02014b50, 4], [mode === 0 ? 20 : 0x0314, 2], [20, 2], [flags, 2], [8, 2], [0, 2], [0x5821, 2]),
        sizes(false),
        numbers([Buffer.byteLength(name), 2], [extra.length, 2], [0, 2], [0, 2], [0, 2], [(mode << 16) >>> 0, 4], [at, 4]),
        Buffer.from(name),
        extra,
      ]),
    );
  }
  add(beforeDirectory);
  const whole = Buffer.concat(directory);
  const end = numbers([0x06054b50, 4], [0, 2], [0, 2], [directory.length, 2], [directory.length, 2], [whole.length, 4], [offset, 4], [0, 2]);
  return new Uint8Array(Buffer.concat([...parts, whole, end]));
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

/** A cell that holds its text. */
export const cell = (reference: string, text: string): string => `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
export const header = `<row r="1">${cell('A1', 'caseId')}${cell('B1', 'sex')}</row>`;
export const row = `<row r="2">${cell('A2', 'A1')}${cell('B2', 'F')}</row>`;
export const sheetOf = (rows: string, before = '', after = ''): string => `<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
export const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
export const relations = (...all: readonly string[]): string => `<Relationships xmlns="${packaged}/relationships">${all.join('')}</Relationships>`;
export const bookOf = (sheets: string): string => `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets}</sheets></workbook>`;
export const textsOf = (...texts: readonly string[]): string => `<sst xmlns="${main}">${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`;

/** The parts of a workbook of one sheet, with some of them otherwise; an empty part is left out. */
export function partsOf(other: Readonly<Record<string, string>> = {}): readonly MadeEntry[] {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': bookOf('<sheet name="cases" sheetId="1" r:id="rId1"/>'),
    'xl/_rels/workbook.xml.rels': relations(relation('rId1', 'worksheet', 'worksheets/sheet1.xml')),
    'xl/worksheets/sheet1.xml': sheetOf(header + row),
    ...other,
  };
  return Object.entries(parts).flatMap(([name, text]) => (text === '' ? [] : [{ name, text }]));
}
