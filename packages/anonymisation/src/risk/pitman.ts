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

/**
 * Share of records that stand alone in a population, by Pitman's model: θ and α of greatest likelihood by Newton's method in two
 * dimensions.
 *
 * @returns `undefined` where the iteration does not come to an end inside the model
 * Source: N. Hoshino, 2001.
 */
export function pitman(counts: SizeCounts, population: number): number | undefined {
  const { rows, count } = counts;
  const [single, double] = [classesOfSize(counts, 1), classesOfSize(counts, 2)];
  if (single === 0) return 0;
  if (double === 0 || count < 2 || single === rows) return undefined;
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
    for (let halved = 0; halved < 60 && !(alpha - stepAlpha > 0 && alpha - stepAlpha < 1 && theta - stepTheta > -(alpha - stepAlpha) && theta - stepTheta > 0); halved += 1) {
      stepTheta /= 2;
      stepAlpha /= 2;
    }
    theta -= stepTheta;
    alpha -= stepAlpha;
    if (Math.abs(stepTheta) <= 1e-10 * Math.max(1, Math.abs(theta)) && Math.abs(stepAlpha) <= 1e-12) {
      const share = Math.exp(logGamma(theta + 1) - logGamma(theta + alpha) + (alpha - 1) * Math.log(population));
      return Number.isFinite(share) ? Math.min(1, share) : undefined;
    }
  }
  return undefined;
}
