import type { Demand } from '../demand/demand.js';
import { Judge, type Verdict } from '../demand/judge.js';
import type { Objective } from '../measure/objective.js';
import type { EncodedTable } from '../table/encode.js';
import { partsBelow, type Parts } from './bounds.js';
import type { Grouper } from './group.js';

/** What came of looking at a node, small enough to be sent from one thread to another. */
export interface Outcome {
  readonly isFine: boolean;
  /** Does every node below fail too? */
  readonly failsBelow: boolean;
  readonly suppressed: number;
  /** What the node costs; only where it is fine. */
  readonly cost?: number;
  /** At most what any node above costs. */
  readonly above?: number;
  /** What nodes below cost at least, attribute by attribute. */
  readonly below?: Parts;
}

/** Looks at nodes: groups the table, judges the classes, says what the node costs. */
export class Checker {
  readonly #table: EncodedTable;
  readonly #grouper: Grouper;
  readonly #objective: Objective;
  readonly #judge: Judge;

  constructor(table: EncodedTable, grouper: Grouper, objective: Objective, demand: Demand) {
    this.#table = table;
    this.#grouper = grouper;
    this.#objective = objective;
    this.#judge = new Judge(demand, table.rows);
  }

  #verdict(node: readonly number[]) {
    const classes = this.#grouper.run(node);
    const verdict = this.#judge.of(classes, (tuple, size) => this.#objective.ofClass?.(node, tuple, size) ?? 0);
    return { classes, verdict };
  }

  /** Looks at a node. */
  check(node: readonly number[]): Outcome {
    const { classes, verdict } = this.#verdict(node);
    const { isFine, failsBelow, suppressed } = verdict;
    if (!isFine) return { isFine, failsBelow, suppressed };
    const objective = this.#objective;
    const cost = objective.cost(node, classes, verdict.flags);
    const above = objective.above?.(classes);
    const below = objective.additive && verdict.firmRows > 0 ? this.#below(node, verdict) : undefined;
    return { isFine, failsBelow, suppressed, cost, ...(above !== undefined && { above }), ...(below && { below }) };
  }

  #below(node: readonly number[], { firm }: Verdict): Parts | undefined {
    const { additive } = this.#objective;
    return additive && partsBelow(node, this.#grouper.tuplesIn(firm), this.#table, this.#grouper, additive);
  }

  /** A node in full: the class of each tuple, and which classes are suppressed. */
  whole(node: readonly number[]) {
    const { classes, verdict } = this.#verdict(node);
    // Classes are numbered as they are first seen, whatever list they were made from.
    return { ...this.#grouper.whole(node), flags: verdict.flags.slice(0, classes.count) };
  }
}
