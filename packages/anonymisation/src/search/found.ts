import type { Grouped } from './group.js';
import type { Chosen } from './order.js';

/** The best way to generalise, its classes, and how it was found. */
export interface Found extends Chosen, Grouped {
  /** For each class: 1 where it is suppressed. */
  readonly flags: Uint8Array;
  /** Nodes of the lattice, and how many were looked at. */
  readonly nodes: number;
  readonly checked: number;
  /** No way costs less than this; what this one costs, where it is the best. */
  readonly lowerBound: number;
}
