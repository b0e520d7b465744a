import { characterFault } from '../text/index.js';
import { fail } from './fail.js';
import type { WorkbookLimits } from './limits.js';
import { unescaped } from './strings.js';
import { readXml } from './xml.js';

/** One cell that holds something. @public */
export interface SheetCell {
  /** From 1. */
  readonly column: number;
  /** As written in the file: numbers are not converted. */
  readonly text: string;
  readonly kind: 'text' | 'number' | 'boolean' | 'error';
  /** A formula stands behind the text, which is only the value last computed, or empty where none was kept. Formulas are never evaluated. */
  readonly formula: boolean;
  /** The number is shown as a date. */
  readonly date?: true;
}

/** One row of a sheet. @public */
export interface SheetRow {
  /** As numbered in the sheet, from 1. */
  readonly row: number;
  /** Cells that hold something, by column. */
  readonly cells: readonly SheetCell[];
  /** The row is not shown. */
  readonly hidden?: true;
}

/** What the rows of a sheet are read with. */
export interface SheetContext {
  readonly strings: readonly string[];
  /** Styles that show a number as a date. */
  readonly dates: ReadonlySet<string>;
  readonly limits: WorkbookLimits;
  /** Told of columns that are not shown, before the first row. */
  readonly onHiddenColumns?: (first: number, last: number) => void;
}

/** Characters of a cell and of a row: the format allows 32,767 in a cell, each of which may be written with seven. */
const [longestCell, longestRow] = [2 ** 18, 2 ** 22];
/** Characters of a cell as they are read. */
const longestText = 32_767;

/** Most columns and rows that a sheet may have. */
const [widest, longest] = [16_384, 1_048_576];

/** A column as a spreadsheet names it: 1 is `A`, 28 is `AB`. */
export function columnName(column: number): string {
  let name = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}

