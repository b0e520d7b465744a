import { isUtf8 } from 'node:buffer';

import { check, problem, type Place, type Problem } from '@ctip/core';
import type * as z from 'zod';

import { decoded, parseDecoded, type ParsedJson } from '../json/index.js';
import { linesOf, type Line } from '../lines/index.js';
import { failedItem, itemOf, refusal, type ReadItem } from '../read/item.js';
import { namesFor, noticesFor } from '../read/schemaNames.js';
import type { Bytes } from '../source/index.js';
import { isWide } from '../utf8/index.js';

/** How lines are read. */
export interface NdjsonOptions<S extends z.ZodType> {
  readonly as: S;
  /** Longest record in bytes; 1 MiB unless told. */
  readonly maxRecordBytes?: number;
  /** Where the bytes begin in the file, for a reader that goes on where another one stopped: at the start of a line. */
  readonly from?: { readonly line: number; readonly record: number; readonly byteOffset: number };
}

const isMarked = ([first, second, third]: Uint8Array): boolean => first === 0xef && second === 0xbb && third === 0xbf;

const isBlank = (bytes: Uint8Array): boolean => bytes[0] !== 0x7b && bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);

function parsedLine(bytes: Uint8Array, names: ReadonlySet<string>): ParsedJson {
  const options = { names, notices: false };
  if (!isUtf8(bytes)) return parseDecoded(decoded(bytes, bytes.length), options);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  const lone = text.includes('\r') ? /\r(?!$)/u.exec(text) : null;
  if (lone) return { ok: false, problems: [problem('exchange/carriage-return', '', { at: { column: lone.index + 1, byteOffset: Buffer.byteLength(text.slice(0, lone.index)) } })] };
  return parseDecoded({ text, broken: undefined, mark: 0 }, options);
}

/** A problem of a line's text, moved to where the line stands in the file. */
function moved(found: Problem, number: number, offset: number, ended: boolean): Problem {
  const { column, byteOffset = 0 } = found.at ?? {};
  // A line that ended was not cut off: its record is not whole.
  const code = found.code === 'exchange/truncated' && ended ? 'exchange/json-syntax' : found.code === 'exchange/wide-encoding' ? 'exchange/encoding' : found.code;
  return { ...found, code, at: { line: number, ...(column !== undefined && { column }), byteOffset: offset + byteOffset } };
}

const warning = (code: string): Problem => problem(code, '', { severity: 'warning' });

/**
 * Reads records from NDJSON, one line at a time, in constant memory. Every line that is not blank is one item: a record, or the
 * reasons why it is none; reading goes on after a bad line.
 *
 * Only a line feed ends a line (a carriage return before it is allowed). A byte order mark at the start is passed over and a last
 * line without its line feed is taken, both with a notice; UTF-16 and UTF-32 are refused once, for the whole file.
 */
export async function* readNdjson<S extends z.ZodType>(source: Bytes, { as, maxRecordBytes = 1 << 20, from }: NdjsonOptions<S>): AsyncGenerator<ReadItem<z.infer<S>>> {
  const [lines, offset] = [(from?.line ?? 1) - 1, from?.byteOffset ?? 0];
  let record = (from?.record ?? 1) - 1;
  const [names, look] = [namesFor(as), noticesFor(as)];
  const itemOfLine = (line: Line, start: number): ReadItem<z.infer<S>> | 'blank' | 'wide' => {
    let { bytes } = line;
    const [number, byteOffset] = [lines + line.number, offset + line.offset];
    const isFirst = byteOffset === 0;
    if (isFirst && bytes && isWide(bytes)) return 'wide';
    const marked = isFirst && bytes !== undefined && isMarked(bytes);
    if (marked) bytes = bytes?.subarray(3);
    if (bytes && isBlank(bytes)) return 'blank';
    const at: Place = { line: number, record: start + 1, byteOffset };
    if (!bytes) return refusal(at, [problem('exchange/record-too-long', '', { params: { maximum: maxRecordBytes } })]);
    const parsed = parsedLine(bytes, names);
    if (!parsed.ok) return refusal(at, parsed.problems.map((found) => moved(found, number, byteOffset + (marked ? 3 : 0), line.ended)));
    return itemOf(check(as, parsed.value), at, look, [...(marked ? [warning('exchange/bom')] : []), ...(line.ended ? [] : [warning('exchange/no-final-newline')])]);
  };
  try {
    for await (const together of linesOf(source, maxRecordBytes)) {
      for (const line of together) {
        const item = itemOfLine(line, record);
        if (item === 'blank') continue;
        record += 1;
        if (item === 'wide') {
          yield { ok: false, problems: [problem('exchange/wide-encoding', '', { at: { line: 1, byteOffset: 0 } })], at: { line: 1, record: 1 } };
          return;
        }
        yield item;
      }
    }
  } catch (fault) {
    yield failedItem(fault);
  }
}
