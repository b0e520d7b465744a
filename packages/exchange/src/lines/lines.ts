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
/** Lines that are given together: a piece of a file may hold a hundred thousand short ones, and held all at once they outlive the collector's young space. */
const together = 128;

/** Gathers the pieces of one line, up to a limit; a longer one is counted and not held. */
class Gathering {
  readonly #limit: number;
  #held: Uint8Array[] = [];
  #size = 0;
  #number = 1;
  #offset = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#size;
  }

  hold(part: Uint8Array): void {
    this.#size += part.length;
    if (this.#size > this.#limit) this.#held = [];
    else if (part.length > 0) this.#held.push(part);
  }

  line(ended: boolean): Line {
    const [only] = this.#held;
    const bytes = this.#held.length === 1 && only ? only : Buffer.concat(this.#held);
    const made: Line = { bytes: this.#size > this.#limit ? undefined : bytes, number: this.#number, offset: this.#offset, ended };
    this.#number += 1;
    this.#offset += this.#size + 1;
    this.#held = [];
    this.#size = 0;
    return made;
  }
}

/**
 * Cuts bytes into lines at line feeds, whatever pieces they come in; gives lines by the hundred, because a step of a stream costs
 * more than a line. No more than one piece and one line up to the limit is ever held; a longer line is told as such
 * and passed over.
 */
export async function* linesOf(pieces: Bytes, limit: number): AsyncGenerator<readonly Line[]> {
  const gathering = new Gathering(limit);
  for await (const piece of pieces) {
    let lines: Line[] = [];
    let start = 0;
    for (let end = piece.indexOf(feed, start); end >= 0; end = piece.indexOf(feed, start)) {
      gathering.hold(piece.subarray(start, end));
      start = end + 1;
      lines.push(gathering.line(true));
      if (lines.length === together) {
        yield lines;
        lines = [];
      }
    }
    // A copy: its owner may use the piece again once the next one is asked for.
    if (start < piece.length) gathering.hold(new Uint8Array(piece.subarray(start)));
    if (lines.length > 0) yield lines;
  }
  if (gathering.size > 0) yield [gathering.line(false)];
}
