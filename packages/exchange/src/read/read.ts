import type * as z from 'zod';

import { readCsv, type Delimiter, type TextEncodingName } from '../csv/index.js';
import { readJson } from '../json/index.js';
import { readNdjson } from '../ndjson/index.js';
import type { Bytes } from '../source/index.js';
import type { ReadItem } from './item.js';

/** What to read records as, and from which format. @public */
export interface ReadOptions<S extends z.ZodType> {
  /** A record schema, for example `Case`. */
  readonly as: S;
  /** `json` is one document: a list of records, which is read one by one, or a single record. */
  readonly format: 'ndjson' | 'csv' | 'json';
  /** Longest record in bytes; 1 MiB unless told. A longer one is refused without being held. */
  readonly maxRecordBytes?: number;
  /** For CSV: between cells. Not told: seen from the first lines, and said in a notice unless it is the comma. */
  readonly delimiter?: Delimiter;
  /** For CSV: how the bytes are written; `utf-8` unless told. UTF-16 with its mark is seen, and said. */
  readonly encoding?: TextEncodingName;
}

/**
 * Reads records from a stream of bytes, one by one, in constant memory, with the same rules as the receiver.
 *
 * Each item is a record, or the problems for which it was refused, with its place. Good and refused add up to what was read, in the
 * order of the file. The reader pulls: a slow consumer slows it down. How the bytes are cut into pieces makes no difference.
 *
 * @param source - bytes: `openFile`, standard input, an array of pieces
 * @param options - schema, format and limits
 * @returns items; a failure of the platform in the middle is a last refused item
 * @example
 * ```ts
 * const bytes = [new TextEncoder().encode('{"schema":"ctip.case/1"\n')];
 * for await (const item of read(bytes, { as: Case, format: 'ndjson' })) {
 *   item.ok; // => false
 *   item.at; // => { line: 1, record: 1, byteOffset: 0 }
 * }
 * ```
 * @public
 */
export function read<S extends z.ZodType>(source: Bytes, { as, format, maxRecordBytes, delimiter, encoding }: ReadOptions<S>): AsyncGenerator<ReadItem<z.infer<S>>> {
  const limits = { as, ...(maxRecordBytes !== undefined && { maxRecordBytes }) };
  if (format === 'json') return readJson(source, limits);
  return format === 'ndjson' ? readNdjson(source, limits) : readCsv(source, { ...limits, ...(delimiter && { delimiter }), ...(encoding && { encoding }) });
}
