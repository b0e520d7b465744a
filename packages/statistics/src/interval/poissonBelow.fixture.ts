/**
 * Second ways to a Poisson probability, which share nothing with the gamma function: sums of its terms.
 */

/** A double as the fraction that it is. */
function fraction(x: number): readonly [bigint, bigint] {
  let [numerator, power] = [x, 0];
  while (!Number.isInteger(numerator)) {
    numerator *= 2;
    power += 1;
  }
  return [BigInt(numerator), 2n ** BigInt(power)];
}

/** Probability of fewer than n events where `mean` are expected, in whole numbers of 80 digits and more. Also that of n or more. */
export function exactTails(n: number, mean: number): { readonly below: number; readonly from: number } {
  const [numerator, denominator] = fraction(mean);
  const sums = [0n, 0n] as [bigint, bigint];
  let term = 10n ** 80n;
  for (let k = 0; term > 0n; k += 1) {
    sums[k < n ? 0 : 1] += term;
    term = (term * numerator) / (denominator * BigInt(k + 1));
  }
  const share = (part: bigint): number => Number((part * 10n ** 60n) / (sums[0] + sums[1])) / 1e60;
  return { below: share(sums[0]), from: share(sums[1]) };
}

/** The same for large means: terms as multiples of the greatest one, summed outwards from it, small ones first. */
export function summedTails(n: number, mean: number): { readonly below: number; readonly from: number } {
  const mode = Math.floor(mean);
  const terms = new Map<number, number>();
  let term = 1;
  for (let k = mode; k >= 0 && term > 1e-25; k -= 1) {
    terms.set(k, term);
    term *= k / mean;
  }
  term = mean / (mode + 1);
  for (let k = mode + 1; term > 1e-25; k += 1) {
    terms.set(k, term);
    term *= mean / (k + 1);
  }
  const sum = (wanted: (k: number) => boolean): number => [...terms].filter(([k]) => wanted(k)).map(([, t]) => t).toSorted((a, b) => a - b).reduce((s, t) => s + t, 0);
  const [below, from] = [sum((k) => k < n), sum((k) => k >= n)];
  return { below: below / (below + from), from: from / (below + from) };
}
