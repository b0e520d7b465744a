import { ok, problem, refused, type Problem, type Result } from '@ctip/core';

import { tableProblems } from './check.js';
import { Numbering } from './numbering.js';
import type { MicroTable, QuasiColumn } from './table.js';
import { pick, valuesOf, type Values } from './values.js';

/** A quasi-identifier as numbers: for each level, the code of each leaf and the share of the leaves behind it. */
export interface Encoded {
  readonly column: QuasiColumn;
  /** Position of the column in the table. */
  readonly position: number;
  readonly lowest: number;
  readonly highest: number;
  /** Highest level of the hierarchy. */
  readonly top: number;
  /** How many leaves the hierarchy has. */
  readonly domain: number;
  /** By level, the code of each leaf. */
  readonly codes: readonly Int32Array[];
  /** By level, how many codes there are. */
  readonly sizes: readonly number[];
  /** By level, the share of all leaves that a leaf's generalised value covers. */
  readonly shares: readonly Float64Array[];
  /** How many rows have each leaf. */
  readonly histogram: Float64Array;
}

/** A table as numbers: distinct tuples of leaves with how often they occur. */
export interface EncodedTable {
  /** By name of the column. */
  readonly attributes: readonly Encoded[];
  /** For each attribute, the leaf of each distinct tuple. */
  readonly leaves: readonly Int32Array[];
  readonly counts: Int32Array;
  /** For each row, its tuple. */
  readonly tupleOf: Int32Array;
  readonly rows: number;
  /** Where a population table is given, how many of its rows each tuple has; tuples of the population alone have a count of 0. */
  readonly population?: Int32Array;
  /** Columns that models look into. */
  readonly values: readonly Values[];
}

function encodeLevel(values: readonly string[]) {
  const numbers = new Map<string, number>();
  const code = Int32Array.from(values, (value) => {
    let number = numbers.get(value);
    if (number === undefined) numbers.set(value, (number = numbers.size));
    return number;
  });
  const members = new Float64Array(numbers.size);
  for (const number of code) members[number] = (members[number] ?? 0) + 1;
  return { code, size: numbers.size, share: Float64Array.from(code, (number) => (members[number] ?? 0) / values.length) };
}

/** A quasi-identifier as numbers. */
export function encodeColumn(column: QuasiColumn, position: number, histogram: Float64Array): Encoded {
  const { levels, leaves } = column.hierarchy;
  const coded = levels.map(encodeLevel);
  const top = levels.length - 1;
  const [lowest, highest] = column.levels ?? [0, top];
  return {
    column,
    position,
    lowest,
    highest,
    top,
    domain: leaves.length,
    codes: coded.map(({ code }) => code),
    sizes: coded.map(({ size }) => size),
    shares: coded.map(({ share }) => share),
    histogram,
  };
}

/** The leaf of each row by column, −1 where the hierarchy does not have the value. */
function leavesOfRows(quasi: readonly { readonly column: QuasiColumn; readonly position: number }[], rows: MicroTable['rows']): Int32Array[] {
  const found = quasi.map(() => new Int32Array(rows.length));
  const columns = quasi.map(({ column, position }, index) => ({ position, numbers: new Map(column.hierarchy.leaves.map((leaf, at) => [leaf, at] as const)), into: found[index] ?? new Int32Array() }));
  // Row by row, because the cells of a row lie together.
  for (let row = 0; row < rows.length; row += 1) {
    const cells = rows[row] ?? [];
    for (let index = 0; index < columns.length; index += 1) {
      const column = columns[index];
      if (column) column.into[row] = column.numbers.get(cells[column.position] ?? '') ?? -1;
    }
  }
  return found;
}

/** Rows whose value the hierarchy does not have, told together. */
function missingIn(leaves: Int32Array, position: number): Problem[] {
  const first = leaves.indexOf(-1);
  if (first < 0) return [];
  const count = leaves.reduce((sum, leaf) => sum + Number(leaf < 0), 0);
  return [problem('anonymisation/value-not-in-hierarchy', `/columns/${String(position)}`, { at: { record: first + 1 }, params: { count } })];
}

