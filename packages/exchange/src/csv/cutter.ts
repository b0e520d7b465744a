import { problem, type Place, type Problem } from '@ctip/core';

import { characterFault, mayHoldFault } from '../text/index.js';
import type { Blank } from './blanks.js';

/** A row as it was cut, with the blank lines before it, or why it is none; a fault that is the last one makes all that follows uncertain. */
export type CutRow =
  | { readonly cells: readonly string[]; readonly at: Place; readonly end: 'crlf' | 'lf' | 'none'; readonly quoted: boolean; readonly blank: Blank | undefined }
  | { readonly fault: Problem; readonly at: Place; readonly isLast: boolean };

/** How a table is cut. */
export interface CutOptions {
  readonly delimiter: ',' | ';' | '\t';
  readonly maxRecordBytes: number;
  readonly maxCellBytes: number;
  readonly maxColumns: number;
}

const [quote, feed, ret] = [0x22, 0x0a, 0x0d] as const;

/**
 * Cuts text into rows (RFC 4180), whatever pieces it comes in, in time that grows with its length alone. Strict: a quotation mark
 * stands at the start of a cell or doubled inside of a quoted one, and nowhere else.
 *
 * Our own, because no published reader tells a bare quote from text after one, places both by column and byte, keeps the rows before a
 * fault, and goes on after a cell that is too long.
 */
export class CsvCutter {
  readonly #options: CutOptions;
  readonly #delimiter: number;
  readonly #countsBytes: boolean;
  #state: 'start' | 'plain' | 'quoted' | 'after' | 'cr' = 'start';
  #cells: string[] = [];
  /** Cells of the row so far, kept or not. */
  #count = 0;
  #cell = '';
  /** Bytes of the cell so far; nothing while it is surely short. */
  #cellBytes = 0;
  /** Where the part of the cell that is not in `#cell` yet begins, in the piece at hand. */
  #from = 0;
  #anyQuote = false;
  /** Bytes of the row before the quotation mark that was opened last. */
  #opened = 0;
  #fault: Problem | undefined;
  #row = 0;
  #line = 1;
  #lineAtStart = 1;
  /** Bytes of the file before the row, and of the row before the piece at hand. */
  #offset: number;
  #before = 0;
  #rowFrom = 0;
  /** Lines without anything since the last row. */
  #blank: Blank | undefined;
  /** The piece at hand may hold a character that no text may hold. */
  #isDoubtful = false;
  #ready: CutRow[] = [];
  isOver = false;

  /**
   * @param offset - bytes of the file before the first row
   * @param countsBytes - the text was UTF-8, so that bytes can be told
   */
  constructor(options: CutOptions, offset: number, countsBytes: boolean) {
    this.#options = options;
    this.#delimiter = options.delimiter.charCodeAt(0);
    this.#offset = offset;
    this.#countsBytes = countsBytes;
  }

  #place(): Place {
    return { row: this.#row, line: this.#lineAtStart, ...(this.#countsBytes && { byteOffset: this.#offset }) };
  }

  /** Where the row that is not ended yet begins. */
  next(): Place {
    return { ...this.#place(), row: this.#row + 1 };
  }

  #bytesOf(text: string, end: number): number {
    return this.#before + Buffer.byteLength(text.slice(this.#rowFrom, end));
  }

