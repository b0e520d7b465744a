import { problem, type Place, type Problem } from '@ctip/core';

import type { Bytes } from '../source/index.js';
import type { Blank } from './blanks.js';
import { CsvCutter, type CutOptions, type CutRow } from './cutter.js';
import { beginningOf, type Delimiter } from './delimiter.js';
import { textPieces, type TextEncodingName } from './encodings.js';

/** One row of a table, header included, with the place where it begins and the blank lines before it; or why it is none. A row of empty cells without a quote is blank. */
export type Row =
  | { readonly cells: readonly string[]; readonly at: Place; readonly notices: readonly Problem[]; readonly isBlank: boolean; readonly blank: Blank | undefined }
  | { readonly fault: Problem; readonly at: Place; readonly isLast: boolean };

/** How a table is cut into rows. */
export interface RowOptions extends Omit<CutOptions, 'delimiter'> {
  /** `undefined`: seen from the first lines, and said. */
  readonly delimiter: Delimiter | undefined;
  readonly encoding: TextEncodingName;
}

/** Limits unless told otherwise. */
export const standardRowLimits = { maxRecordBytes: 1 << 20, maxCellBytes: 1 << 16, maxColumns: 1000 } as const;

/** Text that is gathered, unless there are five lines, before the beginning of a table is looked at. */
const looked = 1 << 12;

/**
 * Where the beginning of a table ends: after five lines that are not blank, or after so much text. The same however the bytes come.
 *
 * @returns `undefined` where more text is needed
 */
function endOfBeginning(text: string): number | undefined {
  let [lines, isQuoted, lineFrom] = [0, false, 0];
  for (let at = 0; at < Math.min(text.length, looked); at += 1) {
    if (text[at] === '"') isQuoted = !isQuoted;
    if (text[at] !== '\n' || isQuoted) continue;
    if (text.slice(lineFrom, at).trim() !== '') lines += 1;
    if (lines === 5) return at + 1;
    lineFrom = at + 1;
  }
  return text.length >= looked ? looked : undefined;
}

class Rows {
  readonly #options: RowOptions;
  #cutter: CsvCutter | undefined;
  #held = '';
  #notices: Problem[] = [];
  #end: 'crlf' | 'lf' | undefined;
  #saidMixed = false;
  /** Byte offsets are told where the text is as it stands in the file. */
  #countsBytes: boolean;
  isOver = false;

  constructor(options: RowOptions) {
    this.#options = options;
    this.#countsBytes = options.encoding === 'utf-8' || options.encoding === 'detect';
  }

  notice(found: Problem): void {
    this.#notices.push(found);
    this.#countsBytes = false;
  }

  #row(cut: CutRow): Row {
    if ('fault' in cut) {
      this.isOver ||= cut.isLast;
      return cut;
    }
    const notices = this.#notices;
    this.#notices = [];
    const { cells, at, end, quoted, blank } = cut;
    if (end !== 'none' && this.#end && this.#end !== end && !this.#saidMixed) {
      this.#saidMixed = true;
      notices.push(problem('exchange/mixed-line-ends', '', { severity: 'warning' }));
    }
    if (end !== 'none') this.#end ??= end;
    return { cells, at, notices, isBlank: !quoted && cells.every((cell) => cell === ''), blank };
  }

  *#begin(): Generator<Row> {
    const end = endOfBeginning(this.#held) ?? this.#held.length;
    const isPart = end === looked && this.#held[end - 1] !== '\n';
    const beginning = beginningOf(this.#held.slice(0, end), this.#options.delimiter, isPart);
    if ('fault' in beginning) {
      this.isOver = true;
      yield { fault: beginning.fault, at: { row: 1, line: 1 }, isLast: true };
      return;
    }
    const before = this.#held.slice(0, beginning.skipped);
    this.#notices.push(...beginning.notices);
    this.#cutter = new CsvCutter({ ...this.#options, delimiter: beginning.delimiter }, Buffer.byteLength(before), this.#countsBytes);
    const text = this.#held.slice(beginning.skipped);
    this.#held = '';
    for (const cut of this.#cutter.take(text)) yield this.#row(cut);
  }

  *take(text: string): Generator<Row> {
    if (this.#cutter) {
      for (const cut of this.#cutter.take(text)) yield this.#row(cut);
      return;
    }
    this.#held += text;
    if (endOfBeginning(this.#held) !== undefined) yield* this.#begin();
  }

  *end(): Generator<Row> {
    if (!this.#cutter) yield* this.#begin();
    for (const cut of this.#cutter?.end() ?? []) yield this.#row(cut);
  }

  /** The text breaks off here: what was whole before it, then the reason. */
  *refuse(found: Problem): Generator<Row> {
    if (!this.#cutter) yield* this.#begin();
    if (!this.isOver) yield { fault: found, at: this.#cutter?.next() ?? {}, isLast: true };
  }
}

/**
 * Cuts bytes into rows, whatever pieces they come in. A row that is too long or has too many cells is told and passed over; a broken
 * quote and bytes that cannot be decoded are the last row, because where the next one begins cannot be known.
 */
export async function* rowsOf(source: Bytes, options: RowOptions): AsyncGenerator<Row> {
  const rows = new Rows(options);
  for await (const piece of textPieces(source, options.encoding)) {
    if ('notice' in piece) rows.notice(piece.notice);
    else if ('refusal' in piece) {
      yield* rows.refuse(piece.refusal);
      return;
    } else yield* rows.take(piece.text);
    if (rows.isOver) return;
  }
  yield* rows.end();
}
