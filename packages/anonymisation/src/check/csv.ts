import { ok, problem, refused, type Problem, type Result } from '@ctip/core';

/** A table as anybody who is given the file sees it. */
export interface SeenTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What may stand between cells. */
export const separators = [',', ';', '\t'] as const;

/** What may stand between cells. */
export type Separator = (typeof separators)[number];

/** A cell longer than this is an attack or another kind of file. */
const longestCell = 65_536;
/** Most problems that are told one by one. */
const most = 20;

/** Reads a file record by record (RFC 4180), as it comes; nothing is guessed and nothing is mended. */
class Reader {
  readonly #separator: string;
  readonly #take: (cells: string[], line: number) => void;
  #cells: string[] = [];
  #cell = '';
  #state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  #line = 1;
  #first = 1;
  #wasReturn = false;
  fault: Problem | undefined;

  constructor(separator: string, take: (cells: string[], line: number) => void) {
    this.#separator = separator;
    this.#take = take;
  }

  #stop(code: 'quote-misplaced' | 'cell-too-long'): void {
    this.fault ??= code === 'quote-misplaced' ? problem('anonymisation/check-quote-misplaced', '', { at: { line: this.#line } }) : problem('anonymisation/check-cell-too-long', '', { at: { line: this.#line }, params: { maximum: longestCell } });
  }

  #endCell(): void {
    this.#cells.push(this.#cell);
    [this.#cell, this.#state] = ['', 'start'];
  }

  #endRecord(): void {
    // A line without a sign is no record, as after the last line end.
    const isBlank = this.#cells.length === 0 && this.#state === 'start';
    this.#endCell();
    if (!isBlank) this.#take(this.#cells, this.#first);
    this.#cells = [];
    this.#first = this.#line;
  }

  #inQuotes(character: string): void {
    if (character === '"') this.#state = 'closed';
    else this.#cell += character;
  }

  #outside(character: string): void {
    if (character === this.#separator) this.#endCell();
    else if (character === '"' && this.#state === 'start') this.#state = 'quoted';
    else if (character === '"' && this.#state === 'closed') [this.#cell, this.#state] = [`${this.#cell}"`, 'quoted'];
    else if (character === '"' || this.#state === 'closed') this.#stop('quote-misplaced');
    else [this.#cell, this.#state] = [this.#cell + character, 'plain'];
  }

  /** Takes the next piece of the text. */
  read(piece: string): void {
    for (const character of piece) {
      if (this.fault) return;
      const isBreak = character === '\n' || character === '\r';
      // CR LF is one line end, also where a piece ends between them.
      const isSecond = character === '\n' && this.#wasReturn;
      this.#wasReturn = character === '\r';
      if (isBreak && !isSecond) this.#line += 1;
      if (this.#state === 'quoted') this.#inQuotes(character);
      else if (!isBreak) this.#outside(character);
      else if (!isSecond) this.#endRecord();
      if (this.#cell.length > longestCell) this.#stop('cell-too-long');
    }
  }

  /** Nothing more comes. */
  end(): void {
    if (this.#state === 'quoted') this.fault ??= problem('anonymisation/check-quote-open', '', { at: { line: this.#first } });
    if (!this.fault && (this.#cells.length > 0 || this.#state !== 'start')) this.#endRecord();
  }
}

/** The separator that cuts the first line into most cells; a comma where none does. */
function separatorOf(head: string): Separator {
  const cuts = separators.map((separator) => {
    let cells = 0;
    const reader = new Reader(separator, (found) => (cells ||= found.length));
    reader.read(`${head}\n`);
    return { separator, cells };
  });
  return cuts.reduce((best, one) => (one.cells > best.cells ? one : best)).separator;
}

/** Pieces of a text of UTF-8, without the mark that may begin it. */
function* textOf(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const step = 1 << 22;
  for (let from = 0; from < bytes.length; from += step) yield decoder.decode(bytes.subarray(from, from + step), { stream: from + step < bytes.length });
}

/** What is wrong with the names of columns. */
function headerProblems(columns: readonly string[]): Problem[] {
  return columns.flatMap((name, at) => (columns.indexOf(name) === at ? [] : [problem('anonymisation/check-column-twice', `/columns/${String(at)}`)]));
}

/**
 * Reads a released file: UTF-8, a header, records of as many cells as it.
 *
 * @param bytes - the file
 * @param separator - between cells; seen from the first line unless told
 * @returns the table; `anonymisation/check-encoding`, `check-quote-open`, `check-quote-misplaced`, `check-cell-too-long`,
 * `check-control-character`, `check-no-records`, `check-column-twice`, `check-ragged`, with line and record
 */
export function seenTable(bytes: Uint8Array, separator?: Separator): Result<SeenTable> {
  const records: string[][] = [];
  const problems: Problem[] = [];
  let columns: string[] | undefined;
  let reader: Reader | undefined;
  const take = (cells: string[], line: number): void => {
    const at = { line, ...(columns && { record: records.length + 1 }) };
    if (problems.length < most && cells.some((cell) => cell.includes('\u0000'))) problems.push(problem('anonymisation/check-control-character', '', { at }));
    if (!columns) columns = cells;
    else {
      if (cells.length !== columns.length && problems.length < most) problems.push(problem('anonymisation/check-ragged', '', { at, params: { columns: columns.length, found: cells.length } }));
      records.push(cells);
    }
  };
  try {
    for (const piece of textOf(bytes)) {
      reader ??= new Reader(separator ?? separatorOf(piece.slice(0, 100_000).split(/[\r\n]/u, 1)[0] ?? ''), take);
      reader.read(piece);
    }
  } catch {
    return refused([problem('anonymisation/check-encoding', '')]);
  }
  reader?.end();
  if (reader?.fault) return refused([reader.fault]);
  if (columns && problems.length === 0) problems.push(...headerProblems(columns));
  if (problems.length === 0 && records.length === 0) problems.push(problem('anonymisation/check-no-records', ''));
  return problems.length > 0 ? refused(problems) : ok({ columns: columns ?? [], rows: records });
}
