import type { Hierarchy } from '../hierarchy/index.js';

/** How often each value occurs. */
export type Counts = ReadonlyMap<string, number>;

/** Counts values. */
export function countsOf(values: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const total = (counts: Counts): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

/** The share of each value. */
function sharesOf(counts: Counts): (value: string) => number {
  const rows = total(counts);
  return (value) => (counts.get(value) ?? 0) / rows;
}

/** −Σ p ln p. */
export function entropy(counts: Counts): number {
  const rows = total(counts);
  return -[...counts.values()].reduce((sum, count) => sum + (count / rows) * Math.log(count / rows), 0);
}

/** Euler's constant. */
const euler = 0.5772156649015329;

/** G of Grassberger: G(1) = −γ − ln 2, G(2) = 2 − γ − ln 2, G(2j+1) = G(2j), G(2j+2) = G(2j) + 2/(2j+1). */
function grassberger(count: number): number {
  if (count === 1) return -euler - Math.LN2;
  let value = 2 - euler - Math.LN2;
  for (let even = 2; even + 2 <= count; even += 2) value += 2 / (even + 1);
  return value;
}

/** Entropy after Grassberger: G(n) − 1/n Σ c·G(c). */
export function entropyAfterGrassberger(counts: Counts): number {
  const rows = total(counts);
  return grassberger(rows) - [...counts.values()].reduce((sum, count) => sum + count * grassberger(count), 0) / rows;
}

/** Half the sum of the differences of shares. */
export function equalDistance(own: Counts, whole: Counts): number {
  const [p, q] = [sharesOf(own), sharesOf(whole)];
  return [...new Set([...own.keys(), ...whole.keys()])].reduce((sum, value) => sum + Math.abs(p(value) - q(value)), 0) / 2;
}

/** Earth mover's distance where neighbours in an order are 1/(M−1) apart. */
export function orderedDistance(own: Counts, whole: Counts, order: readonly string[]): number {
  if (order.length < 2) return 0;
  const [p, q] = [sharesOf(own), sharesOf(whole)];
  let [carried, cost] = [0, 0];
  for (const value of order) {
    // What is too much so far is carried on to the next value.
    carried += p(value) - q(value);
    cost += Math.abs(carried);
  }
  return cost / (order.length - 1);
}

/** Earth mover's distance where two values are as far apart as the level at which they meet is high. */
export function hierarchicalDistance(own: Counts, whole: Counts, { leaves, levels }: Hierarchy): number {
  const height = levels.length - 1;
  const [p, q] = [sharesOf(own), sharesOf(whole)];
  let cost = 0;
  /** What is too much below the value of a leaf at a level; what can be settled among its parts is paid for on the way. */
  const settle = (leaf: number, level: number): number => {
    if (level === 0) return p(leaves[leaf] ?? '') - q(leaves[leaf] ?? '');
    const members = [...leaves.keys()].filter((other) => levels[level]?.[other] === levels[level]?.[leaf]);
    const parts = members.filter((other, at) => members.findIndex((first) => levels[level - 1]?.[first] === levels[level - 1]?.[other]) === at);
    const extras = parts.map((part) => settle(part, level - 1));
    const more = extras.reduce((sum, extra) => sum + Math.max(extra, 0), 0);
    const less = extras.reduce((sum, extra) => sum + Math.max(-extra, 0), 0);
    cost += (level / height) * Math.min(more, less);
    return more - less;
  };
  const tops = [...leaves.keys()].filter((leaf) => levels[height]?.findIndex((label) => label === levels[height]?.[leaf]) === leaf);
  for (const top of tops) settle(top, height);
  return cost;
}

/** The order of values: numbers by size, others as the leaves of a hierarchy; `undefined` where there is none. */
export function orderOfValues(values: Iterable<string>, hierarchy: Hierarchy | undefined): readonly string[] | undefined {
  const different = [...new Set(values)];
  if (different.every((value) => value.trim() !== '' && Number.isFinite(Number(value)))) return different.toSorted((a, b) => Number(a) - Number(b));
  if (!hierarchy || different.some((value) => !hierarchy.leaves.includes(value))) return undefined;
  return different.toSorted((a, b) => hierarchy.leaves.indexOf(a) - hierarchy.leaves.indexOf(b));
}
