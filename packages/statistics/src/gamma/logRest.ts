/**
 * μ − ln(1 + μ) for μ > −1, without the cancellation that the two terms have near 0; there it is about μ²/2.
 */
export function logRest(mu: number): number {
  if (mu < -0.3 || mu > 0.45) return mu - Math.log1p(mu);
  // With r = μ/(2 + μ): ln(1 + μ) = 2 (r + r³/3 + r⁵/5 + …) and μ − 2r = μr.
  const r = mu / (2 + mu);
  const square = r * r;
  let power = r * square;
  let sum = 0;
  for (let n = 3; ; n += 2) {
    const next = sum + power / n;
    if (next === sum) return mu * r - 2 * sum;
    sum = next;
    power *= square;
  }
}
