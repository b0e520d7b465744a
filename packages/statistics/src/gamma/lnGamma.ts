/** Coefficients of Stirling's series: B(2k) / (2k (2k − 1)). */
const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360, 1 / 156, -3617 / 122_400] as const;

/** From here on eight terms of Stirling's series are exact to the last digit. */
const far = 12;

/** lnΓ(a) minus its leading part (a − ½) ln a − a + ½ ln 2π, for a ≥ 12. */
export function stirlingRest(a: number): number {
  const square = 1 / (a * a);
  let sum = 0;
  for (let k = stirling.length - 1; k >= 0; k -= 1) sum = sum * square + (stirling[k] ?? 0);
  return sum / a;
}

/** Natural logarithm of the gamma function, for a > 0: Stirling's series after shifting the argument up. */
export function lnGamma(a: number): number {
  let shifted = a;
  let product = 1;
  while (shifted < far) {
    product *= shifted;
    shifted += 1;
  }
  return (shifted - 0.5) * Math.log(shifted) - shifted + 0.5 * Math.log(2 * Math.PI) + stirlingRest(shifted) - Math.log(product);
}
