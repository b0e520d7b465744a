import type { Hierarchy } from '../hierarchy/index.js';
import type { EncodedTable } from '../table/encode.js';
import type { MicroTable } from '../table/index.js';
import type { Recoding } from '../search/recoding.js';

/** The classes of a release, as whoever measures them again sees them: rows and texts, nothing of the search. */
export interface ClassView {
  /** Rows of each class. */
  readonly classes: readonly (readonly number[])[];
  /** The text of a column in a row; `undefined` for a column that is not there. */
  readonly column: (name: string) => ((row: number) => string) | undefined;
  readonly hierarchy: (name: string) => Hierarchy | undefined;
  /** All rows, left out or not; `undefined` where only the published ones are known. */
  readonly rows: number | undefined;
  /** Rows of the population behind each class, and of classes with none of the table; `undefined` where there is no population table. */
  readonly population: { readonly byClass: readonly number[]; readonly without: number } | undefined;
}

/** Rows put together by a key. */
function groupedBy(rows: number, keyOf: (row: number) => string | number | undefined): number[][] {
  const groups = new Map<string | number, number[]>();
  for (let row = 0; row < rows; row += 1) {
    const key = keyOf(row);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

function columnIn(names: readonly string[], rows: readonly (readonly string[])[], name: string) {
  const position = names.indexOf(name);
  return position < 0 ? undefined : (row: number): string => rows[row]?.[position] ?? '';
}

/** How many rows of the population have each published combination of values. */
function populationOf({ attributes }: EncodedTable, node: readonly number[], population: MicroTable['rows']) {
  const labels = attributes.map(({ column: { hierarchy } }, at) => new Map(hierarchy.leaves.map((leaf, index) => [leaf, hierarchy.levels[node[at] ?? 0]?.[index] ?? ''] as const)));
  const keyOf = (row: readonly string[]): string => JSON.stringify(attributes.map(({ position }, at) => labels[at]?.get(row[position] ?? '')));
  const counts = new Map<string, number>();
  for (const row of population) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return { counts, keyOf };
}

/** The classes that a way of generalising makes of a table. */
export function viewOfTable(table: MicroTable, encoded: EncodedTable, { nodes, nodeOf, classOf }: Recoding, population: MicroTable['rows'] | undefined): ClassView {
  const names = table.columns.map(({ name }) => name);
  const isPublished = (tuple: number): boolean => (nodeOf[tuple] ?? -1) >= 0;
  const classes = groupedBy(table.rows.length, (row) => {
    const tuple = encoded.tupleOf[row] ?? 0;
    return isPublished(tuple) ? classOf[tuple] : undefined;
  });
  const [node = []] = nodes;
  const behind = population && populationOf(encoded, node, population);
  const inTable = behind && new Set(table.rows.map(behind.keyOf));
  return {
    classes,
    column: (name) => columnIn(names, table.rows, name),
    hierarchy: (name) => table.columns.find((column) => column.name === name)?.hierarchy,
    rows: table.rows.length,
    population: behind && {
      byClass: classes.map(([first = 0]) => behind.counts.get(behind.keyOf(table.rows[first] ?? [])) ?? 0),
      without: [...behind.counts.keys()].filter((key) => !inTable?.has(key)).length,
    },
  };
}

/** Classes of a table as lists of its rows. */
export function viewOfClasses({ columns, rows }: MicroTable, classes: readonly (readonly number[])[]): ClassView {
  const names = columns.map(({ name }) => name);
  return {
    classes,
    column: (name) => columnIn(names, rows, name),
    hierarchy: (name) => columns.find((column) => column.name === name)?.hierarchy,
    rows: rows.length,
    population: undefined,
  };
}

/** The classes of rows that were published. */
export function viewOfRows(columns: readonly { readonly name: string; readonly role: string }[], rows: readonly (readonly string[])[]): ClassView {
  const names = columns.map(({ name }) => name);
  const quasi = columns.flatMap(({ role }, position) => (role === 'quasi' ? [position] : []));
  return {
    classes: groupedBy(rows.length, (row) => JSON.stringify(quasi.map((position) => rows[row]?.[position]))),
    column: (name) => columnIn(names, rows, name),
    hierarchy: () => undefined,
    rows: undefined,
    population: undefined,
  };
}
