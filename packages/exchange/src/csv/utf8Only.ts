import { problem, type Problem } from '@ctip/core';

import type { Bytes } from '../source/index.js';

/** Bytes that are checked to be UTF-8 as they pass; the first fault ends them. */
export interface CheckedBytes extends AsyncIterable<Uint8Array> {
  /** Why they ended early. */
  refusal: Problem | undefined;
}

/** Passes UTF-8 on and ends with an error at the first byte that is none, or at the mark of a wide encoding. */
export function utf8Only(source: Bytes): CheckedBytes {
  const checked: CheckedBytes = {
    refusal: undefined,
    async *[Symbol.asyncIterator]() {
      const decoder = new TextDecoder('utf-8', { fatal: true });
      let offset = 0;
      for await (const piece of source) {
        const isWide = offset === 0 && ((piece[0] === 0xff && piece[1] === 0xfe) || (piece[0] === 0xfe && piece[1] === 0xff) || piece[0] === 0 || piece[1] === 0);
        try {
          if (isWide) throw new TypeError('wide');
          decoder.decode(piece, { stream: true });
        } catch {
          checked.refusal = problem(isWide ? 'exchange/wide-encoding' : 'exchange/encoding', '', { at: { byteOffset: offset } });
          throw new TypeError('not UTF-8');
        }
        offset += piece.length;
        yield piece;
      }
      try {
        decoder.decode();
      } catch {
        checked.refusal = problem('exchange/encoding', '', { at: { byteOffset: offset } });
        throw new TypeError('not UTF-8');
      }
    },
  };
  return checked;
}
