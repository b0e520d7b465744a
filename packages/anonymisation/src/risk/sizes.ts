/** How many classes have each size. */
export interface SizeCounts {
  /** Sizes that occur, ascending. */
  readonly sizes: readonly number[];
  /** Classes of each of them. */
  readonly classes: readonly number[];
  readonly rows: number;
  readonly count: number;
}

/** Counts classes by size. */
export function sizeCountsOf(sizes: Iterable<number>): SizeCounts {
  const counts = new Map<number, number>();
  let [rows, count] = [0, 0];
  for (const size of sizes) {
    counts.set(size, (counts.get(size) ?? 0) + 1);
    rows += size;
    count += 1;
  }
  const sorted = [...counts].toSorted(([a], [b]) => a - b);
  return { sizes: sorted.map(([size]) => size), classes: sorted.map(([, classes]) => classes), rows, count };
}

/** Classes of one size. */
export const classesOfSize = ({ sizes, classes }: SizeCounts, size: number): number => classes[sizes.indexOf(size)] ?? 0;
