import { ok, problem, refused, type Result } from '@ctip/core';

import type { MicroTable, QuasiColumn } from './table.js';

/** A quasi-identifier as numbers: for each level, the code of each leaf and the share of the leaves behind it. */
export interface Encoded {
  readonly column: QuasiColumn;
  /** Position of the column in the table. */
  readonly position: number;
  readonly lowest: number;
  readonly highest: number;
  readonly codes: readonly Int32Array[];
  /** How many codes each level has. */
  readonly sizes: readonly number[];
  /** Share of all leaves that a leaf's generalised value covers, by level. */
  readonly shares: readonly Float64Array[];
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

function encodeColumn(column: QuasiColumn, position: number): Encoded {
  const { levels, leaves } = column.hierarchy;
  const codes: Int32Array[] = [];
  const sizes: number[] = [];
  const shares: Float64Array[] = [];
  for (const values of levels) {
    const numbers = new Map<string, number>();
    const code = Int32Array.from(values, (value) => {
      let number = numbers.get(value);
      if (number === undefined) numbers.set(value, (number = numbers.size));
      return number;
    });
    const members = new Float64Array(numbers.size);
    for (const number of code) members[number] = (members[number] ?? 0) + 1;
    codes.push(code);
    sizes.push(numbers.size);
    shares.push(Float64Array.from(code, (number) => (members[number] ?? 0) / leaves.length));
  }
  const [lowest, highest] = column.levels ?? [0, levels.length - 1];
  if (!(lowest >= 0 && lowest <= highest && highest < levels.length)) throw new RangeError('levels must be levels of the hierarchy');
  return { column, position, lowest, highest, codes, sizes, shares };
}

/** Numbers for the texts of a table; every value that its hierarchy does not have is told, by row and column. */
export function encode({ columns, rows }: MicroTable): Result<EncodedTable> {
  const attributes = columns.flatMap((column, position) => (column.role === 'quasi' ? [encodeColumn(column, position)] : []));
  if (attributes.length === 0) return refused([problem('anonymisation/no-quasi-identifier', '/columns')]);
  const numbers = attributes.map(({ column }) => new Map(column.hierarchy.leaves.map((leaf, index) => [leaf, index] as const)));
  const tuples = new Map<string, number>();
  const tupleOf = new Int32Array(rows.length);
  const found: number[][] = attributes.map(() => []);
  const counts: number[] = [];
  for (const [row, values] of rows.entries()) {
    const leaves = attributes.map(({ position }, index) => numbers[index]?.get(values[position] ?? '') ?? -1);
    const missing = leaves.indexOf(-1);
    if (missing >= 0) {
      const name = attributes[missing]?.column.name ?? '';
      return refused([problem('anonymisation/value-not-in-hierarchy', `/rows/${String(row)}`, { params: { column: name } })]);
    }
    const key = leaves.join();
    let tuple = tuples.get(key);
    if (tuple === undefined) {
      tuples.set(key, (tuple = tuples.size));
      for (const [index, leaf] of leaves.entries()) found[index]?.push(leaf);
      counts.push(0);
    }
    counts[tuple] = (counts[tuple] ?? 0) + 1;
    tupleOf[row] = tuple;
  }
  return ok({ attributes, leaves: found.map((list) => Int32Array.from(list)), counts: Int32Array.from(counts), tupleOf, rows: rows.length });
}
