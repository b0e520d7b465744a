import { plus, type At, type Counts } from './counts.js';
import { delphiBranch } from './dimensionRule.js';

/** More of one strength than this changes nothing: two strong, three medium or one weak are all that the rule looks for. */
const most: Counts = [2, 3, 1];

const capped = (counts: Counts): number => Math.min(counts[0], most[0]) * 8 + Math.min(counts[1], most[1]) * 2 + Math.min(counts[2], most[2]);

/** Ways to choose from `n` open indicators of one strength, by how many of them turn out to be there, up to a number that changes nothing more. */
function ways(n: number, cap: number): number[] {
  const found = Array.from<number>({ length: cap + 1 }).fill(0);
  let choose = 1;
  for (let k = 0; k <= n; k += 1) {
    found[Math.min(k, cap)] = (found[Math.min(k, cap)] ?? 0) + choose;
    choose = (choose * (n - k)) / (k + 1);
  }
  return found;
}

function share(present: Counts, open: Counts, strength: At): number {
  const others = plus(open, strength, -1);
  const [strong, medium, weak] = others.map((n, at) => ways(n, most[at] ?? 0)) as [number[], number[], number[]];
  let changed = 0;
  for (const [s, ofStrong] of strong.entries()) {
    for (const [m, ofMedium] of medium.entries()) {
      for (const [w, ofWeak] of weak.entries()) {
        const so: Counts = [present[0] + s, present[1] + m, present[2] + w];
        const more = plus(so, strength, 1);
        if (delphiBranch(...so) === undefined && delphiBranch(...more) !== undefined) changed += ofStrong * ofMedium * ofWeak;
      }
    }
  }
  return changed / 2 ** (others[0] + others[1] + others[2]);
}

const known = new Map<number, number>();

/**
 * How often one open indicator of a strength decides: among all ways in which the other open indicators may turn out, the share of those
 * in which its answer changes the dimension. It only orders questions; it is no probability of anything and is never shown.
 */
export function pivotalShare(present: Counts, open: Counts, strength: At): number {
  // What is kept is bounded, whatever lists callers bring.
  if (open[0] >= 64 || open[1] >= 64 || open[2] >= 64) return share(present, open, strength);
  const key = (((capped(present) * 64 + open[0]) * 64 + open[1]) * 64 + open[2]) * 4 + strength;
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = share(present, open, strength);
  if (known.size < 100_000) known.set(key, found);
  return found;
}
