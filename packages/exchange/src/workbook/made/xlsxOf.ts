import { Readable } from 'node:stream';

import { ZipFile } from 'yazl';

import { fixedParts, sheetPart } from './parts.js';
import { sheetLimits, sheetXml, type WrittenCell } from './rows.js';

/** A table that becomes a workbook. @public */
export interface XlsxTable {
  /** Name of the sheet; characters that a sheet's name cannot have become blanks, and it is cut at 25 characters. */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: AsyncIterable<readonly WrittenCell[]> | Iterable<readonly WrittenCell[]>;
  /** Columns go from right to left; no unless told. */
  readonly rightToLeft?: boolean;
  /** Rows of a sheet, the header counted, before another sheet is begun; what spreadsheets hold (1,048,576) unless told. */
  readonly rowsPerSheet?: number;
}

/** The same bytes every time: archives carry no clock of ours. The format counts local time from 1980. */
const mtime = new Date(1980, 0, 1);
const options = { mtime, mode: 0o100_600, forceDosTimestamp: true };

function sheetName(name: string, number: number): string {
  const plain = name.replaceAll(/[\p{Cc}[\]:*?/\\']/gu, ' ').trim();
  const cut = [...plain].slice(0, 25).join('') || 'Sheet';
  return number === 1 ? cut : `${cut} ${String(number)}`;
}

/** Adds a part and waits until it is written. */
async function added(file: ZipFile, name: string, text: AsyncGenerator<string>): Promise<void> {
  const stream = Readable.from(text, { objectMode: false, encoding: 'utf8' });
  await new Promise<void>((resolve, reject) => {
    stream.once('end', resolve);
    stream.once('error', reject);
    file.addReadStream(stream, name, options);
  });
}

async function fill(file: ZipFile, { name, header, rows, rightToLeft = false, rowsPerSheet = sheetLimits.rows }: XlsxTable): Promise<void> {
  if (!Number.isInteger(rowsPerSheet) || rowsPerSheet < 2 || rowsPerSheet > sheetLimits.rows) throw new RangeError('xlsxOf: rowsPerSheet from 2 to 1,048,576');
  const iterator = (async function* () {
    yield* rows as AsyncIterable<readonly WrittenCell[]>;
  })();
  const [state, names] = [{ done: false }, [] as string[]];
  // Whether there is another row is known only when it is asked for.
  let held = await iterator.next();
  do {
    const first = held;
    let given = false;
    const source: AsyncIterator<readonly WrittenCell[]> = {
      next: () => {
        if (given) return iterator.next();
        given = true;
        return Promise.resolve(first);
      },
    };
    state.done = false;
    names.push(sheetName(name, names.length + 1));
    await added(file, sheetPart(names.length), sheetXml(header, source, rightToLeft, state, rowsPerSheet));
    held = state.done ? { done: true, value: undefined } : await iterator.next();
  } while (held.done !== true);
  for (const [part, text] of Object.entries(fixedParts(names))) file.addBuffer(Buffer.from(text), part, options);
  file.end();
}

/**
 * Writes a table as an XLSX workbook, as a stream and in constant memory. Texts are texts: nothing in it is ever a formula. A table that
 * is longer than a sheet goes on in a further one, under the same header. The same table gives the same bytes.
 *
 * @param table - header, rows, name and direction
 * @throws (from the stream) what the rows throw; a cell or a row that no sheet can hold carries `exchange/cell-too-long` or
 *   `exchange/too-many-columns`, which {@link writeWorkbook} gives as data
 * @example
 * ```ts
 * let size = 0;
 * for await (const bytes of xlsxOf({ name: 'Sums', header: ['state', 'cases'], rows: [['BH', 3]] })) size += bytes.length;
 * size > 0; // => true
 * ```
 * @public
 */
export async function* xlsxOf(table: XlsxTable): AsyncGenerator<Uint8Array> {
  const file = new ZipFile();
  const output = file.outputStream as Readable;
  const filling = fill(file, table).catch((fault: unknown) => output.destroy(fault as Error));
  try {
    for await (const bytes of output) yield bytes as Uint8Array;
  } finally {
    output.destroy();
  }
  await filling;
}
