import { readFederatedScheme, type FederatedScheme } from '@ctip/anonymisation';
import { ok, problem, refused, type Problem, type Result } from '@ctip/core';
import { parseJson } from '@ctip/exchange';

import type { Context } from '../../run/verb.js';
import { textTable } from '../anonymising/textTable.js';
import { documentOf, ofOption, wholeInput } from '../input.js';

/** Names that may stand in a place of a message. */
const names = new Set(['schema', 'id', 'agencies', 'columns', 'models', 'digest', 'scheme', 'agency', 'rows', 'values', 'round', 'node', 'cells', 'masked', 'plain', 'published', 'read', 'suppressed', 'loss', 'achieved', 'name', 'role', 'hierarchy', 'levels', 'key']);

/** A masked answer has a number for every class that there may be. */
const largest = 1 << 28;

/** A message, or a scheme, from its file. */
export async function messageIn(path: string, context: Context): Promise<Result<unknown>> {
  const bytes = await wholeInput(path, context, largest);
  if (!bytes.ok) return bytes;
  const parsed = parseJson(bytes.value, { names, notices: false, limits: { bytes: largest, values: 50_000_000 } });
  return parsed.ok ? ok(parsed.value) : refused(parsed.problems);
}

/** A message of one kind, from the file of an option. */
export async function messageOf(option: 'request' | 'decision', path: string, context: Context): Promise<Result<unknown>> {
  const read = await messageIn(path, context);
  return ofOption(option, read.ok ? documentOf(`ctip.federated-${option}/1`, read.value) : read);
}

/** Messages from their files; what is wrong with one names its place among them. */
export async function messagesIn(paths: readonly string[], context: Context): Promise<Result<unknown[]>> {
  const [found, problems] = [[] as unknown[], [] as Problem[]];
  for (const [at, path] of paths.entries()) {
    const message = await messageIn(path, context);
    if (message.ok) found.push(message.value);
    else problems.push(...message.problems.map((one) => ({ ...one, pointer: `/messages/${String(at)}${one.pointer}` })));
  }
  return problems.length > 0 ? refused(problems) : ok(found);
}

/** What the agencies agreed on. */
export async function schemeIn(path: string, context: Context): Promise<Result<FederatedScheme>> {
  const read = await messageIn(path, context);
  const scheme = read.ok ? documentOf('ctip.federated-scheme/1', read.value) : read;
  return scheme.ok ? readFederatedScheme(scheme.value) : scheme;
}

/** A message as a file. */
export const messageText = (message: unknown): readonly string[] => [`${JSON.stringify(message)}\n`];

/** A cell as it was before it was written so that no spreadsheet takes it for a formula. */
const plain = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell);

/** The rows of a part, with the columns that are published. */
export async function partIn(path: string, { columns }: FederatedScheme, context: Context): Promise<Result<string[][]>> {
  const read = await textTable(path, context);
  if (!read.ok) return read;
  const { header, rows, refused: bad } = read.value;
  if (bad.length > 0) return refused(bad.flatMap(({ problems }) => problems));
  const kept = columns.filter(({ role }) => role !== 'identifying');
  const isFit = header.length === kept.length && kept.every(({ name }, at) => plain(header[at] ?? '') === name);
  return isFit ? ok(rows.map((row) => row.map(plain))) : refused([problem('anonymisation/federated-parts', '')]);
}
