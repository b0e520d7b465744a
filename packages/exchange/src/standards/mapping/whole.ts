import { ok, problem, refused, type Result } from '@ctip/core';

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
