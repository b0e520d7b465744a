import { classesOfSize, type SizeCounts } from './sizes.js';
import { digamma, logGamma, trigamma } from './special.js';

/** Values of a function of two unknowns, and its derivatives. */
interface Scores {
  readonly [name: string]: number;
  readonly first: number;
  readonly second: number;
  readonly firstByTheta: number;
  readonly firstByAlpha: number;
  readonly secondByTheta: number;
  readonly secondByAlpha: number;
}

/** Sums of iᵃ/(θ+iα)ᵇ for i = 1 … J−1. */
interface RangeSums {
  readonly one: number;
  readonly linear: number;
  readonly square: number;
  readonly bySquare: number;
  readonly squareBySquare: number;
}

/** Where θ is this many times as large as Jα, differences of ψ have no digits left, and few terms of a series are enough. */
const flat = 100;

/** The sums by the powers of iα/θ, which are small. Source: Faulhaber's formulas for Σ iᵖ. */
function seriesSums(n: number, theta: number, alpha: number): RangeSums {
  const [s1, s2] = [(n * (n + 1)) / 2, (n * (n + 1) * (2 * n + 1)) / 6];
  const powers = [n, s1, s2, s1 * s1, (s2 * (3 * n * n + 3 * n - 1)) / 5, (s1 * s1 * (2 * n * n + 2 * n - 1)) / 3, (s2 * (3 * n ** 4 + 6 * n ** 3 - 3 * n + 1)) / 7];
  const x = -alpha / theta;
  const terms = [0, 1, 2, 3, 4];
  const simple = (from: number): number => terms.reduce((sum, m) => sum + x ** m * (powers[from + m] ?? 0), 0) / theta;
  const squared = (from: number): number => terms.reduce((sum, m) => sum + (m + 1) * x ** m * (powers[from + m] ?? 0), 0) / (theta * theta);
  return { one: simple(0), linear: simple(1), square: squared(0), bySquare: squared(1), squareBySquare: squared(2) };
}

/** The sums as differences of ψ. */
function rangeSums(count: number, theta: number, alpha: number): RangeSums {
  if (theta > flat * count * alpha) return seriesSums(count - 1, theta, alpha);
  const [from, to] = [theta / alpha + 1, theta / alpha + count];
  const one = (digamma(to) - digamma(from)) / alpha;
  const square = (trigamma(from) - trigamma(to)) / (alpha * alpha);
  return { one, linear: (count - 1 - theta * one) / alpha, square, bySquare: (one - theta * square) / alpha, squareBySquare: (count - 1 - 2 * theta * one + theta * theta * square) / (alpha * alpha) };
}

/** The first of the score equations, by the likeliest θ at an α; it needs no look at the classes. */
const firstScore = ({ one }: RangeSums, { rows }: SizeCounts, theta: number): number => one - (digamma(theta + rows) - digamma(theta + 1));

/** The score equations of Pitman's sampling formula at θ and α. */
function scoresAt(counts: SizeCounts, theta: number, alpha: number): Scores {
  const { sizes, classes, rows, count } = counts;
  const sums = rangeSums(count, theta, alpha);
  const { linear, square, bySquare, squareBySquare } = sums;
  const alphaPart = { sum: 0, square: 0, total: 0, totalSquare: 0 };
  let inner = 1;
  for (const [at, size] of sizes.entries()) {
    for (; inner < size; inner += 1) {
      alphaPart.sum += 1 / (inner - alpha);
      alphaPart.square += 1 / (inner - alpha) ** 2;
    }
    alphaPart.total += (classes[at] ?? 0) * alphaPart.sum;
    alphaPart.totalSquare += (classes[at] ?? 0) * alphaPart.square;
  }
  return {
    first: firstScore(sums, counts, theta),
    second: linear - alphaPart.total,
    firstByTheta: -square + (trigamma(theta + 1) - trigamma(theta + rows)),
    firstByAlpha: -bySquare,
    secondByTheta: -bySquare,
    secondByAlpha: -squareBySquare - alphaPart.totalSquare,
  };
}

/** The least α that is told from 0, where the model is another one (Ewens). */
const leastAlpha = 1e-4;

