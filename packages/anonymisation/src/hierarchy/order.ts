import type { Result } from '@ctip/core';

import { everything, hierarchyOf, type Hierarchy } from './hierarchy.js';

/** A group of neighbours in an order: how many it takes, and what it is called. @public */
export interface OrderGroup {
  readonly size: number;
  readonly label: string;
}

/** Settings of {@link orderHierarchy}. @public */
export interface OrderOptions {
  /** For each level, how many neighbours of the level below stand together; or the groups, each with its size in values. Narrowest first. */
  readonly levels: readonly (number | readonly OrderGroup[])[];
  /** Values outside the order, which stay what they are until everything becomes one. */
  readonly besides?: readonly string[];
}

/** One level: for each value its group. */
function numbered(values: readonly string[], size: number): string[] {
  return values.map((_, at) => {
    const start = Math.floor(at / size) * size;
    const [from = '', to = ''] = [values[start], values[Math.min(values.length, start + size) - 1]];
    return from === to ? from : `${from} – ${to}`;
  });
}

function named(values: readonly string[], groups: readonly OrderGroup[]): string[] {
  const labels = groups.flatMap(({ size, label }) => Array.from({ length: size }, () => label));
  if (labels.length !== values.length || new Set(groups.map(({ label }) => label)).size !== groups.length) throw new RangeError('the groups of a level take every value once, each under its own name');
  return labels;
}

/**
 * Values in an order (education, length of exploitation) → groups of neighbours → all.
 *
 * @param values - every value that may occur, lowest first; from a public list
 * @param options - how neighbours are put together
 * @returns the hierarchy; `anonymisation/hierarchy-not-nested`, `anonymisation/hierarchy-leaf-twice`, `anonymisation/hierarchy-empty`
 * @throws RangeError for a level that puts fewer than two together, or groups that do not take every value once
 * @example
 * ```ts
 * const found = orderHierarchy(['none', 'primary', 'secondary', 'tertiary'], { levels: [2] });
 * found.ok && found.value.levels[1]; // => ['none – primary', 'none – primary', 'secondary – tertiary', 'secondary – tertiary']
 * ```
 * @public
 */
export function orderHierarchy(values: readonly string[], { levels, besides = [] }: OrderOptions): Result<Hierarchy> {
  let width = 1;
  const columns = levels.map((level) => {
    if (typeof level !== 'number') return named(values, level);
    if (!Number.isSafeInteger(level) || level < 2) throw new RangeError('a level puts two neighbours or more together');
    width = Math.min(values.length, width * level);
    return numbered(values, Math.max(1, width));
  });
  return hierarchyOf([
    ...values.map((value, at) => [value, ...columns.map((column) => column[at] ?? ''), everything]),
    ...besides.map((value) => [value, ...levels.map(() => value), everything]),
  ]);
}