/** Distinct tuples: columns are joined one by one, so that no key exceeds what a double holds exactly. */
function tuplesOf(columns: readonly Int32Array[], domains: readonly number[], rows: number) {
  const numbering = new Numbering(rows);
  const keys = new Float64Array(rows);
  const numbers = new Int32Array(rows);
  const first = new Int32Array(rows);
  let tuples = 1;
  let bound = 1;
  for (const [index, column] of columns.entries()) {
    const size = domains[index] ?? 1;
    if (bound * size > Number.MAX_SAFE_INTEGER) {
      tuples = numbering.run({ keys, length: rows, bound, numbers, first });
      for (let row = 0; row < rows; row += 1) keys[row] = numbers[row] ?? 0;
      bound = tuples;
    }
    for (let row = 0; row < rows; row += 1) keys[row] = (keys[row] ?? 0) * size + (column[row] ?? 0);
    bound *= size;
  }
  tuples = numbering.run({ keys, length: rows, bound, numbers, first });
  return { tupleOf: numbers, first: first.subarray(0, tuples) };
}

function countsOf(tupleOf: Int32Array, tuples: number): Int32Array {
  const counts = new Int32Array(tuples);
  for (let row = 0; row < tupleOf.length; row += 1) counts[tupleOf[row] ?? 0] = (counts[tupleOf[row] ?? 0] ?? 0) + 1;
  return counts;
}

/** What else is to be numbered beside the quasi-identifiers. */
export interface Encoding {
  /** Rows of the population, with the columns of the table; its tuples are numbered after those of the table. */
  readonly population?: MicroTable['rows'];
  /** Columns that models look into, alone or several taken together. */
  readonly values?: readonly (readonly string[])[];
}

/** Numbers for the texts of a table. */
export function encode(table: MicroTable, { population = [], values = [] }: Encoding = {}): Result<EncodedTable> {
  const faults = [...tableProblems(table), ...(population.length > 0 ? tableProblems({ ...table, rows: population }) : [])];
  if (faults.length > 0) return refused(faults);
  const { columns, rows } = table;
  const every = population.length > 0 ? [...rows, ...population] : rows;
  // By name, so that neither ties nor the last bits of a figure hang on the order of the columns.
  const quasi = columns.flatMap((column, position) => (column.role === 'quasi' ? [{ column, position }] : [])).toSorted((a, b) => (a.column.name < b.column.name ? -1 : 1));
  const byRow = leavesOfRows(quasi, every);
  const problems = quasi.map(({ position }, index) => ({ position, found: missingIn(byRow[index] ?? new Int32Array(), position) }));
  if (problems.some(({ found }) => found.length > 0)) return refused(problems.toSorted((a, b) => a.position - b.position).flatMap(({ found }) => found));
  const { tupleOf, first } = tuplesOf(byRow, quasi.map(({ column }) => column.hierarchy.leaves.length), every.length);
  const attributes = quasi.map(({ column, position }, index) => {
    const histogram = new Float64Array(column.hierarchy.leaves.length);
    const leaf = byRow[index] ?? new Int32Array();
    for (let row = 0; row < rows.length; row += 1) histogram[leaf[row] ?? 0] = (histogram[leaf[row] ?? 0] ?? 0) + 1;
    return encodeColumn(column, position, histogram);
  });
  const own = population.length > 0 ? tupleOf.slice(0, rows.length) : tupleOf;
  return ok({
    attributes,
    leaves: byRow.map((column) => pick(column, first, new Int32Array(first.length))),
    counts: countsOf(own, first.length),
    tupleOf: own,
    rows: rows.length,
    values: values.map((names) => valuesOf(table, names, own, first.length)),
    ...(population.length > 0 && { population: countsOf(tupleOf.subarray(rows.length), first.length) }),
  });
}
