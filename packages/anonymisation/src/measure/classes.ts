import type { Classes, Grouper } from '../search/group.js';
import type { Objective } from './objective.js';

/**
 * Discernibility: for each record the size of its class, for a suppressed one the size of the table.
 *
 * Source: R. Bayardo and R. Agrawal, 2005.
 */
export function discernibilityObjective(grouper: Grouper, rows: number): Objective {
  const squares = ({ count, sizes }: Classes, cost: (size: number) => number): number => {
    let sum = 0;
    for (let at = 0; at < count; at += 1) sum += cost(sizes[at] ?? 0);
    return sum;
  };
  return {
    // Squares of given many parts sum to least when the parts are equal.
    bound: (node) => rows ** 2 / grouper.mostClasses(node),
    cost: (_node, classes, k) => squares(classes, (size) => (size < k ? rows * size : size ** 2)),
    above: (classes) => squares(classes, (size) => size ** 2),
  };
}

/**
 * Average class size: records over classes, in which all suppressed records count as one class.
 *
 * Source: K. LeFevre, D. DeWitt and R. Ramakrishnan, 2006.
 */
export function averageClassObjective(grouper: Grouper, rows: number): Objective {
  return {
    bound: (node) => rows / grouper.mostClasses(node),
    cost: (_node, { count, sizes }, k) => {
      let kept = 0;
      for (let at = 0; at < count; at += 1) kept += Number((sizes[at] ?? 0) >= k);
      return rows / (kept + Number(kept < count));
    },
    above: ({ count }) => rows / count,
  };
}
