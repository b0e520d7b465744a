import { isUtf8 } from 'node:buffer';

import { check, placed, problem, type Place, type Problem } from '@ctip/core';
import type * as z from 'zod';

import { parseJson } from '../json/index.js';
import { linesOf, type Line } from '../lines/index.js';
import { failedItem, type ReadItem } from '../read/item.js';
import type { Bytes } from '../source/index.js';

/** How lines are read. */
export interface NdjsonOptions<S extends z.ZodType> {
  readonly as: S;
  /** Longest record in bytes; 1 MiB unless told. */
  readonly maxRecordBytes?: number;
}

const mark = [0xef, 0xbb, 0xbf] as const;
const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte);
/** UTF-16 and UTF-32 with their marks, and UTF-16 without one that begins with a brace. */
const wide = [[0xff, 0xfe], [0xfe, 0xff], [0x00, 0x7b], [0x7b, 0x00], [0x00, 0x00, 0xfe, 0xff]] as const;

const isBlank = (bytes: Uint8Array): boolean => bytes[0] !== 0x7b && bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);

/** Offset of the first byte that is not UTF-8. */
function brokenAt(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
      decoder.decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}

function textOf(line: Line, bytes: Uint8Array): { readonly text: string } | { readonly refusal: Problem } {
  if (!isUtf8(bytes)) return { refusal: problem('exchange/encoding', '', { at: { byteOffset: line.offset + brokenAt(bytes) } }) };
  const buffer = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { text: buffer.toString('utf8') };
}

/** A syntax problem of a text, moved to where the text stands in the file. */
function moved(found: Problem, line: Line): Problem {
  const { column, byteOffset } = found.at ?? {};
  return { ...found, at: { line: line.number, ...(column !== undefined && { column }), ...(byteOffset !== undefined && { byteOffset: line.offset + byteOffset }) } };
}

const refuse = (at: Place, problems: readonly Problem[]): ReadItem<never> => ({ ok: false, problems: problems.map((found) => placed(found, at)), at });

function readLine<S extends z.ZodType>(line: Line, bytes: Uint8Array, at: Place, schema: S): ReadItem<z.infer<S>> {
  const decoded = textOf(line, bytes);
  if ('refusal' in decoded) return refuse(at, [decoded.refusal]);
  const { text } = decoded;
  if (text.includes('\r') && /\r(?!$)/u.test(text)) return refuse(at, [problem('exchange/carriage-return', '')]);
  const parsed = parseJson(text);
  if (!parsed.ok) {
    return refuse(at, parsed.problems.map((found) => moved(found.code === 'exchange/truncated' && line.ended ? { ...found, code: 'exchange/json-syntax' } : found, line)));
  }
  const checked = check(schema, parsed.value);
  return checked.ok ? { ok: true, value: checked.value, at } : refuse(at, checked.problems);
}

/** What a file begins with. */
function beginning(bytes: Uint8Array): 'wide' | 'mark' | undefined {
  if (wide.some((start) => startsWith(bytes, start))) return 'wide';
  return startsWith(bytes, mark) ? 'mark' : undefined;
}

/**
 * Reads records from NDJSON, one line at a time, in constant memory. Every line that is not blank is one item: a record, or the
 * reasons why it is none; reading goes on after a bad line.
 *
 * Only a line feed ends a line (a carriage return before it is allowed). A byte order mark at the start is passed over; UTF-16 and
 * UTF-32 are refused once, for the whole file.
 */
export async function* readNdjson<S extends z.ZodType>(source: Bytes, { as, maxRecordBytes = 1 << 20 }: NdjsonOptions<S>): AsyncGenerator<ReadItem<z.infer<S>>> {
  let record = 0;
  try {
    for await (const lines of linesOf(source, maxRecordBytes)) {
      for (const line of lines) {
        let { bytes } = line;
        if (line.number === 1 && bytes) {
          const start = beginning(bytes);
          if (start === 'wide') {
            yield { ok: false, problems: [problem('exchange/wide-encoding', '', { at: { line: 1, byteOffset: 0 } })], at: { line: 1, record: 1 } };
            return;
          }
          if (start === 'mark') bytes = bytes.subarray(mark.length);
        }
        if (bytes && isBlank(bytes)) continue;
        record += 1;
        const at: Place = { line: line.number, record, byteOffset: line.offset };
        if (bytes) yield readLine(line, bytes, at, as);
        else yield { ok: false, problems: [problem('exchange/record-too-long', '', { at, params: { maximum: maxRecordBytes } })], at };
      }
    }
  } catch (fault) {
    yield failedItem(fault);
  }
}
