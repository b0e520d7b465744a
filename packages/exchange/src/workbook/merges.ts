/** Where ranges of merged cells are written, in bytes that are still text. */
const merged = /<(?:[\w.-]+:)?mergeCell\s[^>]*?ref\s*=\s*["']\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?[A-Z]{1,3}\$?\d{1,7})?["']/gu;

/** Longest element that is looked for. */
const overlap = 256;

/** Merged cells further down are not kept: a header stands before them, and a sheet may have as many as it has cells. */
const lowest = 100_000;

/** Rows in which merged cells begin, with the first cell of each. They stand after all rows, so that they are looked for beforehand. */
export async function mergedRows(bytes: AsyncIterable<Uint8Array>): Promise<ReadonlyMap<number, string>> {
  const found = new Map<number, string>();
  let tail = '';
  for await (const piece of bytes) {
    const text = tail + Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1');
    if (text.includes('mergeCell')) for (const [, column = '', row = ''] of text.matchAll(merged)) if (Number(row) <= lowest && !found.has(Number(row))) found.set(Number(row), `${column}${row}`);
    tail = text.slice(-overlap);
  }
  return found;
}