/** The two parameters of the model. */
interface Parameters {
  readonly theta: number;
  readonly alpha: number;
}

/** θ and α of greatest likelihood by Newton's method in two dimensions; nothing where it leaves the model or does not come to an end. */
function byNewton(counts: SizeCounts): Parameters | undefined {
  const { rows, count } = counts;
  const [single, double] = [classesOfSize(counts, 1), classesOfSize(counts, 2)];
  const c = (single * (single - 1)) / double;
  let theta = (rows * count * c - single * (rows - 1) * (2 * count + c)) / (2 * single * count + single * c - rows * c);
  let alpha = (theta * (single - rows) + (rows - 1) * single) / (rows * count);
  for (let round = 0; round < 300; round += 1) {
    if (!(alpha > 0 && alpha < 1 && theta + alpha > 0)) return undefined;
    const { first, second, firstByTheta, firstByAlpha, secondByTheta, secondByAlpha } = scoresAt(counts, theta, alpha);
    const determinant = firstByTheta * secondByAlpha - firstByAlpha * secondByTheta;
    let stepTheta = (first * secondByAlpha - second * firstByAlpha) / determinant;
    let stepAlpha = (second * firstByTheta - first * secondByTheta) / determinant;
    if (!Number.isFinite(stepTheta) || !Number.isFinite(stepAlpha)) return undefined;
    // A step that leaves the model is halved until it stays inside.
    for (let halved = 0; halved < 60 && !(alpha - stepAlpha > 0 && alpha - stepAlpha < 1 && theta - stepTheta > -(alpha - stepAlpha)); halved += 1) {
      stepTheta /= 2;
      stepAlpha /= 2;
    }
    theta -= stepTheta;
    alpha -= stepAlpha;
    // Steps that were halved until nothing of them was left come to an end at the border, which is no peak.
    if (Math.abs(stepTheta) <= 1e-10 * Math.max(1, Math.abs(theta)) && Math.abs(stepAlpha) <= 1e-12) return alpha >= leastAlpha ? { theta, alpha } : undefined;
  }
  return undefined;
}

/** Where a function that is above 0 first and below 0 later crosses it. */
function fallsThrough(low: number, high: number, of: (at: number) => number): number {
  let [from, to] = [low, high];
  for (let round = 0; round < 100 && to - from > 1e-15 * Math.max(1, Math.abs(from)); round += 1) {
    const middle = (from + to) / 2;
    if (of(middle) > 0) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}

/** The same by bisection: for each α the likeliest θ, and of these the likeliest α. Slower, and sure. */
function byBisection(counts: SizeCounts): Parameters | undefined {
  const most = Math.log(1000 * counts.rows);
  const firstAt = (theta: number, alpha: number): number => firstScore(rangeSums(counts.count, theta, alpha), counts, theta);
  const thetaOf = (alpha: number): number => Math.exp(fallsThrough(-40, most, (log) => firstAt(Math.exp(log) - alpha, alpha))) - alpha;
  const slope = (alpha: number): number => scoresAt(counts, thetaOf(alpha), alpha).second;
  if (!(slope(leastAlpha) > 0)) return undefined;
  const alpha = fallsThrough(leastAlpha, 1 - 1e-12, slope);
  return { theta: thetaOf(alpha), alpha };
}

/**
 * Share of records that stand alone in a population, by Pitman's model at the θ and α of greatest likelihood.
 *
 * @returns `undefined` where no class has more than one record, or the likelihood has no peak inside the model
 * Source: N. Hoshino, 2001.
 */
export function pitman(counts: SizeCounts, population: number): number | undefined {
  const { rows, count } = counts;
  const single = classesOfSize(counts, 1);
  if (single === 0) return 0;
  if (count < 2 || single === rows) return undefined;
  const found = byNewton(counts) ?? byBisection(counts);
  if (!found) return undefined;
  const { theta, alpha } = found;
  const share = Math.exp(logGamma(theta + 1) - logGamma(theta + alpha) + (alpha - 1) * Math.log(population));
  return Number.isFinite(share) ? Math.min(1, share) : undefined;
}
