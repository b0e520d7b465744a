import type { KMap } from '../model/index.js';

/** Size of the smallest class whose risk is at most `risk`, give or take a hundredth of it. Source: ARX 3.9.2. */
export function sizeForRisk(risk: number): number {
  const size = Math.floor(1 / risk);
  return 1 / size - risk >= 0.01 * risk ? size + 1 : size;
}

/** Chance of `j` events where `mean` are expected: e^−λ λ^j / j!, step by step. */
function* poisson(mean: number): Generator<number> {
  let chance = Math.exp(-mean);
  for (let j = 1; ; j += 1) {
    yield chance;
    chance *= mean / j;
  }
}

/**
 * Smallest class in a table of `rows` for k-map in a population that is only estimated.
 *
 * Source: K. El Emam and F. Dankar, 2008; as in ARX 3.9.2.
 */
export function classForPopulation({ k, population = 0, estimate, significance = 0.01 }: KMap, rows: number): number {
  const mean = (k * rows) / population;
  const isTruncated = estimate === 'zero-truncated-poisson';
  const least = 1 - significance;
  const none = Math.exp(-mean);
  let [sum, j] = [0, 0];
  for (const chance of poisson(mean)) {
    if (isTruncated) {
      if (j > 0) sum += chance / (1 - none);
      j += 1;
      // The class of j = 0 cannot be seen.
      if (j > 1 && (sum >= least || j >= k)) return Math.min(k, j, rows);
    } else {
      sum += chance;
      j += 1;
      if (sum >= least || j >= k) return Math.min(k, j + 1, rows);
    }
  }
  return k;
}
