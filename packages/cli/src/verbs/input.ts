import { anyOf, leavesOf, ok, problem, recordGroups, refused, type Problem, type RecordSchema, type Result } from '@ctip/core';
import { openFile, type Source } from '@ctip/exchange';
import type * as z from 'zod';

import type { Context } from '../run/verb.js';

/** `ctip.focal-point/1` is typed `focal-point`. */
const typed = ({ tag }: RecordSchema): string => tag.slice(tag.indexOf('.') + 1, tag.lastIndexOf('/'));

/** Records that a file may hold, by the name typed: every record of core. */
export const records: Readonly<Record<string, RecordSchema>> = Object.fromEntries(
  recordGroups().flatMap((group) => group.records.map((record) => [typed(record), record] as const)),
);

/** What may be said for `--as`: a record, or `any` for a file in which several kinds stand, each under its own tag. */
export const kindsOfFile = ['any', ...Object.keys(records)];

/** Schema and tag of what a file holds; `undefined` for a name that is none. Put together only when it is asked for. */
export function kindOfFile(name: string): { readonly schema: z.ZodType; readonly tag: string } | undefined {
  const [first, ...others] = Object.values(records);
  if (name === 'any' && first) return { schema: anyOf([first, ...others]), tag: 'ctip.records/1' };
  const record = Object.hasOwn(records, name) ? records[name] : undefined;
  return record && { schema: record, tag: record.tag };
}

/** Does a record of this kind fit into a row of a table? */
export const isFlat = (schema: z.ZodType): boolean => leavesOf(schema).every(({ path }) => !path.includes('*'));

/** How a file is written: said, or seen from its name; NDJSON where neither tells. */
export function formatOf(path: string, said: string | undefined): 'ndjson' | 'csv' | 'json' {
  if (said === 'csv' || said === 'ndjson' || said === 'json') return said;
  return /\.csv$/iu.test(path) ? 'csv' : /\.json$/iu.test(path) ? 'json' : 'ndjson';
}

/** Cells between which a table is cut. */
export function delimiterOf(said: string | undefined): ',' | ';' | '\t' {
  return said === 'semicolon' ? ';' : said === 'tab' ? '\t' : ',';
}

/** A file by its path, or standard input for `-`. */
export async function inputOf(path: string, { io }: Context): Promise<Result<AsyncIterable<Uint8Array> | Source>> {
  return path === '-' ? ok(io.stdin) : openFile(path);
}

/** Everything of an input, up to a limit. */
export async function wholeInput(path: string, context: Context, limit = 1 << 24): Promise<Result<Uint8Array>> {
  const input = await inputOf(path, context);
  if (!input.ok) return input;
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of input.value) {
    size += piece.length;
    if (size > limit) return refused([problem('exchange/record-too-long', '', { params: { maximum: limit } })]);
    pieces.push(piece);
  }
  return size === 0 ? refused([problem('exchange/empty', '')]) : ok(new Uint8Array(Buffer.concat(pieces)));
}

/** What was read for an option: what is wrong with it is told with the option. */
export function ofOption<T>(option: string, found: Result<T>): Result<T> {
  return found.ok ? found : refused(found.problems.map((one) => (one.params?.['option'] === undefined ? { ...one, params: { ...one.params, option: `--${option}` } } : one)));
}

/** A document of ours, if it is one of the kind that was meant: told before its parts, each of which would be strange. */
export function documentOf(schema: string, value: unknown): Result<unknown> {
  return typeof value === 'object' && value !== null && 'schema' in value && value.schema === schema ? ok(value) : refused([problem('cli/other-document', '', { params: { schema } })]);
}

/** Problems of reading and writing end with 3; problems of content with 1. */
export function codeFor(problems: readonly Problem[]): 1 | 3 {
  const outside = ['not-found', 'is-directory', 'no-permission', 'empty', 'read-failed', 'write-failed', 'no-space', 'no-folder', 'not-a-file', 'link', 'not-a-workbook', 'wide-encoding'];
  return problems.some(({ code }) => outside.some((name) => code === `exchange/${name}`)) ? 3 : 1;
}

/** Options that every reader of records has. */
export const readingOptions = {
  format: { type: 'string', value: 'ndjson|csv|json', allowed: ['ndjson', 'csv', 'json'] },
  delimiter: { type: 'string', value: 'comma|semicolon|tab', allowed: ['comma', 'semicolon', 'tab'] },
} as const;
