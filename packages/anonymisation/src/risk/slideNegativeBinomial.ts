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

/**
 * Share of records that stand alone in a population, by the slide negative binomial model: class sizes less one are negative
 * binomial, the sample is drawn person by person. The shape that gives the single and double classes of the sample is found by
 * bisection.
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
  /** Shape that gives the ratio of double to single classes, and single classes that it gives. */
  const shaped = (beta: number) => {
    const base = 1 - (1 - beta) * left;
    const scale = (1 - beta) / base;
    const [a, b] = [left * scale ** 2, 2 * scale + left * scale ** 2 - target * left * scale];
    const alpha = (-b + Math.sqrt(b * b + 4 * a * target)) / (2 * a);
    return { alpha, singles: classes * fraction * Math.exp(alpha * Math.log(beta / base)) * (1 + left * alpha * scale) };
  };
  const excess = (beta: number): number => shaped(beta).singles - single;
  const steps = 2000;
  for (let step = 1; step < steps; step += 1) {
    let [low, high] = [step / (steps + 1), (step + 1) / (steps + 1)];
    if (!(excess(low) * excess(high) <= 0)) continue;
    const isRising = excess(high) > excess(low);
    for (let round = 0; round < 200 && high - low > 1e-15; round += 1) {
      const middle = (low + high) / 2;
      if (excess(middle) > 0 === isRising) high = middle;
      else low = middle;
    }
    const share = (classes * Math.exp(shaped(low).alpha * Math.log(low))) / population;
    return Number.isFinite(share) ? Math.min(1, share) : undefined;
  }
  return undefined;
}
