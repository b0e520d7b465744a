import { problem, ok, refused, type Result } from '@ctip/core';

import { openFile, ReadFailure } from '../source/index.js';
import { openArchive } from './archive.js';
import { standardLimits, type WorkbookLimits } from './limits.js';
import { rowsOf, type SheetRow } from './sheet.js';
import { sharedStrings } from './strings.js';
import { structureOf } from './structure.js';

/** A workbook that is open for reading. @public */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  /**
   * Rows of a sheet, the first one unless told. A fault in the middle is a rejection that carries a problem (`refusedBy` takes it
   * out); the readers of this package turn it into a refused item.
   */
  readonly rows: (sheet?: string) => AsyncGenerator<SheetRow>;
  /** Lets go of the file. */
  readonly close: () => void;
}

/**
 * The problem that a rejection of a reader carries, as a result; anything else is a fault in the program and is thrown again.
 *
 * @example
 * ```ts
 * import { refusedBy } from '@ctip/exchange';
 * let thrown: unknown;
 * try { refusedBy(new RangeError('ours')); } catch (fault) { thrown = fault; }
 * thrown instanceof RangeError; // => true
 * ```
 * @public
 */
export function refusedBy(fault: unknown): Result<never> {
  if (fault instanceof ReadFailure) return refused([fault.problem]);
  throw fault;
}

async function kindOfFile(input: string | Uint8Array): Promise<Result<Uint8Array>> {
  if (typeof input !== 'string') return input.length === 0 ? refused([problem('exchange/empty', '')]) : ok(input.subarray(0, 4));
  const file = await openFile(input);
  if (!file.ok) return file;
  for await (const piece of file.value) return ok(piece.subarray(0, 4));
  return refused([problem('exchange/empty', '')]);
}

/**
 * Opens an XLSX workbook as what it is, a zip of XML from somebody else: entries, sizes, ratios, checksums, names, links and
 * declarations are checked, nothing is fetched, no formula is evaluated, numbers stay as they are written.
 *
 * @param input - path or bytes
 * @param limits - how much is read before it is refused
 * @returns the workbook; `exchange/not-a-workbook`, `exchange/zip-…`, `exchange/xlsx-…`, `exchange/xml-…`, or a file problem
 * @example
 * ```ts
 * const found = await openWorkbook(new TextEncoder().encode('case,sex'));
 * found.ok || found.problems[0]?.code; // => 'exchange/not-a-workbook'
 * ```
 * @public
 */
export async function openWorkbook(input: string | Uint8Array, limits: Partial<WorkbookLimits> = {}): Promise<Result<Workbook>> {
  const all = { ...standardLimits, ...limits };
  const start = await kindOfFile(input);
  if (!start.ok) return start;
  if (start.value[0] !== 0x50 || start.value[1] !== 0x4b) return refused([problem('exchange/not-a-workbook', '')]);
  try {
    const archive = await openArchive(input, all);
    const { sheets, strings } = await structureOf(archive, all);
    const texts = await sharedStrings(archive, strings, all);
    return ok({
      sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
      rows(sheet) {
        const wanted = sheet === undefined ? sheets[0] : sheets.find(({ name }) => name === sheet);
        if (!wanted) throw new RangeError('the workbook has no such sheet');
        return rowsOf(archive.read(wanted.part), texts, all);
      },
      close: archive.close,
    });
  } catch (fault) {
    return refusedBy(fault);
  }
}
