import type { Place } from '@ctip/core';

/** Line and column (characters, from 1) and byte offset (UTF-8, from 0). */
export type TextPlace = Required<Pick<Place, 'line' | 'column' | 'byteOffset'>>;

/** Characters of a text, a pair of surrogates being one. */
function points(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0xdc00 || unit > 0xdfff) count += 1;
  }
  return count;
}

/** Places of units of a text, in rising order: it is gone through once, however many are asked for. */
export function placesIn(text: string, units: readonly number[]): TextPlace[] {
  let [from, line, column, byteOffset] = [0, 1, 1, 0];
  return units.map((at) => {
    const part = text.slice(from, at);
    let start = 0;
    for (let feed = part.indexOf('\n'); feed >= 0; feed = part.indexOf('\n', start)) {
      line += 1;
      column = 1;
      start = feed + 1;
    }
    from = at;
    column += points(part.slice(start));
    byteOffset += Buffer.byteLength(part);
    return { line, column, byteOffset };
  });
}
