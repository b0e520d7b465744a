import { ok, problem, refused, type ConformanceInput, type Problem, type Result } from '@ctip/core';

import type { SeenClasses } from '../../check/classes.js';
import type { SeenClass } from '../../check/claims.js';
import { seenTable, type SeenTable } from '../../check/csv.js';
import { readHierarchy } from '../../hierarchy/index.js';
import type { Promised } from './promises.js';

/** What a population is in the classes of a release. */
export interface Behind {
  /** The classes as they were seen, each with its persons in the population. */
  readonly seen: SeenClasses;
  /** Classes of the population of which the release has nobody. */
  readonly others: readonly SeenClass[];
}

const needsPopulation = ({ model }: Promised): boolean => model.type === 'delta-presence' || (model.type === 'k-map' && model.population === undefined);

/**
 * From the values of a column of the population to the labels of the release: by the one level of its hierarchy that has all labels of
 * the release, or as they are where there is no hierarchy.
 */
async function labelsOf(name: string, labels: ReadonlySet<string>, { bytes, options }: ConformanceInput): Promise<Result<(value: string) => string | undefined>> {
  const folder = options['hierarchies']?.replace(/\/$/u, '');
  const file = folder === undefined ? undefined : await bytes(`${folder}/${name}.csv`);
  if (!file?.ok) return ok((value) => value);
  const read = readHierarchy(new TextDecoder().decode(file.value));
  if (!read.ok) return read;
  const { leaves, levels } = read.value;
  const level = levels.find((own) => {
    const known = new Set(own);
    return [...labels].every((label) => known.has(label));
  });
  if (!level) return refused([problem('anonymisation/check-population-level', '/population')]);
  const found = new Map(leaves.map((leaf, at) => [leaf, level[at]] as const));
  return ok((value) => found.get(value));
}

/** The classes of a table that is not generalised yet, or is as the release, each with its rows. */
async function classesOf(option: 'population' | 'data', names: readonly string[], readers: readonly ((value: string) => string | undefined)[], { bytes, options }: ConformanceInput): Promise<Result<ReadonlyMap<string, number>>> {
  const file = await bytes(options[option] ?? '');
  if (!file.ok) return file;
  const table = seenTable(file.value);
  if (!table.ok) return table;
  const places = names.map((name) => table.value.columns.indexOf(name));
  const problems: Problem[] = places.flatMap((place, at) => (place < 0 ? [problem('anonymisation/check-column-missing', `/${option}`, { params: { option: `--${option}`, place: at + 1 } })] : []));
  if (problems.length > 0) return refused(problems);
  const counts = new Map<string, number>();
  for (const [index, row] of table.value.rows.entries()) {
    const values = places.map((place, at) => readers[at]?.(row[place] ?? ''));
    if (values.includes(undefined)) return refused([problem('anonymisation/check-population-value', `/${option}`, { at: { record: index + 1 } })]);
    const key = JSON.stringify(values);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return ok(counts);
}

/** Counts the persons of a population behind every class; nothing where no promise asks. */
export async function behind(seen: SeenClasses, { columns }: SeenTable, quasi: readonly number[], promised: readonly Promised[], input: ConformanceInput): Promise<Result<Behind>> {
  if (!promised.some(needsPopulation)) return ok({ seen, others: [] });
  if (input.options['population'] === undefined) return refused([problem('anonymisation/check-population-missing', '/population', { params: { option: '--population' } })]);
  const names = quasi.map((position) => columns[position] ?? '');
  const readers: ((value: string) => string | undefined)[] = [];
  for (const [at, name] of names.entries()) {
    const labels = new Set(seen.classes.map(({ rows }) => rows[0]?.[quasi[at] ?? 0] ?? ''));
    const reader = await labelsOf(name, labels, input);
    if (!reader.ok) return reader;
    readers.push(reader.value);
  }
  const counts = await classesOf('population', names, readers, input);
  // Classes that were left out whole are in the table all the same; it alone tells which.
  const table = input.options['data'] === undefined ? ok(new Map<string, number>()) : await classesOf('data', names, readers, input);
  if (!counts.ok) return counts;
  if (!table.ok) return table;
  const keyOf = ({ rows }: SeenClass): string => JSON.stringify(quasi.map((position) => rows[0]?.[position] ?? ''));
  const known = new Set([...seen.classes.map(keyOf), ...table.value.keys()]);
  return ok({
    seen: { ...seen, classes: seen.classes.map((one) => ({ ...one, population: counts.value.get(keyOf(one)) ?? 0 })) },
    others: [...counts.value].flatMap(([key, persons]) => (known.has(key) ? [] : [{ rows: [], population: persons }])),
  });
}
