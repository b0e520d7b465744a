/** How much of an archive is read before it is refused. @public */
export interface WorkbookLimits {
  /** Parts in the archive. */
  readonly entries: number;
  /** Inflated bytes of one part. */
  readonly partBytes: number;
  /** Inflated bytes of all parts read. */
  readonly totalBytes: number;
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
  ratio: 100,
  depth: 64,
  strings: 2_000_000,
};