/** Column of a reference such as `AB7`, from 1. */
function columnOf(reference: string, row: number): number {
  const found = /^([A-Z]{1,3})(\d{1,7})$/u.exec(reference);
  let column = 0;
  for (const letter of found?.[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  if (!found || column > widest || Number(found[2]) !== row) fail('exchange/xlsx-cell-reference', undefined, { row });
  return column;
}

const kinds: Readonly<Record<string, SheetCell['kind']>> = { n: 'number', s: 'text', str: 'text', inlineStr: 'text', d: 'text', b: 'boolean', e: 'error' };

/** What is open in a sheet. */
class Reading {
  readonly #context: SheetContext;
  ready: SheetRow[] = [];
  #row = 0;
  #hidden = false;
  #column = 0;
  #type = '';
  #style = '';
  #value = '';
  #inValue = false;
  /** Between the ends of the rows: what stands elsewhere under the same names is no cell. */
  #inData = false;
  /** In the reading of a text, which is no part of it. */
  #phonetic = false;
  #formula = false;
  #cells: SheetCell[] = [];
  /** Characters of the row so far. */
  #size = 0;
  /** Ranges of columns that the sheet describes. */
  #ranges = 0;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  #fail(code: string, params?: Readonly<Record<string, number>>): never {
    return fail(code, params, { row: this.#row, cell: `${columnName(this.#column)}${String(this.#row)}` });
  }

  #tooLong(maximum: number): never {
    return this.#fail('exchange/field-too-long', { maximum });
  }

  #text(): string {
    if (this.#type === 's' && !(this.#formula && this.#value === '')) {
      const shared = /^\d+$/u.test(this.#value) ? this.#context.strings[Number(this.#value)] : undefined;
      return shared ?? this.#fail('exchange/xlsx-shared-string');
    }
    return this.#type === 'str' || this.#type === 'inlineStr' ? unescaped(this.#value) : this.#value;
  }

  #endCell(): void {
    if (this.#value === '' && this.#type !== 's' && !this.#formula) return;
    const text = this.#text();
    if (text.length > longestText) this.#tooLong(longestText);
    const fault = characterFault(text);
    if (fault) this.#fail(fault.code);
    const kind = kinds[this.#type] ?? this.#fail('exchange/xlsx-cell-type');
    if (kind === 'boolean' && !/^(?:[01]|true|false)$/u.test(text)) this.#fail('exchange/xlsx-cell-type');
    this.#cells.push({ column: this.#column, text, kind, formula: this.#formula, ...(kind === 'number' && this.#context.dates.has(this.#style) && { date: true as const }) });
  }

  #openRow(attributes: Readonly<Record<string, string>>): void {
    const next = attributes['r'] === undefined ? this.#row + 1 : Number(attributes['r']);
    if (!Number.isInteger(next) || next < 1 || next > longest) fail('exchange/xlsx-cell-reference', undefined, { row: this.#row + 1 });
    if (next <= this.#row) fail('exchange/xlsx-order', undefined, { row: next });
    [this.#row, this.#cells, this.#column, this.#hidden, this.#size] = [next, [], 0, isUnseen(attributes['hidden'], attributes['ht']), 0];
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    const next = attributes['r'] === undefined ? this.#column + 1 : columnOf(attributes['r'], this.#row);
    if (next <= this.#column) fail('exchange/xlsx-order', undefined, { row: this.#row });
    [this.#column, this.#type, this.#style, this.#value, this.#formula] = [next, attributes['t'] ?? 'n', attributes['s'] ?? '', '', false];
  }

  #columns(attributes: Readonly<Record<string, string>>): void {
    this.#ranges += 1;
    if (this.#ranges > widest) fail('exchange/xlsx-structure');
    if (isUnseen(attributes['hidden'], attributes['width'])) this.#context.onHiddenColumns?.(Number(attributes['min']), Number(attributes['max']));
  }

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (tag === 'sheetData') this.#inData = true;
    else if (tag === 'col') this.#columns(attributes);
    if (!this.#inData) return;
    if (tag === 'row') this.#openRow(attributes);
    else if (tag === 'c') this.#openCell(attributes);
    else if (tag === 'f') this.#formula = true;
    else if (tag === 'rPh') this.#phonetic = true;
    // The text of a cell stands in it, or is a value of the sheet: never both.
    this.#inValue = tag === 'v' ? this.#type !== 'inlineStr' : tag === 't' && this.#type === 'inlineStr' && !this.#phonetic;
  }

  text(text: string): void {
    if (!this.#inValue) return;
    this.#value += text;
    this.#size += text.length;
    if (this.#value.length > longestCell) this.#tooLong(longestCell);
    if (this.#size > longestRow) fail('exchange/record-too-long', { maximum: longestRow }, { row: this.#row });
  }

  close(tag: string): void {
    if (tag === 'v' || tag === 't') this.#inValue = false;
    else if (tag === 'rPh') this.#phonetic = false;
    else if (tag === 'sheetData') this.#inData = false;
    else if (!this.#inData) return;
    else if (tag === 'c') this.#endCell();
    else if (tag === 'row') this.ready.push({ row: this.#row, cells: this.#cells, ...(this.#hidden && { hidden: true as const }) });
  }
}

/** Is a row or a column not shown: by its mark, or because it is given no height or width? */
const isUnseen = (hidden: string | undefined, size: string | undefined): boolean => hidden === '1' || hidden === 'true' || (size !== undefined && Number(size) === 0);

/** Rows of a sheet as a stream: no more than one piece of the file's rows is held. */
export async function* rowsOf(bytes: AsyncIterable<Uint8Array>, context: SheetContext): AsyncGenerator<SheetRow> {
  const reading = new Reading(context);
  const steps = readXml(bytes, context.limits.depth, {
    open: (tag, attributes) => reading.open(tag, attributes),
    text: (text) => reading.text(text),
    close: (tag) => reading.close(tag),
  });
  for (let step = await steps.next(); !step.done; step = await steps.next()) {
    const taken = reading.ready;
    reading.ready = [];
    yield* taken;
  }
}
