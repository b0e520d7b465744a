import { ok, problem, refused, type ConformanceInput, type Problem, type Result } from '@ctip/core';

import { hex, Sha256 } from '../digest/sha256.js';
import { hierarchyOf, type Hierarchy } from '../hierarchy/index.js';
import { linesOf as quotedLines } from '../hierarchy/read.js';
import type { Column, MicroTable } from '../table/index.js';
import type { ArxCase } from './cases.js';
import { inventedHeader, inventedRows } from './generated.js';

/** Gives the bytes of a file by its path inside a case. */
export type ReadFile = (path: string) => ReturnType<ConformanceInput['bytes']>;

/** Seeds and lengths of the invented tables that are made rather than stored. */
const invented: Readonly<Record<string, readonly [seed: number, rows: number]>> = { ct1200: [20_240_101, 1200], ct20k: [777, 20_000], ct1m: [123_456_789, 1_000_000] };

const utf8 = new TextEncoder();
const newLine = utf8.encode('\n');

/** One copy of each word, however often it occurs: a million rows would not fit otherwise. */
function kept(): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const found = known.get(word);
    if (found === undefined) known.set(word, word);
    return found ?? word;
  };
}

/** The rows of a file of UTF-8; a quotation mark at the beginning of a cell quotes it (RFC 4180). */
function linesOf(bytes: Uint8Array, separator: string): Result<string[][]> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refused([problem('anonymisation/check-encoding', '')]);
  }
  const once = kept();
  if (text.includes('"')) {
    const quoted = quotedLines(text, separator);
    return quoted.ok ? ok(quoted.value.map(({ cells }) => cells.map(once))) : refused(quoted.problems.map((fault) => problem('anonymisation/check-quote-open', '', { ...(fault.at && { at: fault.at }) })));
  }
  return ok(text.split(/\r?\n/u).filter((line) => line !== '').map((line) => line.split(separator).map(once)));
}

/** Digest of a table as it would be written, without making its text. */
function digestOf(rows: readonly (readonly string[])[], separator: string): string {
  const hash = new Sha256();
  for (const row of rows) hash.add(utf8.encode(row.join(separator))).add(newLine);
  return hex(hash.digest());
}

async function readLines(read: ReadFile, path: string, separator: string): Promise<Result<string[][]>> {
  const bytes = await read(path);
  return bytes.ok ? linesOf(bytes.value, separator) : bytes;
}

/** The rows of the adult table ten times; each copy with its ages shifted, or not. */
function tenfold([header = [], ...rows]: readonly string[][], isShifted: boolean): string[][] {
  const age = header.indexOf('age');
  return [header, ...Array.from({ length: 10 }, (_, copy) => rows.map((row) => (isShifted ? row.with(age, String(1 + ((Number(row[age]) - 1 + 7 * copy) % 100))) : row))).flat()];
}

/** The rows of a case: stored, derived from what is stored, or made. */
async function rowsOf({ dataset: { file, separator, sha256, hierarchies } }: ArxCase, read: ReadFile): Promise<Result<string[][]>> {
  const [name = ''] = file.split(/[.\s]/u);
  const made = Object.hasOwn(invented, name) ? invented[name] : undefined;
  const [, seed] = /seed[ =:]+(\d+)/iu.exec(file) ?? [];
  const [, count] = /n[ =:]+([\d,]+)/iu.exec(file) ?? [];
  if (made) return checked([inventedHeader, ...inventedRows(...made)], separator, sha256);
  if (seed !== undefined && count !== undefined) return checked([inventedHeader, ...inventedRows(Number(seed), Number(count.replaceAll(',', '')))], separator, sha256);
  if (name === 'adult10' || name === 'adult10s') {
    const adult = await readLines(read, `${hierarchies.slice(0, hierarchies.lastIndexOf('/'))}/adult.csv`, separator);
    return adult.ok ? checked(tenfold(adult.value, name === 'adult10s'), separator, sha256) : adult;
  }
  const bytes = await read(file);
  if (!bytes.ok) return bytes;
  if (sha256 !== undefined && hex(new Sha256().add(bytes.value).digest()) !== sha256) return refused([problem('anonymisation/data-differ', '/dataset')]);
  return linesOf(bytes.value, separator);
}

function checked(rows: string[][], separator: string, sha256: string | undefined): Result<string[][]> {
  return sha256 === undefined || digestOf(rows, separator) === sha256 ? ok(rows) : refused([problem('anonymisation/data-differ', '/dataset')]);
}

async function hierarchyFor({ dataset: { hierarchies, separator } }: ArxCase, name: string, position: number, read: ReadFile): Promise<Result<Hierarchy>> {
  const path = hierarchies.replaceAll('{column}', name).replaceAll('{columnNumber}', String(position + 1));
  const lines = await readLines(read, path, separator);
  return lines.ok ? hierarchyOf(lines.value) : lines;
}

