import { problem, type Problem } from '@ctip/core';

import type { Hierarchy } from './hierarchy.js';

/** A value that a hierarchy does not have. @public */
export interface MissingValue {
  readonly value: string;
  /** Rows that have it, counted from 0. */
  readonly rows: readonly number[];
}

/**
 * All values of a column that its hierarchy does not have, each with its rows; for whoever builds the hierarchy. A name that was typed
 * into the wrong column is among them: do not log it. {@link coverageProblem} says the same without the values.
 *
 * @example
 * ```ts
 * missingValues(flatLadder(['f', 'm']), ['f', 'x', 'm', 'x']); // => [{ value: 'x', rows: [1, 3] }]
 * ```
 * @public
 */
export function missingValues({ leaves }: Hierarchy, values: Iterable<string>): readonly MissingValue[] {
  const known = new Set(leaves);
  const missing = new Map<string, number[]>();
  let row = 0;
  for (const value of values) {
    if (!known.has(value)) {
      const rows = missing.get(value);
      if (rows) rows.push(row);
      else missing.set(value, [row]);
    }
    row += 1;
  }
  return Array.from(missing, ([value, rows]) => ({ value, rows }));
}

/** Records that are named in a problem; more are counted. */
const mostNamed = 20;

/**
 * One problem for all values of a column that its hierarchy does not have: how many values, in how many records, and for each value the
 * first record (counted from 1) that has it. The values themselves are never repeated.
 *
 * @param pointer - place of the column
 * @returns `anonymisation/value-not-in-hierarchy`; nothing where the hierarchy has all of them
 * @example
 * ```ts
 * coverageProblem(flatLadder(['f', 'm']), ['f', 'x', 'y', 'x'], '/columns/0')?.params; // => { count: 3, different: 2, records: '2, 3' }
 * ```
 * @public
 */
export function coverageProblem(hierarchy: Hierarchy, values: Iterable<string>, pointer: string): Problem | undefined {
  const missing = missingValues(hierarchy, values);
  const [first] = missing;
  if (!first) return undefined;
  const count = missing.reduce((sum, { rows }) => sum + rows.length, 0);
  const records = missing.map(({ rows }) => String((rows[0] ?? 0) + 1));
  const named = [...records.slice(0, mostNamed), ...(records.length > mostNamed ? ['…'] : [])].join(', ');
  return problem('anonymisation/value-not-in-hierarchy', pointer, { at: { record: (first.rows[0] ?? 0) + 1 }, params: { count, different: missing.length, records: named } });
}
