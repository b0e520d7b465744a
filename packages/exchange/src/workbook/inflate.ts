import { createInflateRaw } from 'node:zlib';

import type { Entry, ZipFile } from 'yauzl';

import { fail } from './fail.js';

/**
 * The content of an entry, as the archive says it is: no byte more or fewer than its size, and nothing behind its end.
 *
 * Our own, because the platform stops at the end of a deflate stream and says nothing of what follows it. An entry may so hold bytes that
 * one reader never sees and another one, or a person who looks for hidden data, does.
 */
export async function* contentOf(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  const stored = await zip.openReadStreamPromise(entry, { decodeFileData: false });
  const inflate = entry.compressionMethod === 0 ? undefined : createInflateRaw();
  stored.on('error', (fault) => inflate?.destroy(fault));
  let size = 0;
  try {
    for await (const piece of inflate ? stored.pipe(inflate) : stored) {
      size += (piece as Uint8Array).length;
      if (size > entry.uncompressedSize) fail('exchange/zip-size-mismatch');
      yield piece as Uint8Array;
    }
  } finally {
    stored.destroy();
  }
  if (size !== entry.uncompressedSize) fail('exchange/zip-size-mismatch');
  // What the platform took is what the stream needed; the entry may say that it is longer.
  if (inflate && inflate.bytesWritten !== entry.compressedSize) fail('exchange/zip-structure');
}
