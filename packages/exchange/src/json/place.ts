import type { Place } from '@ctip/core';

/** Characters of a text, a pair of surrogates being one. */
function points(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0xdc00 || unit > 0xdfff) count += 1;
  }
  return count;
}

/** Line and column (characters, from 1) and byte offset (UTF-8, from 0) of a unit of a text. */
export function placeIn(text: string, at: number): Required<Pick<Place, 'line' | 'column' | 'byteOffset'>> {
  const before = text.slice(0, at);
  let line = 1;
  let start = 0;
  for (let feed = before.indexOf('\n'); feed >= 0; feed = before.indexOf('\n', feed + 1)) {
    line += 1;
    start = feed + 1;
  }
  return { line, column: points(before.slice(start)) + 1, byteOffset: Buffer.byteLength(before) };
}
