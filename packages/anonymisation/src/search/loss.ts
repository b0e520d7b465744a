import type { EncodedTable } from '../table/encode.js';

/** Sum of the shares of all rows, by attribute and level, with nothing suppressed. */
export function sharesByLevel({ attributes, leaves, counts }: EncodedTable): number[][] {
  return attributes.map(({ shares }, index) => {
    const histogram = new Float64Array(shares[0]?.length ?? 0);
    for (const [tuple, leaf] of (leaves[index] ?? new Int32Array()).entries()) histogram[leaf] = (histogram[leaf] ?? 0) + (counts[tuple] ?? 0);
    return shares.map((share) => {
      let sum = 0;
      for (let leaf = 0; leaf < histogram.length; leaf += 1) sum += (histogram[leaf] ?? 0) * (share[leaf] ?? 0);
      return sum;
    });
  });
}

/** Loss of one attribute, 0 (as it was) to 1 (nothing left), from the sum of the shares of its rows. */
export function attributeLoss(sum: number, rows: number, leaves: number): number {
  const least = rows / leaves;
  if (rows === least) return 0;
  const loss = Math.max(0, (sum - least) / (rows - least));
  return Math.floor(loss * 1e10) / 1e10;
}

/** Loss of a table: geometric mean of 1 + the losses of its attributes, less 1. */
export function combined(losses: readonly number[]): number {
  return losses.reduce((product, loss) => product * (1 + loss) ** (1 / losses.length), 1) - 1;
}
