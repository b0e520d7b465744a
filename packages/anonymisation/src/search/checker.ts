import { mostClasses, type Demand } from '../demand/demand.js';
import { Judge, type Verdict, type Watch } from '../demand/judge.js';
import type { Additive, Objective } from '../measure/objective.js';
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
  readonly #limit: number;
  /** Rows of each class that are looked at; used again. */
  #rows = new Int32Array();

  constructor(table: EncodedTable, grouper: Grouper, objective: Objective, demand: Demand) {
    this.#table = table;
    this.#grouper = grouper;
    this.#objective = objective;
    this.#judge = new Judge(demand, table.rows);
    this.#k = demand.k;
    this.#limit = demand.limit;
    this.#most = table.population ? Number.POSITIVE_INFINITY : mostClasses(demand, table.rows);
  }

  #verdict(node: readonly number[], classes: Classes, watch?: Watch): Verdict {
    return this.#judge.of(classes, (tuple, size) => this.#objective.ofClass?.(node, tuple, size) ?? 0, watch);
  }

  /** Looks at a node. */
  check(node: readonly number[], { most, isBelowOpen }: Interest = anything): Outcome {
    const classes = this.#grouper.run(node, { most: this.#most, k: this.#k, limit: this.#limit });
    if (!classes) return { isFine: false, failsBelow: true, suppressed: this.#limit + 1 };
    // Where a node may fail, and tell that of nodes below, it is judged all the same.
    const running = !isBelowOpen && most !== undefined ? this.#objective.running?.(node) : undefined;
    const verdict = this.#verdict(node, classes, running && most !== undefined ? { flagged: running.add, isHopeless: () => isCostlier(running.cost(), most) } : undefined);
    const { isFine, failsBelow, suppressed, firmRows, removedRows } = verdict;
    if (failsBelow) return { isFine, failsBelow, suppressed };
    const { additive, above, least } = this.#objective;
    const below = additive && isBelowOpen && (firmRows > 0 || removedRows > 0) ? this.#below(node, classes, verdict, additive) : undefined;
    const atLeast = below && additive ? costOf(below, additive) : undefined;
    const isHopeless = atLeast !== undefined && most !== undefined && isCostlier(atLeast, most);
    const isExact = atLeast !== undefined && suppressed === firmRows;
    const own = !isFine || isHopeless ? undefined : isExact ? atLeast : this.#cost(node, classes, verdict);
    return {
      isFine: own !== undefined,
      failsBelow,
      suppressed,
      ...(own !== undefined && { cost: own }),
      ...(above && { above: above(classes) }),
      ...(below && { below }),
      ...(least && isBelowOpen && { least: least(firmRows + removedRows, this.#k) }),
    };
  }

  /** What a node costs; from the values of its suppressed classes where that is enough. */
  #cost(node: readonly number[], classes: Classes, { flags }: Verdict): number {
    const { additive, cost } = this.#objective;
    if (!additive?.partFrom) return cost(node, classes, flags);
    const { attributes } = this.#table;
    const rows = this.#rowsFor(classes.count);
    for (let at = 0; at < classes.count; at += 1) rows[at] = flags[at] === 1 ? (classes.sizes[at] ?? 0) : 0;
    const suppressed = this.#grouper.valuesIn(node, rows, classes.count, attributes);
    const { partFrom } = additive;
    return costOf(node.map((level, attribute) => Float64Array.of(partFrom(attribute, level, level, suppressed[attribute] ?? new Float64Array()))), additive);
  }

  #rowsFor(count: number): Int32Array {
    if (this.#rows.length < count) this.#rows = new Int32Array(2 * count);
    return this.#rows;
  }

  /** What nodes below cost at least: classes that fail in every part are suppressed there too, and as many rows of others as it takes. */
  #below(node: readonly number[], classes: Classes, { firm, removed }: Verdict, { part, partFrom }: Additive): Parts {
    const { attributes } = this.#table;
    if (!partFrom) {
      const rows = this.#grouper.leavesIn(firm, attributes);
      return partsBelow(node, attributes, (attribute, level) => part(attribute, level, rows[attribute] ?? new Float64Array()));
    }
    const rows = this.#rowsFor(classes.count);
    for (let at = 0; at < classes.count; at += 1) rows[at] = firm[at] === 1 ? (classes.sizes[at] ?? 0) : (removed[at] ?? 0);
    const suppressed = this.#grouper.valuesIn(node, rows, classes.count, attributes);
    return partsBelow(node, attributes, (attribute, level) => partFrom(attribute, level, node[attribute] ?? 0, suppressed[attribute] ?? new Float64Array()));
  }

  /** A node in full: the class of each tuple, and which classes are suppressed. Classes are numbered as they are first seen. */
  whole(node: readonly number[]) {
    const { classes, classOf, sizes } = this.#grouper.whole(node);
    const flags = this.#verdict(node, classes).flags.slice(0, classes.count);
    // The cost is counted again, so that it does not hang on the way by which the node was come to.
    return { classOf, sizes, flags, cost: this.#objective.cost(node, classes, flags) };
  }
}