  /** A fault of the row; it is told when the row ends, which is still known. */
  #mark(code: string, more: { readonly at?: Place; readonly params?: { readonly maximum: number } }): void {
    this.#fault ??= problem(code, '', more);
    this.#cells = [];
    this.#cell = '';
    this.#cellBytes = 0;
  }

  /** A fault after which no row can be trusted. */
  #stop(code: string, bytes: number): void {
    this.#row += 1;
    const offset = this.#countsBytes ? { byteOffset: this.#offset + bytes } : {};
    const at = { ...this.#place(), column: this.#count + 1, ...offset };
    this.#ready.push({ fault: problem(code, '', { at }), at: this.#place(), isLast: true });
    this.isOver = true;
  }

  /** Takes a part of a cell. Its bytes are counted once, part by part: of a cell of doubled marks, every second character is a part. */
  #keep(text: string, end: number): void {
    if (this.#fault) return;
    const part = text.slice(this.#from, end);
    const found = this.#isDoubtful ? characterFault(part) : undefined;
    if (found) {
      const byteOffset = this.#countsBytes ? { byteOffset: this.#offset + this.#bytesOf(text, this.#from + found.at) } : {};
      this.#mark(found.code, { at: { column: this.#count + 1, ...byteOffset } });
      return;
    }
    this.#cell += part;
    const { maxCellBytes } = this.#options;
    if (this.#cell.length * 3 <= maxCellBytes) return;
    this.#cellBytes = this.#cellBytes === 0 ? Buffer.byteLength(this.#cell) : this.#cellBytes + Buffer.byteLength(part);
    if (this.#cellBytes > maxCellBytes) this.#mark('exchange/field-too-long', { at: { column: this.#count + 1 }, params: { maximum: maxCellBytes } });
  }

  #endCell(): void {
    if (!this.#fault) this.#cells.push(this.#cell);
    this.#cell = '';
    this.#cellBytes = 0;
    this.#count += 1;
    if (this.#count > this.#options.maxColumns) this.#mark('exchange/too-many-columns', { params: { maximum: this.#options.maxColumns } });
  }

  #endRow(text: string, after: number, end: 'crlf' | 'lf' | 'none'): void {
    const size = this.#bytesOf(text, after);
    if (size > this.#options.maxRecordBytes + 2) {
      this.#fault = undefined;
      this.#mark('exchange/record-too-long', { params: { maximum: this.#options.maxRecordBytes } });
    }
    const isBlank = !this.#fault && this.#cells.length === 1 && this.#cells[0] === '' && !this.#anyQuote;
    if (isBlank) {
      const { row: _row, ...at } = this.#place();
      this.#blank = { at: this.#blank?.at ?? at, count: (this.#blank?.count ?? 0) + 1 };
    } else {
      this.#row += 1;
      const at = this.#place();
      if (this.#fault) this.#ready.push({ fault: this.#fault, at, isLast: false });
      else {
        this.#ready.push({ cells: this.#cells, at, end, quoted: this.#anyQuote, blank: this.#blank });
        this.#blank = undefined;
      }
    }
    this.#offset += size;
    [this.#before, this.#rowFrom] = [0, after];
    this.#cells = [];
    this.#count = 0;
    this.#anyQuote = false;
    this.#fault = undefined;
    this.#lineAtStart = this.#line;
    this.#state = 'start';
  }

  /** What stands between two cells, or ends the last one; false when it is something else. */
  #ends(text: string, at: number, unit: number): boolean {
    if (unit === this.#delimiter) {
      this.#endCell();
      this.#state = 'start';
    } else if (unit === feed) {
      this.#line += 1;
      this.#endCell();
      this.#endRow(text, at + 1, 'lf');
    } else if (unit === ret) {
      this.#endCell();
      this.#state = 'cr';
    } else return false;
    return true;
  }

  #step(text: string, at: number, unit: number): void {
    switch (this.#state) {
      case 'start':
        if (unit === quote) {
          this.#state = 'quoted';
          this.#anyQuote = true;
          if (this.#countsBytes) this.#opened = this.#bytesOf(text, at);
          this.#from = at + 1;
        } else if (!this.#ends(text, at, unit)) {
          this.#state = 'plain';
          this.#from = at;
        }
        break;
      case 'plain':
        if (unit === quote) this.#stop('exchange/csv-bare-quote', this.#bytesOf(text, at));
        else if (unit === this.#delimiter || unit === feed || unit === ret) {
          this.#keep(text, at);
          this.#ends(text, at, unit);
        }
        break;
      case 'quoted':
        if (unit === feed) this.#line += 1;
        else if (unit === quote) {
          this.#keep(text, at);
          this.#state = 'after';
        }
        break;
      case 'after':
        if (unit === quote) {
          this.#from = at;
          this.#state = 'quoted';
        } else if (!this.#ends(text, at, unit)) this.#stop('exchange/csv-text-after-quote', this.#bytesOf(text, at));
        break;
      default:
        if (unit === feed) {
          this.#line += 1;
          this.#endRow(text, at + 1, 'crlf');
        } else this.#stop('exchange/carriage-return', this.#bytesOf(text, at) - 1);
    }
  }

  /** Takes text; gives the rows that it ends. */
  take(text: string): readonly CutRow[] {
    this.#ready = [];
    this.#from = 0;
    this.#rowFrom = 0;
    this.#isDoubtful = mayHoldFault(text);
    for (let at = 0; at < text.length && !this.isOver; at += 1) this.#step(text, at, text.charCodeAt(at));
    if (this.isOver) return this.#ready;
    if (this.#state === 'plain' || this.#state === 'quoted') this.#keep(text, text.length);
    this.#before = this.#bytesOf(text, text.length);
    // Nothing of a row that is too long is kept; where it ends is still looked for.
    if (this.#before > this.#options.maxRecordBytes + 2) this.#mark('exchange/record-too-long', { params: { maximum: this.#options.maxRecordBytes } });
    return this.#ready;
  }

  /** The end of the text; gives what stands on the last line. */
  end(): readonly CutRow[] {
    this.#ready = [];
    this.#rowFrom = 0;
    this.#from = 0;
    if (this.isOver) return [];
    if (this.#state === 'quoted') this.#stop('exchange/csv-open-quote', this.#opened);
    else if (this.#state === 'cr') this.#stop('exchange/carriage-return', this.#before - 1);
    else if (this.#state !== 'start' || this.#count > 0) {
      this.#endCell();
      this.#endRow('', 0, 'none');
    }
    return this.#ready;
  }
}
