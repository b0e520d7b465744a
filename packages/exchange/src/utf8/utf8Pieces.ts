import { isUtf8 } from 'node:buffer';

import { problem, type Problem } from '@ctip/core';

import type { Bytes } from '../source/index.js';

/** A piece of sound UTF-8 that ends between two characters, or the reason why there is no more. */
export type Utf8Piece = { readonly text: Uint8Array } | { readonly refusal: Problem };

/** Bytes of a character that the piece begins at its end and does not finish. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

/** Length of the longest sound start; characters are at most four bytes, so the search ends in steps of a halving. */
export function soundLength(bytes: Uint8Array): number {
  let [sound, broken] = [0, bytes.length];
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    const start = bytes.subarray(0, middle);
    if (isUtf8(start.subarray(0, middle - unfinished(start)))) sound = middle;
    else broken = middle;
  }
  const start = bytes.subarray(0, sound);
  return sound - unfinished(start);
}

/** Do bytes begin as UTF-16 or UTF-32 do: with a mark, or with a character of which every second byte is nothing, or the first three? */
export const isWide = ([first, second, third, fourth]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) ||
  (first === 0xfe && second === 0xff) ||
  (first === 0) !== (second === 0) ||
  (first === 0 && third === 0xfe && fourth === 0xff) ||
  (first === 0 && third === 0 && fourth !== undefined && fourth > 0);

/**
 * Bytes as pieces of sound UTF-8, whatever pieces they come in. At the first byte that is none, what was sound before it is given
 * first, then the reason. UTF-16 and UTF-32 are told by their start.
 */
export async function* utf8Pieces(source: Bytes): AsyncGenerator<Utf8Piece> {
  let held = Buffer.alloc(0);
  let offset = 0;
  const refuse = (code: string, at: number): Utf8Piece => ({ refusal: problem(code, '', { at: { byteOffset: at } }) });
  for await (const piece of source) {
    const bytes = Buffer.concat([held, piece]);
    if (offset === 0 && bytes.length < (bytes[0] === 0 ? 4 : 2)) {
      held = bytes;
      continue;
    }
    if (offset === 0 && isWide(bytes)) {
      yield refuse('exchange/wide-encoding', 0);
      return;
    }
    const whole = bytes.subarray(0, bytes.length - unfinished(bytes));
    if (!isUtf8(whole)) {
      const sound = soundLength(whole);
      if (sound > 0) yield { text: whole.subarray(0, sound) };
      yield refuse('exchange/encoding', offset + sound);
      return;
    }
    held = bytes.subarray(whole.length);
    offset += whole.length;
    if (whole.length > 0) yield { text: whole };
  }
  if (held.length === 0) return;
  if (offset === 0 && isWide(held)) yield refuse('exchange/wide-encoding', 0);
  else if (isUtf8(held)) yield { text: held };
  else yield refuse('exchange/encoding', offset);
}
