import { Readable } from 'node:stream';

import { ZipFile } from 'yazl';

import { fixedParts, sheetPart, sheetTail, type ListedColumn } from './parts.js';
import { sheetLimits, sheetXml, type SheetMade, type WrittenCell } from './rows.js';

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
  /** For each column the texts that it offers to who fills it in; they stand in a last sheet. */
  readonly choices?: readonly (readonly string[] | undefined)[];
  /** Name of that last sheet; `Lists` unless told. */
  readonly choicesName?: string;
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

interface Lists {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly columns: readonly ListedColumn[];
}

/** The lists of the columns, each once, side by side. */
function listsOf({ header, choices = [] }: XlsxTable): Lists {
  const lists = new Map<string, { readonly title: string; readonly texts: readonly string[]; readonly number: number }>();
  const columns = choices.flatMap((texts, index): readonly ListedColumn[] => {
    if (!texts || texts.length === 0) return [];
    const key = JSON.stringify(texts);
    const list = lists.get(key) ?? { title: header[index] ?? '', texts, number: lists.size + 1 };
    lists.set(key, list);
    return [{ column: index + 1, list: list.number, entries: texts.length }];
  });
  const all = [...lists.values()];
  const longest = Math.max(0, ...all.map(({ texts }) => texts.length));
  return { header: all.map(({ title }) => title), rows: Array.from({ length: longest }, (_, row) => all.map(({ texts }) => texts[row] ?? '')), columns };
}

// A generator of its own, so that rows of every kind are asked for one by one.
async function* oneByOne(rows: XlsxTable['rows']): AsyncGenerator<readonly WrittenCell[]> {
  yield* rows as AsyncIterable<readonly WrittenCell[]>;
}

/** An iterator with one row put before it. */
function withFirst(first: IteratorResult<readonly WrittenCell[]>, rest: AsyncIterator<readonly WrittenCell[]>): AsyncIterator<readonly WrittenCell[]> {
  let given = false;
  return {
    next: () => {
      if (given) return rest.next();
      given = true;
      return Promise.resolve(first);
    },
  };
}

async function fill(file: ZipFile, table: XlsxTable): Promise<void> {
  const { name, header, rightToLeft = false, rowsPerSheet: most = sheetLimits.rows, choicesName = 'Lists' } = table;
  if (!Number.isInteger(most) || most < 2 || most > sheetLimits.rows) throw new RangeError('xlsxOf: rowsPerSheet from 2 to 1,048,576');
  const lists = listsOf(table);
  const listed = sheetName(choicesName, 1);
  const tail = sheetTail(listed, lists.columns, sheetLimits.rows);
  const names: string[] = [];
  const add = async (sheet: string, made: Omit<SheetMade, 'rightToLeft'>): Promise<void> => {
    names.push(sheet);
    await added(file, sheetPart(names.length), sheetXml({ ...made, rightToLeft }));
  };
  const iterator = oneByOne(table.rows);
  // Whether there is another row is known only when it is asked for; a first sheet stands there without any.
  for (let held = await iterator.next(), state = { ended: false }; names.length === 0 || (!state.ended && held.done !== true); held = state.ended ? held : await iterator.next()) {
    state = { ended: false };
    const inside = state;
    await add(sheetName(name, names.length + 1), { header, rows: withFirst(held, iterator), most, tail, onEnd: () => void (inside.ended = true) });
  }
  if (lists.columns.length > 0) await add(listed, { header: lists.header, rows: oneByOne(lists.rows), most: sheetLimits.rows, tail: sheetTail(listed, [], 1) });
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
