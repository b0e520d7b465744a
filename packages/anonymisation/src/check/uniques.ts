import type { UniquenessEstimate } from '../model/index.js';
import { slide } from './slide.js';

/**
 * Chance that a sample of n out of N shows exactly one of the K in a class, drawn or not one after the other: one of them is, which is
 * any of the K, and each of the others is not, given those before it.
 */
function hypergeometricOne(N: number, K: number, n: number): number {
  let log = Math.log(K) + Math.log(n) - Math.log(N);
  for (let others = 1; others < K; others += 1) log += Math.log1p(-Math.min(1, (n - 1) / (N - others)));
  return Math.exp(log);
}

const ofSize = (sizes: readonly number[], size: number): number => sizes.filter((one) => one === size).length;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Zayatz, from the hypergeometric chances themselves. */
function zayatz(sizes: readonly number[], population: number): number | undefined {
  const rows = sum(sizes);
  if (rows > population) return undefined;
  const single = ofSize(sizes, 1) / sizes.length;
  const seen = [...new Set(sizes)].map((size) => (ofSize(sizes, size) / sizes.length) * hypergeometricOne(population, size, rows));
  const alone = (single * hypergeometricOne(population, 1, rows)) / sum(seen);
  return (ofSize(sizes, 1) * alone) / rows;
}

/** The point between two others where a function with one peak is highest. */
function peak(low: number, high: number, height: (at: number) => number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [from, to] = [low, high];
  for (let round = 0; round < 80; round += 1) {
    const [left, right] = [to - golden * (to - from), from + golden * (to - from)];
    if (height(left) >= height(right)) to = right;
    else from = left;
  }
  return (from + to) / 2;
}

/** Pitman's sampling formula: the parameters of greatest likelihood by looking for the peak itself. */
function pitman(sizes: readonly number[], population: number): number | undefined {
  const [rows, classes] = [sum(sizes), sizes.length];
  const different = [...new Set(sizes)].map((size) => [size, ofSize(sizes, size)] as const);
  const likelihood = (theta: number, alpha: number): number => {
    let found = 0;
    for (let i = 1; i < classes; i += 1) found += Math.log(theta + i * alpha);
    for (let i = 1; i < rows; i += 1) found -= Math.log(theta + i);
    for (const [size, count] of different) for (let j = 1; j < size; j += 1) found += count * Math.log(j - alpha);
    return found;
  };
  // θ is above −α.
  const bestTheta = (alpha: number): number => Math.exp(peak(-30, Math.log(rows * 1000), (log) => likelihood(Math.exp(log) - alpha, alpha))) - alpha;
  const alpha = peak(1e-9, 1 - 1e-9, (at) => likelihood(bestTheta(at), at));
  const theta = bestTheta(alpha);
  if (alpha < 1e-4 || alpha > 1 - 1e-6) return undefined;
  // Γ(θ+1)/Γ(θ+α) by Γ(x) = lim m! m^x / (x (x+1) … (x+m)), corrected for where it stops.
  const far = 20_000;
  let ratio = (1 - alpha) * Math.log(far + theta + alpha / 2);
  for (let m = 0; m < far; m += 1) ratio += Math.log(theta + alpha + m) - Math.log(theta + 1 + m);
  return Math.min(1, Math.exp(ratio + (alpha - 1) * Math.log(population)));
}

/** The published rule: of a small sample Pitman; of a larger one the smaller of the two others. One that gives nothing is passed over. */
function dankar(sizes: readonly number[], population: number): number | undefined {
  if (sum(sizes) / population <= 0.1) return pitman(sizes, population) ?? zayatz(sizes, population);
  const found = [zayatz(sizes, population), slide(sizes, population)].filter((share) => share !== undefined);
  return found.length === 0 ? undefined : Math.min(...found);
}

/** Share of records that stand alone in a population, worked out in another way than for the search; `undefined` where a model gives nothing. */
export function uniquesInPopulation(estimate: UniquenessEstimate, sizes: readonly number[], population: number): number | undefined {
  if (ofSize(sizes, 1) === 0) return 0;
  switch (estimate) {
    case 'zayatz':
      return zayatz(sizes, population);
    case 'pitman':
      return pitman(sizes, population);
    case 'snb':
      return slide(sizes, population);
    case 'dankar':
      return dankar(sizes, population);
    default:
      return undefined;
  }
}
