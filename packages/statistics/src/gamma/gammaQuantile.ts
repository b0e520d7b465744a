import { gammaDensity, gammaTails } from './incompleteGamma.js';
import { lnGamma } from './lnGamma.js';

/** A rational guess of the normal quantile; good to three digits, which is enough to start from. */
function roughNormal(p: number): number {
  const tail = Math.min(p, 1 - p);
  const t = Math.sqrt(-2 * Math.log(tail));
  const z = t - (2.30753 + 0.27061 * t) / (1 + 0.99229 * t + 0.04481 * t * t);
  return p < 0.5 ? -z : z;
}

/** A first guess: Wilson and Hilferty's cube, or the leading term of the series far in the lower tail. */
function guess(a: number, lower: number): number {
  const cube = 1 - 1 / (9 * a) + roughNormal(lower) / (3 * Math.sqrt(a));
  const wilsonHilferty = a * cube ** 3;
  if (a >= 1 && wilsonHilferty > 0.05 * a) return wilsonHilferty;
  return Math.max(Math.exp((Math.log(lower) + lnGamma(a + 1)) / a), Number.MIN_VALUE);
}

/**
 * Quantile of the gamma distribution with shape `a` and scale 1: Halley's steps inside a bracket, on the tail that is small.
 *
 * @param a - shape, above 0
 * @param tail - which tail, and its probability between 0 and 1
 * @throws RangeError for a shape or a probability outside these ranges
 */
export function gammaQuantile(a: number, tail: { readonly lower: number } | { readonly upper: number }): number {
  const isLower = 'lower' in tail;
  const target = isLower ? tail.lower : tail.upper;
  if (!(a > 0) || !Number.isFinite(a) || !(target > 0) || !(target < 1)) throw new RangeError('shape above 0 and probability between 0 and 1');
  let x = guess(a, isLower ? target : Math.max(1 - target, Number.EPSILON));
  let [low, high] = [0, Number.POSITIVE_INFINITY];
  for (;;) {
    const tails = gammaTails(a, x);
    // Positive when x is too large.
    const excess = isLower ? tails.lower - target : target - tails.upper;
    if (excess === 0) return x;
    if (excess > 0) high = x;
    else low = x;
    const newton = excess / gammaDensity(a, x);
    const halley = newton / (1 - 0.5 * Math.max(-1, Math.min(1, newton * ((a - 1) / x - 1))));
    let next = x - halley;
    if (!(next >= low && next <= high)) next = high === Number.POSITIVE_INFINITY ? 2 * x : (low + high) / 2;
    // The next step would be about the cube of this one, far below the last digit.
    if (Math.abs(next - x) <= 1e-10 * x) return next;
    x = next;
  }
}
