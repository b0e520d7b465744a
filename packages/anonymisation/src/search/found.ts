import type { Chosen } from './order.js';

/** The best way to generalise, its classes, and how it was found. */
export interface Found extends Chosen {
  /** For each tuple, its class. */
  readonly classOf: Int32Array;
  /** Rows of each class. */
  readonly sizes: Int32Array;
  /** For each class: 1 where it is suppressed. */
  readonly flags: Uint8Array;
  /** Nodes of the lattice, and how many were looked at. */
  readonly nodes: number;
  readonly checked: number;
  /** No way costs less than this; what this one costs, where it is the best. */
  readonly lowerBound: number;
}
