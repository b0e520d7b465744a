import { mostClasses, type Demand } from '../demand/demand.js';
import { Judge, type Verdict, type Watch } from '../demand/judge.js';
import type { Additive, Objective, Suppressed } from '../measure/objective.js';
import type { EncodedTable } from '../table/encode.js';
import { costOf, partsBelow, type Parts } from './bounds.js';
import type { Classes, Grouper } from './group.js';
import { isCostlier } from './order.js';

/** What came of looking at a node, small enough to be sent from one thread to another. */
export interface Outcome {
  readonly isFine: boolean;
  /** Does every node below fail too? */
  readonly failsBelow: boolean;
  /** Rows that are suppressed; of a node that is not fine, as many as were counted until that was known. */
  readonly suppressed: number;
  /** What the node costs; only where it is fine. */
  readonly cost?: number;
  /** What any node above costs at least. */
  readonly above?: number;
  /** What nodes below cost at least, attribute by attribute. */
  readonly below?: Parts;
  /** The same, in one figure. */
  readonly least?: number;
}

/** What is known of a node before it is looked at. */
export interface Interest {
  /** What the best node so far costs. */
  readonly most: number | undefined;
  /** May a node below still win? */
  readonly isBelowOpen: boolean;
}

/** Nothing is known. */
const anything: Interest = { most: undefined, isBelowOpen: true };

/** Looks at nodes: groups the table, judges the classes, says what the node costs. */
export class Checker {
  readonly #table: EncodedTable;
  readonly #grouper: Grouper;
  readonly #objective: Objective;
  readonly #judge: Judge;
  readonly #k: number;
  readonly #most: number;
  readonly #isUnlimited: boolean;
  readonly #limit: number;

  constructor(table: EncodedTable, grouper: Grouper, objective: Objective, demand: Demand) {
    this.#table = table;
    this.#grouper = grouper;
    this.#objective = objective;
    this.#judge = new Judge(demand, table.rows);
    this.#k = demand.k;
    this.#limit = demand.limit;
    this.#isUnlimited = demand.limit >= table.rows;
    this.#most = table.population ? Number.POSITIVE_INFINITY : mostClasses(demand, table.rows);
  }

  #verdict(node: readonly number[], classes: Classes, watch?: Watch): Verdict {
    return this.#judge.of(classes, (tuple, size) => this.#objective.ofClass?.(node, tuple, size) ?? 0, watch);
  }

  /** Looks at a node. */
  check(node: readonly number[], { most, isBelowOpen }: Interest = anything): Outcome {
    const classes = this.#grouper.run(node, this.#most);
    if (!classes) return { isFine: false, failsBelow: true, suppressed: this.#limit + 1 };
    // Where a node may fail, and tell that of nodes below, it is judged all the same.
    const running = (!isBelowOpen || this.#isUnlimited) && most !== undefined ? this.#objective.running?.(node) : undefined;
    const verdict = this.#verdict(node, classes, running && most !== undefined ? { flagged: running.add, isHopeless: () => isCostlier(running.cost(), most) } : undefined);
    const { isFine, failsBelow, suppressed, firmRows, removedRows } = verdict;
    if (failsBelow) return { isFine, failsBelow, suppressed };
    const { additive, cost, above, least } = this.#objective;
    const isExact = suppressed === firmRows;
    const below = additive && isBelowOpen && (firmRows > 0 || removedRows > 0) ? partsBelow(node, this.#table.attributes, this.#suppressed(node, classes, verdict, additive), additive) : undefined;
    const own = !isFine ? undefined : below && additive && isExact ? costOf(below, additive) : cost(node, classes, verdict.flags);
    return {
      isFine,
      failsBelow,
      suppressed,
      ...(own !== undefined && { cost: own }),
      ...(above && { above: above(classes) }),
      ...(below && { below }),
      ...(least && isBelowOpen && { least: least(firmRows + removedRows, this.#k) }),
    };
  }

  /** What is suppressed at every node below, attribute by attribute: classes that fail in every part, and as many rows of others as it takes. */
  #suppressed(node: readonly number[], classes: Classes, { firm, firmRows, removed, removedRows }: Verdict, { extra }: Additive): Suppressed[] {
    const { attributes, leaves } = this.#table;
    // What is known leaf by leaf says more of nodes below, but takes a pass over all tuples; where it is the lesser part it is taken as the rest.
    const isRough = extra !== undefined && removedRows > firmRows;
    const rows = firmRows > 0 && !isRough ? this.#grouper.leavesIn(firm, attributes) : attributes.map(({ domain }) => new Float64Array(domain));
    const more = new Float64Array(attributes.length);
    if (removedRows > 0 && extra) {
      for (let at = 0; at < classes.count; at += 1) {
        const gone = isRough && firm[at] === 1 ? (classes.sizes[at] ?? 0) : (removed[at] ?? 0);
        if (gone === 0) continue;
        const tuple = classes.tupleOf(at);
        for (let attribute = 0; attribute < more.length; attribute += 1) more[attribute] = (more[attribute] ?? 0) + gone * extra(attribute, node[attribute] ?? 0, leaves[attribute]?.[tuple] ?? 0);
      }
    }
    return rows.map((own, attribute) => ({ leaves: own, more: more[attribute] ?? 0 }));
  }

  /** A node in full: the class of each tuple, and which classes are suppressed. */
  whole(node: readonly number[]) {
    const classes = this.#grouper.run(node);
    if (!classes) throw new RangeError('a node without classes');
    const flags = this.#verdict(node, classes).flags.slice(0, classes.count);
    // Classes are numbered as they are first seen, whatever list they were made from.
    // The cost is counted again, so that it does not hang on the way by which the node was come to.
    const cost = this.#objective.cost(node, classes, flags);
    return { ...this.#grouper.whole(node), flags, cost };
  }
}
