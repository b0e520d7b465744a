import { classesOfSize, type SizeCounts } from './sizes.js';

/** Non-empty classes of the population. Source: P. Haas, J. Naughton, S. Seshadri and L. Stokes, 1995 (Shlosser's estimator, modified). */
function populationClasses(counts: SizeCounts, fraction: number): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (const [at, size] of counts.sizes.entries()) {
    const classes = counts.classes[at] ?? 0;
    a += size * fraction ** 2 * (1 - fraction ** 2) ** (size - 1) * classes;
    b += (1 - fraction) ** size * ((1 + fraction) ** size - 1) * classes;
    c += (1 - fraction) ** size * classes;
    d += size * fraction * (1 - fraction) ** (size - 1) * classes;
  }
  return counts.count + classesOfSize(counts, 1) * (a / b) * (c / d) ** 2;
}

/** Where a function changes its sign between two places of which it has different ones; as near as a double tells. */
function signChange(low: number, high: number, of: (at: number) => number): number {
  const isRising = of(high) > 0;
  let [from, to] = [low, high];
  for (let round = 0; round < 200; round += 1) {
    const middle = (from + to) / 2;
    if (of(middle) > 0 === isRising) to = middle;
    else from = middle;
  }
  return (from + to) / 2;
}

/** ln of the odds of β, from β as good as 0 to β as good as 1. */
const [least, most] = [-700, 300];

/**
 * Share of records that stand alone in a population, by the slide negative binomial model: class sizes less one are negative
 * binomial with shape α and chance β, the sample is drawn person by person. For each β one α gives the ratio of double to single classes
 * of the sample; the β that gives the single ones as well is looked for by bisection of its odds. It is the only one there is wherever we looked.
 *
 * @returns `undefined` where no shape gives them
 * Source: G. Chen and S. Keller-McNulty, 1998.
 */
export function slideNegativeBinomial(counts: SizeCounts, population: number): number | undefined {
  const [single, double] = [classesOfSize(counts, 1), classesOfSize(counts, 2)];
  if (single === 0) return 0;
  const fraction = counts.rows / population;
  if (double === 0 || fraction >= 1) return undefined;
  const classes = populationClasses(counts, fraction);
  const left = 1 - fraction;
  const target = (2 * double) / (single * fraction);
  /** α for a β, ln β, and how many single classes too many the two give. */
  const shaped = (logOdds: number) => {
    const [beta, rest] = [1 / (1 + Math.exp(-logOdds)), 1 / (1 + Math.exp(logOdds))];
    const base = beta + rest * fraction;
    const scale = rest / base;
    const [a, b] = [left * scale ** 2, 2 * scale + left * scale ** 2 - target * left * scale];
    const root = Math.sqrt(b * b + 4 * a * target);
    // Of the two ways to write a root the one that takes no difference of nearly equal numbers.
    const alpha = b > 0 ? (2 * target) / (b + root) : (root - b) / (2 * a);
    const logBeta = -Math.log1p(Math.exp(-logOdds));
    // ln β/base: where both are as good as 1, by what they lack; elsewhere by their logarithms.
    const logShare = beta > 0.5 ? Math.log1p((-rest * fraction) / base) : logBeta - Math.log(base);
    return { alpha, logBeta, excess: classes * fraction * Math.exp(alpha * logShare) * (1 + left * alpha * scale) - single };
  };
  const excess = (logOdds: number): number => shaped(logOdds).excess;
  if (!(excess(least) * excess(most) <= 0)) return undefined;
  const { alpha, logBeta } = shaped(signChange(least, most, excess));
  const share = (classes * Math.exp(alpha * logBeta)) / population;
  return Number.isFinite(share) ? Math.min(1, share) : undefined;
}
