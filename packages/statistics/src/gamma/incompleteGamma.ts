import { lnGamma, stirlingRest } from './lnGamma.js';

/**
 * xᵃ e⁻ˣ / Γ(a). For large a the three factors are huge and cancel, so their logarithm is taken around x = a, where it is small.
 */
function front(a: number, x: number): number {
  if (a < 12) return Math.exp(a * Math.log(x) - x - lnGamma(a));
  const mu = (x - a) / a;
  return Math.sqrt(a / (2 * Math.PI)) * Math.exp(-a * (mu - Math.log1p(mu)) - stirlingRest(a));
}

/** Lower tail as a series; all terms are positive, so it ends when they no longer count. */
function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = a + 1; term > sum * 1e-17; n += 1) {
    term *= x / n;
    sum += term;
  }
  return sum * front(a, x);
}

/** Upper tail as a continued fraction (Lentz), which converges for x > a. */
function fraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / (Math.abs(b) < tiny ? tiny : b);
  let h = d;
  for (let i = 1; ; i += 1) {
    const an = -i * (i - a);
    b += 2;
    d = an * d + b;
    d = 1 / (Math.abs(d) < tiny ? tiny : d);
    c = b + an / c;
    if (Math.abs(c) < tiny) c = tiny;
    const step = c * d;
    h *= step;
    if (Math.abs(step - 1) < 2.3e-16) return h * front(a, x);
  }
}

/** Both tails of the gamma distribution with shape a and scale 1 at x; each is computed where it is accurate. */
export function gammaTails(a: number, x: number): { readonly lower: number; readonly upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 };
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