/** The population that a table was drawn from. */
export interface Population {
  readonly rows: MicroTable['rows'];
  readonly isDrawn: (row: number) => boolean;
}

/** What a case says about a column; a column may be called `constructor`. */
const told = (figures: Readonly<Record<string, number>>, name: string): number | undefined => (Object.hasOwn(figures, name) ? figures[name] : undefined);

/** Something of a case that could not be read, in words of ours, and why. */
export interface Unread {
  readonly what: string;
  readonly problems: readonly Problem[];
}

/** What a case says of columns that its table does not have, or has twice. */
function columnFault({ quasiIdentifiers, sensitive = [], models, attributeWeights = {}, minLevels = {}, maxLevels = {} }: ArxCase, header: readonly string[]): string | undefined {
  const lists = {
    quasiIdentifiers,
    sensitive,
    models: models.map(({ attribute }) => attribute),
    attributeWeights: Object.keys(attributeWeights).map((name) => (name === '(others)' ? undefined : name)),
    minLevels: Object.keys(minLevels),
    maxLevels: Object.keys(maxLevels),
  };
  for (const [list, names] of Object.entries(lists)) {
    const at = names.findIndex((name) => name !== undefined && !header.includes(name));
    if (at >= 0) return `${list} ${String(at + 1)} is no column of the table`;
  }
  const again = header.findIndex((name, at) => header.indexOf(name) !== at);
  if (again >= 0) return `column ${String(again + 1)} of the table has the name of one before`;
  const twice = quasiIdentifiers.findIndex((name, at) => quasiIdentifiers.indexOf(name) !== at || sensitive.includes(name));
  return twice < 0 ? undefined : `quasiIdentifiers ${String(twice + 1)} has two roles`;
}

/** The lowest and highest level of a column; a place where they are no levels of its hierarchy. */
function levelsOf({ minLevels = {}, maxLevels = {} }: ArxCase, name: string, top: number): readonly [number, number] | undefined {
  const [lowest, highest] = [told(minLevels, name) ?? 0, told(maxLevels, name) ?? top];
  return Number.isSafeInteger(lowest) && Number.isSafeInteger(highest) && lowest >= 0 && lowest <= highest && highest <= top ? [lowest, highest] : undefined;
}

/** The order of texts, for distances in the order of the data's type; numbers have theirs all the same. */
const inOrder = (rows: MicroTable['rows'], position: number): Result<Hierarchy> => hierarchyOf([...new Set(rows.map((row) => row[position] ?? ''))].toSorted().map((value) => [value, '*']));

/** What a table is in a case, and the population that it was drawn from. */
export interface CaseTable {
  readonly table: MicroTable;
  readonly population: Population | undefined;
}

/** The table of a case with its roles, hierarchies and limits, and the population that it was drawn from; what could not be read, or what is wrong with the case. */
export async function tableOf(found: ArxCase, read: ReadFile): Promise<CaseTable | Unread | { readonly fault: string }> {
  const { quasiIdentifiers, sensitive = [], attributeWeights = {}, models, researchSubset } = found;
  const lines = await rowsOf(found, read);
  if (!lines.ok) return { what: 'dataset.file', problems: lines.problems };
  const [header = [], ...rows] = lines.value;
  const fault = columnFault(found, header);
  if (fault !== undefined) return { fault };
  const columns: Column[] = [];
  for (const [position, name] of header.entries()) {
    const needs = (distance: string): boolean => models.some((model) => model.attribute === name && (model.distance ?? '').startsWith(distance));
    const isQuasi = quasiIdentifiers.includes(name);
    const hierarchy = isQuasi || needs('hierarchical') ? await hierarchyFor(found, name, position, read) : needs('ordered') ? inOrder(rows, position) : undefined;
    if (hierarchy && !hierarchy.ok) return { what: `the hierarchy of column ${String(position + 1)}`, problems: hierarchy.problems };
    const { value } = hierarchy ?? {};
    if (!isQuasi || !value) {
      columns.push({ name, role: sensitive.includes(name) || models.some(({ attribute }) => attribute === name) ? 'sensitive' : 'insensitive', ...(value && { hierarchy: value }) });
      continue;
    }
    const levels = levelsOf(found, name, value.levels.length - 1);
    if (!levels) return { fault: `minLevels and maxLevels of column ${String(position + 1)} are no levels of its hierarchy` };
    const weight = told(attributeWeights, name) ?? told(attributeWeights, '(others)') ?? 1;
    if (!(weight > 0 && weight < Number.POSITIVE_INFINITY)) return { fault: `the weight of column ${String(position + 1)} is not above 0` };
    columns.push({ name, role: 'quasi', hierarchy: value, levels, weight });
  }
  if (!researchSubset) return { table: { columns, rows }, population: undefined };
  const isDrawn = (row: number): boolean => row % researchSubset.rowIndexModulo === researchSubset.remainder;
  return { table: { columns, rows: rows.filter((_, at) => isDrawn(at)) }, population: { rows, isDrawn } };
}
