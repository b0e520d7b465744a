/** How much of an archive is read before it is refused. @public */
export interface WorkbookLimits {
  /** Parts in the archive. */
  readonly entries: number;
  /** Inflated bytes of one part that is no sheet: such a part is held, at least in what it says. */
  readonly partBytes: number;
  /** Inflated bytes of all parts read that are no sheets. */
  readonly totalBytes: number;
  /**
   * Inflated bytes of one sheet. Its rows are a stream, so that they cost time and no memory: a million rows of a kilobyte fit. Bombs are
   * refused by `ratio` long before, and by what one element, cell and row may hold.
   */
  readonly sheetBytes: number;
  /** Inflated to compressed bytes of one part, once it is longer than a mebibyte. */
  readonly ratio: number;
  /** Nesting of XML. */
  readonly depth: number;
  /** Shared strings. */
  readonly strings: number;
}

/** Limits unless told otherwise. */
export const standardLimits: WorkbookLimits = {
  entries: 1000,
  partBytes: 64 * 2 ** 20,
  totalBytes: 256 * 2 ** 20,
  sheetBytes: 2 ** 30,
  ratio: 100,
  depth: 64,
  strings: 2_000_000,
};
