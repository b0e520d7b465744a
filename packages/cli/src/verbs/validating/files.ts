import { createHash } from 'node:crypto';

import { ok, type Result } from '@ctip/core';
import { openFile, read, readWorkbook, type JobInput, type ReadItem } from '@ctip/exchange';
import type * as z from 'zod';

import type { Context } from '../../run/verb.js';
import { wholeInput } from '../input.js';

const formats = ['ndjson', 'csv', 'json', 'xlsx'] as const;

type Format = JobInput['format'];

/** How each word of `--delimiter` is written. */
const delimiters = { comma: ',', semicolon: ';', tab: '\t' } as const;

const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'windows-1252', 'iso-8859-6', 'detect'] as const;

/** Options that say how files are written. */
export const fileOptions = {
  format: { type: 'string', value: formats.join('|'), allowed: formats },
  delimiter: { type: 'string', value: 'comma|semicolon|tab', allowed: Object.keys(delimiters) },
  encoding: { type: 'string', value: 'NAME', allowed: encodings },
  sheet: { type: 'string', value: 'NAME' },
} as const;

function formatOf(path: string, said: string | undefined): Format {
  const found = formats.find((format) => format === said);
  if (found) return found;
  return /\.xlsx$/iu.test(path) ? 'xlsx' : /\.csv$/iu.test(path) ? 'csv' : /\.json$/iu.test(path) ? 'json' : 'ndjson';
}

/** How a file is read: as it was said, or as its name tells; the sign between cells is seen where it is not said. */
export function inputFor(path: string, { option }: Pick<Context, 'option'>): JobInput {
  const [delimiter, encoding, sheet] = [option('delimiter'), encodings.find((name) => name === option('encoding')), option('sheet')];
  return {
    path,
    format: formatOf(path, option('format')),
    ...(delimiter !== undefined && { delimiter: delimiters[delimiter as keyof typeof delimiters] }),
    ...(encoding && { encoding }),
    ...(sheet !== undefined && { sheet }),
  };
}

/** A file that is open, and what is known of it once it was read. */
export interface Opened {
  readonly items: AsyncIterable<ReadItem<unknown>>;
  /** Bytes that were taken so far. */
  readonly bytes: () => number;
  readonly size: number | undefined;
  /** SHA-256 of the file; `undefined` where reading ended before its end. */
  readonly sha256: () => string | undefined;
}

async function digestOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

/** Largest workbook that is taken from standard input, where it must be held whole: its directory stands at its end. */
const largest = 2 ** 28;

async function openSheet({ path, sheet }: JobInput, as: z.ZodType, context: Context): Promise<Result<Opened>> {
  const settings = { as, ...(sheet !== undefined && { sheet }) };
  const whole = path === '-' ? await wholeInput(path, context, largest) : undefined;
  if (whole && !whole.ok) return whole;
  const file = whole ? undefined : await openFile(path);
  if (file && !file.ok) return file;
  const sha256 = whole ? createHash('sha256').update(whole.value).digest('hex') : file ? await digestOf(file.value) : undefined;
  return ok({ items: readWorkbook(whole ? whole.value : path, settings), bytes: () => 1, size: undefined, sha256: () => sha256 });
}

/** Opens a file, or standard input for `-`. */
export async function opened(input: JobInput, as: z.ZodType, context: Context): Promise<Result<Opened>> {
  if (input.format === 'xlsx') return openSheet(input, as, context);
  const file = input.path === '-' ? ok({ size: undefined, [Symbol.asyncIterator]: () => context.io.stdin[Symbol.asyncIterator]() }) : await openFile(input.path);
  if (!file.ok) return file;
  const hash = createHash('sha256');
  let [bytes, isWhole] = [0, false];
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of file.value) {
      hash.update(piece);
      bytes += piece.length;
      yield piece;
    }
    isWhole = true;
  };
  const { format, delimiter, encoding } = input;
  const items = read(pieces(), { as, format: format === 'csv' || format === 'json' ? format : 'ndjson', ...(delimiter && { delimiter }), ...(encoding && { encoding }) });
  return ok({ items, bytes: () => bytes, size: file.value.size, sha256: () => (isWhole ? hash.digest('hex') : undefined) });
}
