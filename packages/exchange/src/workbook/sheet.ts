import { fail } from './archive.js';
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
}

/** One row of a sheet. @public */
export interface SheetRow {
  /** As numbered in the sheet, from 1. */
  readonly row: number;
  /** Cells that hold something, by column. */
  readonly cells: readonly SheetCell[];
}

/** Most columns and rows that a sheet may have. */
const [widest, longest] = [16_384, 1_048_576];

/** Column of a reference such as `AB7`, from 1. */
function columnOf(reference: string, row: number): number {
  const found = /^([A-Z]{1,3})(\d{1,7})$/u.exec(reference);
  let column = 0;
  for (const letter of found?.[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  if (!found || column > widest || Number(found[2]) !== row) fail('exchange/xlsx-cell-reference', undefined, { row });
  return column;
}

const kinds: Readonly<Record<string, SheetCell['kind']>> = { s: 'text', str: 'text', inlineStr: 'text', d: 'text', b: 'boolean', e: 'error' };

/** Rows of a sheet as a stream: no more than one piece of the file's rows is held. */
export async function* rowsOf(bytes: AsyncIterable<Uint8Array>, strings: readonly string[], limits: WorkbookLimits): AsyncGenerator<SheetRow> {
  let ready: SheetRow[] = [];
  let [row, last, column, type, value, inValue, formula] = [0, 0, 0, '', '', false, false];
  let cells: SheetCell[] = [];
  const endCell = (): void => {
    if (value === '' && type !== 's' && !formula) return;
    const kind = kinds[type] ?? 'number';
    let text = type === 'str' || type === 'inlineStr' ? unescaped(value) : value;
    if (type === 's' && !(formula && value === '')) {
      const shared = /^\d+$/u.test(value) ? strings[Number(value)] : undefined;
      if (shared === undefined) fail('exchange/xlsx-shared-string', undefined, { row });
      text = shared ?? '';
    }
    cells.push({ column, text, kind, formula });
  };
  const steps = readXml(bytes, limits.depth, {
    open(tag, attributes) {
      if (tag === 'row') {
        row = attributes['r'] === undefined ? last + 1 : Number(attributes['r']);
        if (!Number.isInteger(row) || row <= last || row > longest) fail('exchange/xlsx-cell-reference', undefined, { row: last + 1 });
        last = row;
        cells = [];
        column = 0;
      } else if (tag === 'c') {
        const next = attributes['r'] === undefined ? column + 1 : columnOf(attributes['r'], row);
        if (next <= column) fail('exchange/xlsx-order', undefined, { row });
        [column, type, value, formula] = [next, attributes['t'] ?? 'n', '', false];
      } else if (tag === 'f') formula = true;
      inValue = tag === 'v' || tag === 't';
    },
    text(text) {
      if (inValue) value += text;
    },
    close(tag) {
      if (tag === 'v' || tag === 't') inValue = false;
      else if (tag === 'c') endCell();
      else if (tag === 'row') ready.push({ row, cells });
    },
  });
  for (let step = await steps.next(); !step.done; step = await steps.next()) {
    const taken = ready;
    ready = [];
    yield* taken;
  }
}
