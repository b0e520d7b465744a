import { isUtf8 } from 'node:buffer';

import { problem, type Problem } from '@ctip/core';

import type { Bytes } from '../source/index.js';
import { isWide, utf8Pieces } from '../utf8/index.js';

/**
 * How the bytes of a table are written. `detect` looks at the beginning: UTF-8 where it is that, else Windows-1256 where it reads as
 * Arabic; what was found is said in a notice. UTF-16 with its mark is always seen.
 *
 * @public
 */
export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256' | 'windows-1252' | 'iso-8859-6' | 'detect';

/** Text that ends between two characters, something to be said, or the reason why there is no more. */
export type TextPiece = { readonly text: string } | { readonly notice: Problem } | { readonly refusal: Problem };

/** Bytes that are looked at to tell how they are written. */
const sample = 1 << 16;
/** Bytes that become text together. */
const most = 1 << 14;

/** The first bytes of a source, and everything from its start. */
async function peeked(source: Bytes, wanted: number): Promise<{ readonly start: Uint8Array; readonly all: Bytes }> {
  const iterator = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
  const held: Uint8Array[] = [];
  let size = 0;
  while (size < wanted) {
    const step = await iterator.next();
    if (step.done === true) break;
    held.push(new Uint8Array(step.value));
    size += step.value.length;
  }
  const all = async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield* held;
      for (let step = await iterator.next(); step.done !== true; step = await iterator.next()) yield step.value;
    } finally {
      await iterator.return?.();
    }
  };
  return { start: new Uint8Array(Buffer.concat(held)), all: all() };
}

/** Do bytes read as Arabic in Windows-1256? Nearly all that is not Latin must be a letter of Arabic, and there must be some. */
function readsAsArabic(bytes: Uint8Array): boolean {
  const beyond = [...new TextDecoder('windows-1256').decode(bytes)].filter((character) => character > '\u007F');
  const letters = beyond.filter((character) => /\p{Script=Arabic}/u.test(character)).length;
  return letters >= 3 && letters >= 0.8 * beyond.length;
}

/** The largest start of bytes that does not end in the middle of a character. */
const whole = (bytes: Uint8Array): Uint8Array => {
  const end = bytes.findLastIndex((byte) => byte < 0x80);
  return bytes.subarray(0, end + 1);
};

function found(start: Uint8Array, said: TextEncodingName): Exclude<TextEncodingName, 'detect'> {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  if (said !== 'detect') return said;
  return isUtf8(start.length < sample ? start : whole(start)) || !readsAsArabic(start) ? 'utf-8' : 'windows-1256';
}

/** Bytes at the end of what a decoder was given that are no character yet: half a unit of UTF-16, or the first unit of a pair. */
function pendingIn(encoding: string, last: Uint8Array, total: number): Uint8Array {
  if (!encoding.startsWith('utf-16')) return new Uint8Array();
  const half = total % 2;
  const high = last.at(encoding === 'utf-16le' ? -1 - half : -2 - half) ?? 0;
  return last.subarray(last.length - half - (total > 1 && (high & 0xfc) === 0xd8 ? 2 : 0));
}

/** The sound text at the start of a piece that is not sound as a whole: a decoder that fails forgets what it held. */
function soundStart(encoding: string, pending: Uint8Array, piece: Uint8Array, isFirst: boolean): string {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: !isFirst });
  let text = '';
  try {
    text += decoder.decode(pending, { stream: true });
    for (let at = 0; at < piece.length; at += 1) text += decoder.decode(piece.subarray(at, at + 1), { stream: true });
  } catch {
    // What was sound before the fault is all that is wanted.
  }
  return text;
}

async function* decodedBy(encoding: string, source: Bytes): AsyncGenerator<TextPiece> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const refusal = problem('exchange/encoding', '');
  let [last, total] = [new Uint8Array(), 0];
  for await (const piece of source) {
    let text: string;
    try {
      text = decoder.decode(piece, { stream: true });
    } catch {
      text = soundStart(encoding, pendingIn(encoding, last, total), piece, total === 0);
      if (text !== '') yield { text };
      yield { refusal };
      return;
    }
    if (text !== '') yield { text };
    last = new Uint8Array(Buffer.concat([last, piece]).subarray(-3));
    total += piece.length;
  }
  try {
    yield { text: decoder.decode() };
  } catch {
    yield { refusal };
  }
}

/**
 * Bytes in pieces that are read before the collector looks twice: all rows of a piece are cut together, and what outlives two
 * looks waits for the rare and long one.
 */
async function* small(source: Bytes): AsyncGenerator<Uint8Array> {
  for await (const piece of source) for (let at = 0; at < piece.length; at += most) yield piece.subarray(at, at + most);
}

/** The text of bytes, piece by piece. Nothing is ever replaced: what cannot be decoded ends it with the reason. */
export async function* textPieces(source: Bytes, said: TextEncodingName): AsyncGenerator<TextPiece> {
  const { start, all } = await peeked(source, said === 'detect' ? sample : 4);
  const encoding = found(start, said);
  if (encoding !== said && encoding !== 'utf-8') yield { notice: problem('exchange/encoding-detected', '', { severity: 'warning', params: { encoding } }) };
  if (encoding !== 'utf-8') {
    yield* decodedBy(encoding, small(all));
    return;
  }
  if (isWide(start)) {
    yield { refusal: problem('exchange/wide-encoding', '', { at: { byteOffset: 0 } }) };
    return;
  }
  for await (const piece of utf8Pieces(small(all))) yield 'refusal' in piece ? piece : { text: Buffer.from(piece.text.buffer, piece.text.byteOffset, piece.text.byteLength).toString('utf8') };
}
