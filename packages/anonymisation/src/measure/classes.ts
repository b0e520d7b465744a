import type { Classes, Grouper } from '../search/group.js';
import type { Objective } from './objective.js';

/**
 * Discernibility: for each record the size of its class, for a suppressed one the size of the table.
 *
 * Source: R. Bayardo and R. Agrawal, 2005.
 */
export function discernibilityObjective(grouper: Grouper, rows: number): Objective {
  const squares = ({ count, sizes }: Classes, flags?: Uint8Array): number => {
    let sum = 0;
    for (let at = 0; at < count; at += 1) sum += (sizes[at] ?? 0) * (flags?.[at] === 1 ? rows : (sizes[at] ?? 0));
    return sum;
  };
  return {
    // Squares of given many parts sum to least when the parts are equal.
    bound: (node) => rows ** 2 / grouper.mostClasses(node),
    cost: (_node, classes, flags) => squares(classes, flags),
    above: (classes) => squares(classes),
    // Every published record stands in a class of at least k.
    least: (suppressed, k) => rows * suppressed + k * (rows - suppressed),
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
    cost: (_node, { count, sizes }, flags) => {
      let [kept, isAny] = [0, false];
      for (let at = 0; at < count; at += 1) {
        if ((sizes[at] ?? 0) === 0) continue;
        if (flags[at] === 1) isAny = true;
        else kept += 1;
      }
      return rows / (kept + Number(isAny));
    },
    above: ({ count }) => rows / count,
    least: (suppressed, k) => rows / ((rows - suppressed) / k + 1),
  };
}
