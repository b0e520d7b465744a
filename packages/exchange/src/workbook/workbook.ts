import { ok, refused, type Result } from '@ctip/core';

import { ReadFailure } from '../source/index.js';
import { openArchive } from './archive.js';
import { looksLikeArchive } from './fileKind.js';
import { standardLimits, type WorkbookLimits } from './limits.js';
import { mergedRows } from './merges.js';
import { rowsOf, type SheetRow } from './sheet.js';
import { sharedStrings } from './strings.js';
import { structureOf, type Sheet } from './structure.js';
import { dateStyles } from './styles.js';

/** A workbook that is open for reading. @public */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  /** Days are counted from 1904, not from 1900. */
  readonly is1904: boolean;
  /** What a reader does not see: links to the outside (never fetched), comments or embedded objects (never opened). */
  readonly has: { readonly links: boolean; readonly comments: boolean };
  /**
   * Rows of a sheet, the first one that is shown unless told. A fault in the middle is a rejection that carries a problem (`refusedBy` takes it
   * out); the readers of this package turn it into a refused item.
   */
  readonly rows: (sheet?: string, onHiddenColumns?: (first: number, last: number) => void) => AsyncGenerator<SheetRow>;
  /** Rows in which merged cells begin, with the first cell of each. */
  readonly merged: (sheet?: string) => Promise<ReadonlyMap<number, string>>;
  /** Lets go of the file. */
  readonly close: () => void;
}

/** The sheet that is read unless told: the first that is shown. What was hidden is no table of anybody's. */
export const firstShown = (sheets: Workbook['sheets']): number => Math.max(0, sheets.findIndex(({ hidden }) => !hidden));

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
  const kind = await looksLikeArchive(input);
  if (!kind.ok) return kind;
  try {
    const archive = await openArchive(input, all);
    const { sheets, strings: part, styles, is1904, hasLinks } = await structureOf(archive, all);
    const strings = await sharedStrings(archive, part, all);
    const dates = await dateStyles(archive, styles, all);
    const sheetNamed = (sheet: string | undefined): Sheet => {
      const wanted = sheet === undefined ? sheets[firstShown(sheets)] : sheets.find(({ name }) => name === sheet);
      if (!wanted) throw new RangeError('the workbook has no such sheet');
      return wanted;
    };
    return ok({
      sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
      is1904,
      has: { links: hasLinks, comments: archive.names.some((name) => /comments|^xl\/(?:embeddings|activeX)\//iu.test(name)) },
      rows: (sheet, onHiddenColumns) => rowsOf(archive.read(sheetNamed(sheet).part, true), { strings, dates, limits: all, ...(onHiddenColumns && { onHiddenColumns }) }),
      merged: (sheet) => mergedRows(archive.read(sheetNamed(sheet).part, true)),
      close: archive.close,
    });
  } catch (fault) {
    return refusedBy(fault);
  }
}
