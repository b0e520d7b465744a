import { ok, problem, refused, type Place, type Problem, type Result } from '@ctip/core';
import * as z from 'zod';

import { parseJson } from '../../json/index.js';
import { read } from '../../read/index.js';
import { ReadFailure, type Bytes } from '../../source/index.js';

/** Largest document that is held as a whole, in bytes. */
export const largestDocument = 1 << 26;

/** Everything of an input, for formats that are one document: up to a limit. */
export async function bytesOf(bytes: Bytes): Promise<Result<Uint8Array>> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of bytes) {
      size += piece.length;
      if (size > largestDocument) return refused([problem('exchange/document-too-long', '', { params: { maximum: largestDocument } })]);
      pieces.push(piece);
    }
  } catch (fault) {
    if (!(fault instanceof ReadFailure)) throw fault;
    return refused([fault.problem]);
  }
  return ok(new Uint8Array(Buffer.concat(pieces)));
}

/** A value of a file of JSON, or why it is none. */
export type JsonItem = { readonly ok: true; readonly value: unknown; readonly at: Place } | { readonly ok: false; readonly problems: readonly Problem[]; readonly at: Place };

/** Up to the first line feed, or everything where there is none; and all pieces that were taken for it. */
async function firstLine(pieces: AsyncIterator<Uint8Array>): Promise<{ readonly line: Uint8Array; readonly taken: readonly Uint8Array[] }> {
  const taken: Uint8Array[] = [];
  let size = 0;
  for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) {
    taken.push(next.value);
    size += next.value.length;
    if (next.value.includes(0x0a) || size > largestDocument) break;
  }
  const all = new Uint8Array(Buffer.concat(taken));
  const end = all.indexOf(0x0a);
  return { line: end < 0 ? all : all.subarray(0, end), taken };
}

/** A generator of its own, so that pieces of every kind are asked for one by one. */
async function* oneByOne(bytes: Bytes): AsyncGenerator<Uint8Array> {
  yield* bytes as AsyncIterable<Uint8Array>;
}

/**
 * The values of a file that holds one value a line, or one value over many lines, as programs write it for people. Which of the two it is shows
 * in the first line. A file of lines is read in constant memory.
 */
export async function* jsonItems(bytes: Bytes): AsyncGenerator<JsonItem> {
  const pieces = oneByOne(bytes);
  try {
    const { line, taken } = await firstLine(pieces);
    async function* again(): AsyncGenerator<Uint8Array> {
      yield* taken;
      yield* pieces;
    }
    if (parseJson(line, { notices: false }).ok) {
      for await (const item of read(again(), { as: z.unknown(), format: 'ndjson' })) yield item.ok ? { ok: true, value: item.value, at: item.at } : item;
      return;
    }
    const whole = await bytesOf(again());
    const parsed = whole.ok ? parseJson(whole.value) : whole;
    if (parsed.ok) yield { ok: true, value: parsed.value, at: { record: 1 } };
    else if (line.length > 0 && whole.ok && whole.value.includes(0x0a)) {
      // Neither one value nor a first line that is one: told line by line, because the others may be sound.
      for await (const item of read([whole.value], { as: z.unknown(), format: 'ndjson' })) yield item.ok ? { ok: true, value: item.value, at: item.at } : item;
    } else yield { ok: false, problems: parsed.problems, at: {} };
  } catch (fault) {
    if (!(fault instanceof ReadFailure)) throw fault;
    yield { ok: false, problems: [fault.problem], at: {} };
  }
}
