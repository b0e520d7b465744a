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

/** The score equations of Pitman's sampling formula at θ and α; sums over ranges are differences of ψ. */
function scoresAt({ sizes, classes, rows, count }: SizeCounts, theta: number, alpha: number): Scores {
  const from = theta / alpha + 1;
  const to = theta / alpha + count;
  // Σ 1/(θ+iα) and its square, i = 1 … J−1.
  const one = (digamma(to) - digamma(from)) / alpha;
  const square = (trigamma(from) - trigamma(to)) / (alpha * alpha);
  const linear = (count - 1 - theta * one) / alpha;
  const [bySquare, alphaPart] = [(one - theta * square) / alpha, { sum: 0, square: 0, total: 0, totalSquare: 0 }];
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
    first: one - (digamma(theta + rows) - digamma(theta + 1)),
    second: linear - alphaPart.total,
    firstByTheta: -square + (trigamma(theta + 1) - trigamma(theta + rows)),
    firstByAlpha: -bySquare,
    secondByTheta: -bySquare,
    secondByAlpha: -((count - 1 - 2 * theta * one + theta * theta * square) / (alpha * alpha)) - alphaPart.totalSquare,
  };
}

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
    if (Math.abs(stepTheta) <= 1e-10 * Math.max(1, Math.abs(theta)) && Math.abs(stepAlpha) <= 1e-12) return { theta, alpha };
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

/** The least α that is told from 0, where the model is another one (Ewens). */
const leastAlpha = 1e-4;

/** The same by bisection: for each α the likeliest θ, and of these the likeliest α. Slower, and sure. */
function byBisection(counts: SizeCounts): Parameters | undefined {
  const most = Math.log(1000 * counts.rows);
  const thetaOf = (alpha: number): number => Math.exp(fallsThrough(-40, most, (log) => scoresAt(counts, Math.exp(log) - alpha, alpha).first)) - alpha;
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
  if (!found || found.alpha < leastAlpha) return undefined;
  const { theta, alpha } = found;
  const share = Math.exp(logGamma(theta + 1) - logGamma(theta + alpha) + (alpha - 1) * Math.log(population));
  return Number.isFinite(share) ? Math.min(1, share) : undefined;
}
