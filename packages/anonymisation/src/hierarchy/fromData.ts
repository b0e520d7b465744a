import { problem, type Problem } from '@ctip/core';

import type { Hierarchy } from './hierarchy.js';

/** A hierarchy that was built from what occurs in a table, and the warning that goes with it. @public */
export interface ObservedHierarchy {
  readonly hierarchy: Hierarchy;
  readonly warnings: readonly [Problem, ...Problem[]];
}

/**
 * A hierarchy built from the values that occur in a table. Its levels then tell who is in it: that nobody else is of an age, that one
 * nationality occurs. Take a public list of values where there is one; if there is none, the warning goes with the hierarchy into the
 * release and its evidence.
 *
 * @param values - the values of the column
 * @param build - makes the hierarchy from the different ones, sorted
 * @example
 * ```ts
 * const { hierarchy, warnings } = hierarchyFromData(['b', 'a', 'b'], flatLadder);
 * hierarchy.leaves; // => ['a', 'b']
 * warnings.map(({ code, severity }) => `${severity} ${code}`); // => ['warning anonymisation/hierarchy-from-data']
 * ```
 * @public
 */
export function hierarchyFromData(values: Iterable<string>, build: (different: readonly string[]) => Hierarchy): ObservedHierarchy {
  const hierarchy: Hierarchy = { ...build([...new Set(values)].toSorted()), fromData: true };
  return { hierarchy, warnings: [problem('anonymisation/hierarchy-from-data', '', { severity: 'warning' })] };
}
