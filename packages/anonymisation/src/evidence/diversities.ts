import type { LDiversity, TCloseness } from '../model/index.js';
import type { Hierarchy } from '../hierarchy/index.js';

/** How often each value occurs. */
export type Counts = ReadonlyMap<string, number>;

/** Counts the values of a column in some rows; by value, so that sums over them do not hang on the order of rows. */
export function countsOf(rows: Iterable<number>, column: (row: number) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = column(row);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return new Map([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const total = (counts: Counts): number => [...counts.values()].reduce((sum, count) => sum + count, 0);
const shareOf = (counts: Counts, value: string, all: number): number => (counts.get(value) ?? 0) / all;

/** Digamma at whole numbers: ψ(n) = −γ + Σ 1/j. */
function digamma(n: number): number {
  let sum = -0.577_215_664_901_532_9;
  for (let j = 1; j < n; j += 1) sum += 1 / j;
  return sum;
}

/** ψ(n/2) by halves: ψ(½) = −γ − 2 ln 2, ψ(x + 1) = ψ(x) + 1/x. */
function digammaHalf(n: number): number {
  if (n % 2 === 0) return digamma(n / 2);
  let sum = -0.577_215_664_901_532_9 - 2 * Math.LN2;
  for (let x = 0.5; x < n / 2 - 0.25; x += 1) sum += 1 / x;
  return sum;
}

/** Grassberger’s G(n) = ψ(n) + ½ (−1)ⁿ (ψ((n + 1)/2) − ψ(n/2)), from its definition. Source: P. Grassberger, 2003. */
function grassberger(n: number): number {
  return digamma(n) + (n % 2 === 0 ? 0.5 : -0.5) * (digammaHalf(n + 1) - digammaHalf(n));
}

/** How diverse a class is: the ℓ that it reaches, or for the recursive variant how common the commonest value is beside the rare ones. */
export function diversityOf(counts: Counts, { variant, l }: LDiversity): number {
  const size = total(counts);
  switch (variant) {
    case 'distinct':
      return counts.size;
    case 'entropy':
      return Math.exp([...counts.values()].reduce((sum, count) => sum - (count / size) * Math.log(count / size), 0));
    case 'entropy-grassberger':
      return Math.exp(grassberger(size) - [...counts.values()].reduce((sum, count) => sum + (count / size) * grassberger(count), 0));
    case 'recursive': {
      const descending = [...counts.values()].toSorted((a, b) => b - a);
      const tail = descending.slice(l - 1).reduce((sum, count) => sum + count, 0);
      return tail === 0 ? Number.MAX_VALUE : (descending[0] ?? 0) / tail;
    }
    default:
      throw new TypeError('the variant is distinct, entropy, entropy-grassberger or recursive');
  }
}

function equal(own: Counts, whole: Counts): number {
  const [size, all] = [total(own), total(whole)];
  return [...whole.keys()].reduce((sum, value) => sum + Math.abs(shareOf(own, value, size) - shareOf(whole, value, all)), 0) / 2;
}

const isNumber = (value: string): boolean => value.trim() !== '' && Number.isFinite(Number(value));

function ordered(own: Counts, whole: Counts, hierarchy: Hierarchy | undefined): number {
  const places = new Map(hierarchy?.leaves.map((leaf, at) => [leaf, at] as const));
  const place = [...whole.keys()].every(isNumber) ? Number : (value: string): number => places.get(value) ?? 0;
  const values = [...whole.keys()].toSorted((a, b) => place(a) - place(b));
  if (values.length < 2) return 0;
  const [size, all] = [total(own), total(whole)];
  let [running, sum] = [0, 0];
  for (const value of values) {
    running += shareOf(own, value, size) - shareOf(whole, value, all);
    sum += Math.abs(running);
  }
  return sum / (values.length - 1);
}

/** Moves what is too much to where it is too little, first among near relatives: level over height for each share moved. */
function hierarchical(own: Counts, whole: Counts, { leaves, levels }: Hierarchy): number {
  const [size, all] = [total(own), total(whole)];
  const height = levels.length - 1;
  const places = new Map(leaves.map((leaf, at) => [leaf, at] as const));
  let open = [...whole.keys()].map((value) => ({ leaf: places.get(value) ?? 0, extra: shareOf(own, value, size) - shareOf(whole, value, all) }));
  let sum = 0;
  for (let level = 1; level <= height; level += 1) {
    const groups = new Map<string, typeof open>();
    for (const one of open) {
      const label = levels[level]?.[one.leaf] ?? '';
      groups.set(label, [...(groups.get(label) ?? []), one]);
    }
    open = [...groups.values()].map((group) => {
      const more = group.reduce((total, { extra }) => total + Math.max(0, extra), 0);
      const less = group.reduce((total, { extra }) => total + Math.max(0, -extra), 0);
      sum += (level / height) * Math.min(more, less);
      return { leaf: group[0]?.leaf ?? 0, extra: more - less };
    });
  }
  return sum;
}

/** How far the values of a class are from those of the whole table. */
export function closenessOf(own: Counts, whole: Counts, { distance }: TCloseness, hierarchy: Hierarchy | undefined): number {
  if (distance === 'equal') return equal(own, whole);
  if (distance === 'ordered') return ordered(own, whole, hierarchy);
  return hierarchy ? hierarchical(own, whole, hierarchy) : Number.MAX_VALUE;
}

/** By how much a value is more likely in a class than in the table, at most: (p − q)/q, less what its own q allows where that is asked. */
export function likenessOf(own: Counts, whole: Counts): { readonly largest: number; readonly enhanced: number } {
  const [size, all] = [total(own), total(whole)];
  let [largest, enhanced] = [0, Number.NEGATIVE_INFINITY];
  for (const value of own.keys()) {
    const q = shareOf(whole, value, all);
    const gain = (shareOf(own, value, size) - q) / q;
    largest = Math.max(largest, gain);
    enhanced = Math.max(enhanced, gain + Math.log(q));
  }
  return { largest, enhanced };
}

/** The largest |log2(p/q)| of a value that occurs in a class. */
export function disclosureOf(own: Counts, whole: Counts): number {
  const [size, all] = [total(own), total(whole)];
  return [...own.keys()].reduce((most, value) => Math.max(most, Math.abs(Math.log2(shareOf(own, value, size) / shareOf(whole, value, all)))), 0);
}
