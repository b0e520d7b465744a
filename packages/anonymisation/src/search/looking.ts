import type { Demand } from '../demand/demand.js';
import type { UtilityMeasure } from '../measure/index.js';
import type { EncodedTable } from '../table/encode.js';
import type { Bin } from './bins.js';
import type { Checker, Interest, Outcome } from './checker.js';
import type { Waiting } from './steps.js';

/** What one search is about. */
export interface Searched {
  readonly table: EncodedTable;
  readonly demand: Demand;
  readonly utility: UtilityMeasure;
  /** The attributes of the table, packed. */
  readonly bins: readonly Bin[];
  /** How many nodes there are. */
  readonly nodes: number;
}

/** Looks at the nodes of one search. */
export interface Looking {
  /** A node is to be looked at. */
  readonly ask: (node: readonly number[], interest: Interest) => void;
  /** What came of the node that was asked for first of those not told yet; or what to wait for, and then to ask again. */
  readonly told: () => Outcome | Waiting;
  /** The search is over, or left; what was asked for and not told is not wanted any more. */
  readonly end: () => void;
}

/** Who looks at the nodes of a search: whoever asks, or others beside. What comes of a node is the same. */
export type Lookers = (searched: Searched, checker: Checker) => Looking;

/** Nodes are looked at here, each when it is to be told. */
export const here: Lookers = (_searched, checker) => {
  const asked: { readonly node: readonly number[]; readonly interest: Interest }[] = [];
  return {
    ask: (node, interest) => void asked.push({ node, interest }),
    told() {
      const first = asked.shift();
      if (!first) throw new RangeError('no node was asked for');
      return checker.check(first.node, first.interest);
    },
    end: () => undefined,
  };
};
