import { ok, problem, refused, type Problem, type Result } from '@ctip/core';

import { tableProblems } from './check.js';
import { Numbering } from './numbering.js';
import type { MicroTable, QuasiColumn } from './table.js';

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
  readonly attributes: readonly Encoded[];
  /** For each attribute, the leaf of each distinct tuple. */
  readonly leaves: readonly Int32Array[];
  readonly counts: Int32Array;
  /** For each row, its tuple. */
  readonly tupleOf: Int32Array;
  readonly rows: number;
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

function encodeColumn(column: QuasiColumn, position: number, histogram: Float64Array): Encoded {
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

/** The leaf of each row in one column; rows whose value the hierarchy does not have are told together. */
function leavesOfRows({ hierarchy }: QuasiColumn, position: number, rows: MicroTable['rows']): Result<Int32Array> {
  const numbers = new Map(hierarchy.leaves.map((leaf, index) => [leaf, index] as const));
  const found = Int32Array.from(rows, (row) => numbers.get(row[position] ?? '') ?? -1);
  const first = found.indexOf(-1);
  if (first < 0) return ok(found);
  const count = found.reduce((sum, leaf) => sum + Number(leaf < 0), 0);
  const detail = { at: { record: first + 1 }, params: { count } };
  return refused([problem('anonymisation/value-not-in-hierarchy', `/columns/${String(position)}`, detail)]);
}

/** Distinct tuples: columns are joined one by one, so that no key exceeds what a double holds exactly. */
function tuplesOf(columns: readonly Int32Array[], domains: readonly number[], rows: number) {
  const numbering = new Numbering(rows);
  const keys = new Float64Array(rows);
  const numbers = new Int32Array(rows);
  const first = new Int32Array(rows);
  let tuples = 1;
  for (const [index, column] of columns.entries()) {
    const size = domains[index] ?? 1;
    for (let row = 0; row < rows; row += 1) keys[row] = (numbers[row] ?? 0) * size + (column[row] ?? 0);
    tuples = numbering.run({ keys, length: rows, bound: tuples * size, numbers, first });
  }
  const counts = new Int32Array(tuples);
  for (const tuple of numbers) counts[tuple] = (counts[tuple] ?? 0) + 1;
  return { tupleOf: numbers, counts, first: first.subarray(0, tuples) };
}

/** Numbers for the texts of a table. */
export function encode(table: MicroTable): Result<EncodedTable> {
  const faults = tableProblems(table);
  if (faults.length > 0) return refused(faults);
  const { columns, rows } = table;
  const quasi = columns.flatMap((column, position) => (column.role === 'quasi' ? [{ column, position }] : []));
  const problems: Problem[] = [];
  const byRow: Int32Array[] = [];
  for (const { column, position } of quasi) {
    const found = leavesOfRows(column, position, rows);
    if (found.ok) byRow.push(found.value);
    else problems.push(...found.problems);
  }
  if (problems.length > 0) return refused(problems);
  const { tupleOf, counts, first } = tuplesOf(byRow, quasi.map(({ column }) => column.hierarchy.leaves.length), rows.length);
  const attributes = quasi.map(({ column, position }, index) => {
    const histogram = new Float64Array(column.hierarchy.leaves.length);
    for (const leaf of byRow[index] ?? []) histogram[leaf] = (histogram[leaf] ?? 0) + 1;
    return encodeColumn(column, position, histogram);
  });
  const leaves = byRow.map((column) => Int32Array.from(first, (row) => column[row] ?? 0));
  return ok({ attributes, leaves, counts, tupleOf, rows: rows.length });
}
