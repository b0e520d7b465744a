import { ok, problem, refused, type ConformanceInput, type Result } from '@ctip/core';

import { hex, Sha256 } from '../digest/sha256.js';
import { hierarchyOf, type Hierarchy } from '../hierarchy/index.js';
import type { Column, MicroTable } from '../table/index.js';
import type { ArxCase } from './cases.js';
import { inventedHeader, inventedRows } from './generated.js';

/** Gives the bytes of a file by its path inside a case. */
export type ReadFile = (path: string) => ReturnType<ConformanceInput['bytes']>;

/** Seeds and lengths of the invented tables that are made rather than stored. */
const invented: Readonly<Record<string, readonly [seed: number, rows: number]>> = { ct1200: [20_240_101, 1200], ct20k: [777, 20_000], ct1m: [123_456_789, 1_000_000] };

const utf8 = new TextEncoder();
const newLine = utf8.encode('\n');

function linesOf(bytes: Uint8Array, separator: string): string[][] {
  const known = new Map<string, string>();
  // One copy of each word, however often it occurs: a million rows would not fit otherwise.
  const kept = (word: string): string => {
    const found = known.get(word);
    if (found === undefined) known.set(word, word);
    return found ?? word;
  };
  const lines = new TextDecoder('utf-8', { fatal: true }).decode(bytes).split(/\r?\n/u);
  return lines.filter((line) => line !== '').map((line) => line.split(separator).map(kept));
}

/** Digest of a table as it would be written, without making its text. */
function digestOf(rows: readonly (readonly string[])[], separator: string): string {
  const hash = new Sha256();
  for (const row of rows) hash.add(utf8.encode(row.join(separator))).add(newLine);
  return hex(hash.digest());
}

async function readLines(read: ReadFile, path: string, separator: string): Promise<Result<string[][]>> {
  const bytes = await read(path);
  return bytes.ok ? ok(linesOf(bytes.value, separator)) : bytes;
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
  return ok(linesOf(bytes.value, separator));
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

/** The table of a case with its roles, hierarchies and limits, and the population that it was drawn from. */
export async function tableOf(found: ArxCase, read: ReadFile): Promise<Result<{ readonly table: MicroTable; readonly population: Population | undefined }>> {
  const { quasiIdentifiers, sensitive = [], minLevels = {}, maxLevels = {}, attributeWeights = {}, models, researchSubset } = found;
  const read1 = await rowsOf(found, read);
  if (!read1.ok) return read1;
  const [header = [], ...rows] = read1.value;
  const columns: Column[] = [];
  for (const [position, name] of header.entries()) {
    const isHierarchical = models.some((model) => model.attribute === name && (model.distance ?? '').startsWith('hierarchical'));
    const isQuasi = quasiIdentifiers.includes(name);
    const hierarchy = isQuasi || isHierarchical ? await hierarchyFor(found, name, position, read) : undefined;
    if (hierarchy && !hierarchy.ok) return hierarchy;
    const { value } = hierarchy ?? {};
    if (isQuasi && value) {
      const weight = attributeWeights[name] ?? attributeWeights['(others)'] ?? 1;
      columns.push({ name, role: 'quasi', hierarchy: value, levels: [minLevels[name] ?? 0, maxLevels[name] ?? value.levels.length - 1], weight });
    } else columns.push({ name, role: sensitive.includes(name) ? 'sensitive' : 'insensitive', ...(value && { hierarchy: value }) });
  }
  if (!researchSubset) return ok({ table: { columns, rows }, population: undefined });
  const isDrawn = (row: number): boolean => row % researchSubset.rowIndexModulo === researchSubset.remainder;
  return ok({ table: { columns, rows: rows.filter((_, at) => isDrawn(at)) }, population: { rows, isDrawn } });
}
