/** A node and what it costs. */
export interface Chosen {
  /** Level of each attribute. */
  readonly node: readonly number[];
  readonly cost: number;
  readonly levelSum: number;
}

/** A node with its cost. */
export function chosenOf(node: readonly number[], cost: number): Chosen {
  return { node, cost, levelSum: node.reduce((sum, level) => sum + level, 0) };
}

/** Does one cost exceed another by more than rounding? */
export const isCostlier = (a: number, b: number): boolean => a - b > 1e-12 * Math.max(1, Math.abs(b));

/**
 * Does one node win over another? By cost, where they differ by more than rounding; then by the sum of levels; then by levels, attribute
 * by attribute, which stand by the names of columns.
 */
export function isBefore(a: Chosen, b: Chosen): boolean {
  if (isCostlier(a.cost, b.cost)) return false;
  if (isCostlier(b.cost, a.cost)) return true;
  if (a.levelSum !== b.levelSum) return a.levelSum < b.levelSum;
  const at = a.node.findIndex((level, index) => level !== b.node[index]);
  return at >= 0 && (a.node[at] ?? 0) < (b.node[at] ?? 0);
}
