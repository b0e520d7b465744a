import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

import { hierarchyOf, type Column, type MicroTable, type UtilityMeasure } from '../index.js';

/** One case of the reference answers. */
export interface Reference {
  readonly id: string;
  readonly dataset: { readonly file: string; readonly separator: string; readonly hierarchies: string };
  readonly quasiIdentifiers: readonly string[];
  readonly models: readonly { readonly type: string; readonly k: number }[];
  readonly suppressionLimit: number;
  readonly metric: { readonly type: UtilityMeasure['measure']; readonly aggregate: string | null; readonly gsFactor?: number };
  readonly attributeWeights?: Readonly<Record<string, number>>;
  readonly localRecoding?: unknown;
  readonly minLevels?: Readonly<Record<string, number>>;
  readonly maxLevels?: Readonly<Record<string, number>>;
  readonly expected: {
    readonly latticeSize: number;
    readonly optimum: Readonly<Record<string, number>>;
    readonly score: number;
    readonly rows: number;
    readonly suppressedRows: number;
    readonly classes: number;
    readonly minClass: number;
    readonly maxClass: number;
    readonly avgClass: number;
    readonly risk: { readonly prosecutor: Readonly<Record<'highestRisk' | 'lowestRisk' | 'successRate' | 'recordsAtRisk', number>>; readonly marketer: { readonly successRate: number } };
    readonly quality?: Readonly<Record<string, unknown>> & { readonly perAttribute: Readonly<Record<string, Readonly<Record<string, number>>>> };
    readonly outputSha256: string;
  };
}

const root = new URL('../../../../../', import.meta.url);
const file = new URL('shared/reference/anonymisation/arx-cases.json', root);

/** Every case; none where the shared file is absent. */
export const references: readonly Reference[] = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly Reference[] }).cases : [];

const lines = (path: string, separator: string): string[][] =>
  readFileSync(new URL(path, root), 'utf8')
    .split(/\r?\n/u)
    .filter((line) => line !== '')
    .map((line) => line.split(separator));

/** The adult table ten times, with ages shifted in each copy or not; the only derived tables that are quick enough to make here. */
function derived(path: string): string[][] {
  const [header = [], ...rows] = lines('shared/data/adult/adult.csv', ';');
  const age = header.indexOf('age');
  const isShifted = path.startsWith('adult10s');
  const copies = Array.from({ length: 10 }, (_, copy) =>
    rows.map((row) => (isShifted ? row.with(age, String(1 + ((Number(row[age]) - 1 + 7 * copy) % 100))) : row)),
  );
  return [header, ...copies.flat()];
}

const isDerived = (path: string): boolean => path.startsWith('adult10');

/** Are the data of a case there? */
export function hasData({ dataset }: Reference): boolean {
  return existsSync(new URL(isDerived(dataset.file) ? 'shared/data/adult/adult.csv' : dataset.file, root));
}

/** The table of a case with its roles, hierarchies and limits. */
export function tableOf({ dataset, quasiIdentifiers, minLevels, maxLevels, attributeWeights }: Reference): MicroTable {
  const [header = [], ...rows] = isDerived(dataset.file) ? derived(dataset.file) : lines(dataset.file, dataset.separator);
  const columns = header.map((name, index): Column => {
    if (!quasiIdentifiers.includes(name)) return { name, role: 'insensitive' };
    const candidates = [name, String(index + 1)].map((part) => dataset.hierarchies.replace(/\{column(?:Number)?\}/u, part));
    const path = candidates.find((candidate) => existsSync(new URL(candidate, root))) ?? '';
    const found = hierarchyOf(lines(path, dataset.separator));
    if (!found.ok) throw new Error(found.problems[0]?.code);
    const highest = found.value.levels.length - 1;
    const weight = attributeWeights?.[name] ?? attributeWeights?.['(others)'] ?? 1;
    return { name, role: 'quasi', hierarchy: found.value, levels: [minLevels?.[name] ?? 0, maxLevels?.[name] ?? highest], weight };
  });
  return { columns, rows };
}

const aggregates = { 'geometric mean': 'geometric-mean', 'arithmetic mean': 'arithmetic-mean' } as const;

/** The measure of a case as ours. */
export function utilityOf({ metric: { type, aggregate, gsFactor } }: Reference): UtilityMeasure {
  if (type !== 'loss') return { measure: type };
  const ours = Object.entries(aggregates).find(([name]) => name === aggregate)?.[1];
  return { measure: 'loss', ...(ours && { aggregate: ours }), ...(gsFactor !== undefined && { balance: gsFactor }) };
}

/**
 * The output as the other system writes it, made without the search: levels applied to the input rows in their order, small classes
 * as stars.
 */
export function outputOf({ columns, rows }: MicroTable, levels: readonly (number | undefined)[], k: number): string[][] {
  const labels = columns.map((column, index) => {
    const level = levels[index];
    if (column.role !== 'quasi' || level === undefined) return undefined;
    return new Map(column.hierarchy.leaves.map((leaf, at) => [leaf, column.hierarchy.levels[level]?.[at] ?? ''] as const));
  });
  const general = rows.map((row) => row.map((value, index) => labels[index]?.get(value) ?? value));
  const keys = general.map((row) => row.filter((_, index) => labels[index]).join('\u0000'));
  const sizes = new Map<string, number>();
  for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  return general.map((row, at) => ((sizes.get(keys[at] ?? '') ?? 0) >= k ? row : row.map((value, index) => (labels[index] ? '*' : value))));
}

/** SHA-256 of rows joined by semicolons, each ended by a line feed. */
export function sha256(rows: readonly (readonly string[])[]): string {
  const hash = createHash('sha256');
  for (const row of rows) hash.update(`${row.join(';')}\n`);
  return hash.digest('hex');
}
