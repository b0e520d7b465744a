import { crc32 } from 'node:zlib';

import { problem } from '@ctip/core';
import { fromBufferPromise, openPromise, parseExtraFields, type Entry, type LocalFileHeader, type ZipFile } from 'yauzl';

import { fileProblem, ReadFailure } from '../source/index.js';
import { fail } from './fail.js';
import { contentOf } from './inflate.js';
import type { WorkbookLimits } from './limits.js';

/** The parts of a workbook's archive, each readable once its entry was found sound. */
export interface Archive {
  readonly has: (name: string) => boolean;
  readonly names: readonly string[];
  /** @param isSheet - the part is read as a stream, of which nothing is held */
  readonly read: (name: string, isSheet?: boolean) => AsyncGenerator<Uint8Array>;
  readonly close: () => void;
}

/** Names of parts make no difference between capitals and small letters. */
const folded = (name: string): string => name.toLowerCase();
const allowed = /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|xl\/|customXml\/)/iu;

/** Flags of an entry whose data, or whose description, is encrypted. */
const encrypted = 0x2041;
/** The system that wrote an entry, where its attributes say what kind of file it is. */
const unix = 3;

/** What an entry says of itself that we do not accept. */
function entryFault(entry: Entry): string | undefined {
  const name = entry.fileName;
  const mode = (entry.externalFileAttributes >>> 16) & 0o170000;
  if ((entry.generalPurposeBitFlag & encrypted) !== 0) return 'exchange/zip-encrypted';
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) return 'exchange/zip-method';
  if (mode === 0o120000) return 'exchange/zip-symlink';
  if (entry.versionMadeBy >>> 8 === unix && ![0, 0o100000, 0o040000].includes(mode)) return 'exchange/zip-structure';
  if (/[\\:\p{Cc}]/u.test(name) || name.startsWith('/') || name.split('/').includes('..') || !allowed.test(name)) return 'exchange/zip-path';
  return undefined;
}

/** The sizes that a header before the data gives: in the header itself, or, where they do not fit, in its extra field. */
function sizesIn({ compressedSize, uncompressedSize, extraField }: LocalFileHeader): readonly [uncompressed: number, compressed: number] {
  if (compressedSize !== 0xffffffff && uncompressedSize !== 0xffffffff) return [uncompressedSize, compressedSize];
  const wide = parseExtraFields(extraField).find(({ id, data }) => id === 1 && data.length >= 16)?.data;
  return wide ? [Number(wide.readBigUInt64LE(0)), Number(wide.readBigUInt64LE(8))] : [uncompressedSize, compressedSize];
}

const isDescribedAfter = ({ generalPurposeBitFlag }: LocalFileHeader): boolean => (generalPurposeBitFlag & 8) === 8;

/** Does the header before the data say the same as the directory? Readers that trust one or the other would read two files in one. */
function agrees(entry: Entry, header: LocalFileHeader): boolean {
  const [uncompressed, compressed] = sizesIn(header);
  const sizes = isDescribedAfter(header) || (header.crc32 === entry.crc32 && compressed === entry.compressedSize && uncompressed === entry.uncompressedSize);
  return sizes && header.compressionMethod === entry.compressionMethod && (header.generalPurposeBitFlag & encrypted) === 0 && header.fileName.equals(entry.fileNameRaw);
}

/** Bytes that describe data after it: a checksum and two sizes of four or eight bytes, with a mark before them or without. */
const descriptors: ReadonlySet<number> = new Set([12, 16, 20, 24]);

/**
 * Looks at where the data of each entry lies: the headers agree with the directory, no two entries share bytes, and nothing lies between
 * them or before the directory. A reader of streams would find entries there that the directory does not name.
 */
async function checkSpans(zip: ZipFile, entries: readonly Entry[], directory: number): Promise<void> {
  let end = 0;
  let described = false;
  const isNext = (start: number): boolean => start === end || (described && descriptors.has(start - end));
  for (const entry of entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)) {
    if (entry.relativeOffsetOfLocalHeader < end) fail('exchange/zip-overlap');
    const header = await zip.readLocalFileHeaderPromise(entry);
    if (!agrees(entry, header)) fail('exchange/zip-header-differs');
    if (!isNext(entry.relativeOffsetOfLocalHeader)) fail('exchange/zip-structure');
    [end, described] = [header.fileDataStart + entry.compressedSize, isDescribedAfter(header)];
  }
  if (!isNext(directory)) fail('exchange/zip-structure');
}

