import { temmeCoefficients } from './temme.data.js';

const polynomial = (coefficients: readonly number[], x: number): number => coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);

/**
 * The sum Σ cₖ(η) a⁻ᵏ of Temme's uniform expansion: what the normal tail is corrected by.
 *
 * Source: N. M. Temme, SIAM J. Math. Anal. 10 (1979); DLMF 8.12. For a ≥ 10⁴ and |η| ≤ 0.4.
 */
export function temmeRest(a: number, eta: number): number {
  return polynomial(temmeCoefficients.map((row) => polynomial(row, eta)), 1 / a);
}
