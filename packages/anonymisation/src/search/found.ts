import type { Grouped } from './group.js';
import type { Chosen } from './order.js';

/** The best way to generalise, its classes, and how it was found. */
export interface Found extends Chosen, Grouped {
  /** Nodes of the lattice, and how many were looked at. */
  readonly nodes: number;
  readonly checked: number;
}
