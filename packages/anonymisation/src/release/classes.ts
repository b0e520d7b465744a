import type { ReleaseClasses } from './facts.js';

/** What is said of classes, from the records of each. */
export function classesOf(sizes: Int32Array, rows: number): ReleaseClasses {
  let [smallest, largest] = [Number.POSITIVE_INFINITY, 0];
  for (const size of sizes) {
    smallest = Math.min(smallest, size);
    largest = Math.max(largest, size);
  }
  return { count: sizes.length, smallest, largest, average: rows / sizes.length };
}
