import { isUtf8 } from 'node:buffer';

import { problem, type Problem } from '@ctip/core';

import { isWide, soundLength } from '../utf8/index.js';

/** The text of a document's bytes. */
export interface Decoded {
  /** Up to the first byte that is not UTF-8. */
  readonly text: string;
  readonly broken: Problem | undefined;
  /** Bytes of a byte order mark that were passed over. */
  readonly mark: number;
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');

/** Decodes a whole document: UTF-8, with or without a mark at its start; up to a limit. */
export function decoded(bytes: Uint8Array, maximum: number): Decoded {
  const refused = (code: string, params?: Readonly<Record<string, number>>): Decoded => ({
    text: '',
    broken: problem(code, '', { at: { line: 1, column: 1, byteOffset: 0 }, ...(params && { params }) }),
    mark: 0,
  });
  if (bytes.length > maximum) return refused('exchange/document-too-long', { maximum });
  if (isWide(bytes)) return refused('exchange/wide-encoding');
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const content = bytes.subarray(mark);
  if (isUtf8(content)) return { text: textOf(content), broken: undefined, mark };
  return { text: textOf(content.subarray(0, soundLength(content))), broken: problem('exchange/encoding', ''), mark };
}
