import type { Cube } from '@ctip/cube';

/**
 * A cube with its small cells masked: a count above 0 and below the threshold is shown as the interval that it may be, and so is every
 * sum with it, so that no small count follows from a total beside it.
 */
export function masked<D extends string>(cube: Cube<'victims', D>, below: number): Cube<'victims', D> {
  const cells = cube.cells.map((cell) => (cell.low > 0 && cell.low < below ? { ...cell, low: 0, high: Math.max(below - 1, cell.high) } : cell));
  return { ...cube, cells };
}
