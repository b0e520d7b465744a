import { gammaDensity, gammaTails } from './incompleteGamma.js';
import { lnGamma } from './lnGamma.js';

/** A rational guess of the normal quantile of a lower tail; good to three digits, which is enough to start from. */
function roughNormal(tail: number): number {
  const t = Math.sqrt(-2 * Math.log(Math.min(tail, 1 - tail)));
  const z = t - (2.30753 + 0.27061 * t) / (1 + 0.99229 * t + 0.04481 * t * t);
  return tail < 0.5 ? -z : z;
}

/** A first guess: Wilson and Hilferty's cube, or the leading term of the series far in the lower tail. */
function guess(a: number, z: number, lower: number): number {
  const cube = 1 - 1 / (9 * a) + z / (3 * Math.sqrt(a));
  const wilsonHilferty = a * cube ** 3;
  if (a >= 1 && wilsonHilferty > 0.05 * a) return wilsonHilferty;
  return Math.exp((Math.log(lower) + lnGamma(a + 1)) / a);
}

/** Newton's steps converge in fewer than ten; reaching this is a defect, and is said. */
const mostSteps = 500;

/**
 * Quantile of the gamma distribution with shape `a` and scale 1: Newton's steps on the logarithm of the wanted tail, inside a bracket.
 * The logarithm is concave, so the steps cannot circle; and a tail of 10⁻³⁰⁰ is found as exactly as one of a half.
 *
 * @param a - shape, above 0
 * @param tail - which tail, and its probability between 0 and 1
 * @throws RangeError for a shape or a probability outside these ranges
 */
export function gammaQuantile(a: number, tail: { readonly lower: number } | { readonly upper: number }): number {
  const isLower = 'lower' in tail;
  const target = isLower ? tail.lower : tail.upper;
  if (!(a > 0) || !Number.isFinite(a) || !(target > 0) || !(target < 1)) throw new RangeError('shape above 0 and probability between 0 and 1');
  const z = roughNormal(target);
  let x = guess(a, isLower ? z : -z, isLower ? target : 1 - target);
  // Far in the lower tail of a tiny shape the quantile lies below the smallest number.
  if (x === 0) return 0;
  let [low, high] = [0, Number.POSITIVE_INFINITY];
  for (let step = 0; step < mostSteps; step += 1) {
    const { lower, upper } = gammaTails(a, x);
    const found = isLower ? lower : upper;
    // Positive when x is too large.
    const excess = isLower ? Math.log(found / target) : Math.log(target / found);
    if (excess === 0) return x;
    if (excess > 0) high = x;
    else low = x;
    const next = x - (excess * found) / gammaDensity(a, x);
    // The step after this one would be about its square, far below the last digit.
    if (Math.abs(next - x) <= 1e-12 * x || high - low <= 1e-15 * x) return next;
    if (next > low && next < high) x = next;
    else x = high === Number.POSITIVE_INFINITY ? 2 * x : (low + high) / 2;
  }
  throw new Error('the quantile of the gamma distribution did not converge');
}
