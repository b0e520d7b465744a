import type { Classes } from '../search/group.js';
import type { Ranked, SampleCondition } from './sample.js';

/** What a class costs, for the order in which classes of one size are suppressed. */
export type ClassCost = (tuple: number, size: number) => number;

/** The smallest `start` from which on it holds; `length` where it never does. */
function firstHolding(length: number, holds: (start: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** In which order classes are suppressed, and at most how many rows. */
export interface Ranking {
  readonly cost: ClassCost;
  readonly most: number;
}

/** Flags the smallest classes that are not flagged yet, as many as it takes for what is asked of all together, unless that is more than `most` rows; how many rows it takes. */
export function flagSmallest({ count, sizes, firsts }: Classes, flags: Uint8Array, samples: readonly SampleCondition[], { cost, most }: Ranking): number {
  const all = new Int32Array(count);
  let open = 0;
  for (let at = 0; at < count; at += 1) {
    if (flags[at] === 1 || (sizes[at] ?? 0) === 0) continue;
    all[open] = sizes[at] ?? 0;
    open += 1;
  }
  const ranked: Ranked & { alone: number } = { sizes: all.subarray(0, open).toSorted(), before: new Float64Array(open + 1), alone: 0 };
  for (let at = 0; at < open; at += 1) {
    const size = ranked.sizes[at] ?? 0;
    ranked.before[at + 1] = (ranked.before[at] ?? 0) + size;
    if (size === 1) ranked.alone = at + 1;
  }
  const start = firstHolding(open, (from) => samples.every((holds) => holds(ranked, from)));
  const rows = ranked.before[start] ?? 0;
  if (start === 0 || rows > most) return rows;
  // Of the classes of the largest size that is suppressed, those go first that cost least; of equal ones, that are seen first. As in ARX 3.9.2.
  const border = ranked.sizes[start - 1] ?? 0;
  const equal: { readonly at: number }[] = [];
  let smaller = 0;
  for (let at = 0; at < count; at += 1) {
    const size = sizes[at] ?? 0;
    if (flags[at] === 1 || size === 0 || size > border) continue;
    if (size === border) equal.push({ at });
    else {
      flags[at] = 1;
      smaller += 1;
    }
  }
  const isChosenAll = start - smaller === equal.length;
  const firstOf = isChosenAll ? undefined : firsts();
  const chosen = firstOf ? equal.map(({ at }) => ({ at, tuple: firstOf[at] ?? 0 })).map((one) => ({ ...one, cost: cost(one.tuple, border) })).toSorted((a, b) => a.cost - b.cost || a.tuple - b.tuple) : equal;
  for (const { at } of chosen.slice(0, start - smaller)) flags[at] = 1;
  return rows;
}
