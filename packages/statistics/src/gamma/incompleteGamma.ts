import { lnGamma, stirlingRest } from './lnGamma.js';
import { logRest } from './logRest.js';
import { temmeRest } from './temme.js';

/** Both tails of a distribution; they add up to 1, and each is exact where it is small. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/** From this shape on, and this near to it, sums grow long and Temme's expansion is exact. */
const large = 10_000;
const near = 0.3;

/**
 * xᵃ e⁻ˣ / Γ(a). For large a the three factors are huge and cancel, so their logarithm is taken around x = a, where it is small.
 */
function front(a: number, x: number): number {
  if (a < 12) return Math.exp(a * Math.log(x) - x - lnGamma(a));
  const mu = (x - a) / a;
  const rest = mu < -0.9 ? mu - Math.log(x / a) : logRest(mu);
  return Math.sqrt(a / (2 * Math.PI)) * Math.exp(-a * rest - stirlingRest(a));
}

/** Lower tail as a series. For x < a + 1 its terms are positive and shrink, so it ends by itself when they no longer count. */
function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = 0;
  for (let n = a + 1; sum + term !== sum; n += 1) {
    sum += term;
    term *= x / n;
  }
  return sum * front(a, x);
}

/** Steps of the continued fraction that no argument comes near to; reaching it is a defect, and is said. */
const mostSteps = 1_000_000;

/** Upper tail as a continued fraction (Lentz), which converges for x > a. */
function fraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / (Math.abs(b) < tiny ? tiny : b);
  let h = d;
  for (let i = 1; i <= mostSteps; i += 1) {
    const an = -i * (i - a);
    b += 2;
    d = an * d + b;
    d = 1 / (Math.abs(d) < tiny ? tiny : d);
    c = b + an / c;
    if (Math.abs(c) < tiny) c = tiny;
    const step = c * d;
    h *= step;
    if (Math.abs(step - 1) <= 2 ** -51) return h * front(a, x);
  }
  throw new Error('the continued fraction of the incomplete gamma function did not converge');
}

/** Temme's expansion, which stays exact around x = a however large a is: a normal tail and a correction. */
function uniform(a: number, x: number): Tails {
  const mu = (x - a) / a;
  const half = a * logRest(mu);
  const normal = gammaTails(0.5, half).upper / 2;
  const rest = temmeRest(a, Math.sign(mu) * Math.sqrt((2 * half) / a)) * (Math.exp(-half) / Math.sqrt(2 * Math.PI * a));
  if (mu < 0) {
    const lower = normal - rest;
    return { lower, upper: 1 - lower };
  }
  const upper = normal + rest;
  return { lower: 1 - upper, upper };
}

/**
 * Both tails of the gamma distribution with shape a and scale 1 at x, from the method that is exact there.
 *
 * @throws RangeError for a shape that is not above 0, or an x that is no number
 */
export function gammaTails(a: number, x: number): Tails {
  if (!(a > 0) || !Number.isFinite(a) || Number.isNaN(x)) throw new RangeError('shape above 0, at a number');
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  if (a >= large && Math.abs(x - a) < near * a) return uniform(a, x);
  if (x < a + 1) {
    const lower = series(a, x);
    return { lower, upper: 1 - lower };
  }
  const upper = fraction(a, x);
  return { lower: 1 - upper, upper };
}

/** Density of the gamma distribution with shape a and scale 1 at x > 0. */
export function gammaDensity(a: number, x: number): number {
  return front(a, x) / x;
}
