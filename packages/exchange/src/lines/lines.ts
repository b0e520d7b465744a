import type { Bytes } from '../source/index.js';

/** One line of a file, without its line feed. */
export interface Line {
  /** `undefined` when the line is longer than the limit; it was never held. */
  readonly bytes: Uint8Array | undefined;
  /** From 1. */
  readonly number: number;
  /** Of its first byte, from 0. */
  readonly offset: number;
  /** Did a line feed end it? */
  readonly ended: boolean;
}

const feed = 0x0a;

/**
 * Cuts bytes into lines at line feeds, whatever pieces they come in. No more than one line up to the limit is ever held; a longer one
 * is told as such and passed over.
 */
export async function* linesOf(pieces: Bytes, limit: number): AsyncGenerator<Line> {
  let held: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  let offset = 0;
  let tooLong = false;
  const hold = (part: Uint8Array): void => {
    size += part.length;
    if (size > limit) {
      tooLong = true;
      held = [];
    } else if (!tooLong && part.length > 0) held.push(part);
  };
  const line = (ended: boolean): Line => {
    const [only] = held;
    const bytes = tooLong ? undefined : held.length === 1 && only ? only : Buffer.concat(held);
    const made = { bytes, number, offset, ended };
    number += 1;
    offset += size + 1;
    held = [];
    size = 0;
    tooLong = false;
    return made;
  };
  for await (const piece of pieces) {
    let start = 0;
    for (let end = piece.indexOf(feed, start); end >= 0; end = piece.indexOf(feed, start)) {
      hold(piece.subarray(start, end));
      start = end + 1;
      yield line(true);
    }
    // A piece may be used again by its owner once the next one is asked for.
    if (start < piece.length) hold(piece.slice(start));
  }
  if (size > 0) yield line(false);
}