async function entriesOf(zip: ZipFile, limits: WorkbookLimits): Promise<Entry[]> {
  if (zip.entryCount > limits.entries) fail('exchange/zip-too-many-entries', { maximum: limits.entries });
  const entries: Entry[] = [];
  // Before the first entry is read, the cursor stands at the directory.
  const directory = Number(zip.readEntryCursor);
  const names = new Set<string>();
  for await (const entry of zip.eachEntry()) {
    const fault = entryFault(entry);
    if (fault !== undefined) fail(fault);
    const name = folded(entry.fileName);
    if (names.has(name)) fail('exchange/zip-duplicate-entry');
    names.add(name);
    if (name.endsWith('vbaproject.bin')) fail('exchange/xlsx-macro');
    entries.push(entry);
  }
  if (Math.min(...entries.map((entry) => entry.relativeOffsetOfLocalHeader)) !== 0) fail('exchange/zip-structure');
  await checkSpans(zip, entries, directory);
  return entries;
}

/** Codes for what yauzl says; its messages quote names of the archive and stay here. */
function zipFailure(fault: unknown): ReadFailure {
  if (fault instanceof ReadFailure) return fault;
  if (fault instanceof Error && 'code' in fault && typeof fault.code === 'string' && fault.code.startsWith('E')) return new ReadFailure(fileProblem(fault));
  const message = fault instanceof Error ? fault.message : '';
  if (/file name|relative path|absolute path|invalid characters/iu.test(message)) return new ReadFailure(problem('exchange/zip-path', ''));
  if (/end of central directory/iu.test(message)) return new ReadFailure(problem('exchange/zip-structure', ''));
  if (/encrypt/iu.test(message)) return new ReadFailure(problem('exchange/zip-encrypted', ''));
  if (/size|(?:too (?:many|few)|not enough) bytes|uncompressed/iu.test(message)) return new ReadFailure(problem('exchange/zip-size-mismatch', ''));
  return new ReadFailure(problem('exchange/zip-structure', ''));
}

/** Opens the archive of a workbook and looks at every entry before any is read. */
export async function openArchive(input: string | Uint8Array, limits: WorkbookLimits): Promise<Archive> {
  const options = { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true };
  try {
    const zip = typeof input === 'string' ? await openPromise(input, options) : await fromBufferPromise(Buffer.from(input.buffer, input.byteOffset, input.byteLength), options);
    const entries = await entriesOf(zip, limits).catch((fault: unknown) => {
      zip.close();
      throw fault;
    });
    const byName = new Map(entries.map((entry) => [folded(entry.fileName), entry] as const));
    // A part that is read twice counts once.
    const counted = new Map<string, number>();
    let total = 0;
    const read = async function* (name: string, isSheet = false): AsyncGenerator<Uint8Array> {
      const most = isSheet ? limits.sheetBytes : limits.partBytes;
      const entry = byName.get(folded(name)) ?? fail('exchange/xlsx-structure');
      let [bytes, sum] = [0, 0];
      try {
        for await (const data of contentOf(zip, entry)) {
          bytes += data.length;
          if (!isSheet && bytes > (counted.get(name) ?? 0)) {
            total += bytes - (counted.get(name) ?? 0);
            counted.set(name, bytes);
          }
          sum = crc32(data, sum);
          if (bytes > most || total > limits.totalBytes) fail('exchange/zip-too-big', { maximum: most });
          if (bytes > 2 ** 20 && bytes > limits.ratio * Math.max(1, entry.compressedSize)) fail('exchange/zip-ratio', { maximum: limits.ratio });
          yield data;
        }
      } catch (fault) {
        throw zipFailure(fault);
      }
      if (sum !== entry.crc32 >>> 0) fail('exchange/zip-crc');
    };
    return { has: (name) => byName.has(folded(name)), names: [...byName.keys()], read, close: () => zip.close() };
  } catch (fault) {
    throw zipFailure(fault);
  }
}
