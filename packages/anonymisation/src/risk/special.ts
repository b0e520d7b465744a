/** ψ, the derivative of ln Γ, for x above 0. Source: NIST DLMF 5.5.2 (recurrence) and 5.11.2 (asymptotic series). */
export function digamma(x: number): number {
  let [at, sum] = [x, 0];
  for (; at < 12; at += 1) sum -= 1 / at;
  const square = 1 / (at * at);
  return sum + Math.log(at) - 1 / (2 * at) - square * (1 / 12 - square * (1 / 120 - square * (1 / 252 - square * (1 / 240 - square / 132))));
}

/** ψ′, for x above 0. Source: NIST DLMF 5.15.5 and the derivative of 5.11.2. */
export function trigamma(x: number): number {
  let [at, sum] = [x, 0];
  for (; at < 12; at += 1) sum += 1 / (at * at);
  const square = 1 / (at * at);
  return sum + 1 / at + square / 2 + (square / at) * (1 / 6 - square * (1 / 30 - square * (1 / 42 - square * (1 / 30 - square * (5 / 66)))));
}

/** ln Γ, for x above 0. Source: NIST DLMF 5.5.1 and 5.11.1. */
export function logGamma(x: number): number {
  let [at, shift] = [x, 0];
  for (; at < 12; at += 1) shift -= Math.log(at);
  const square = 1 / (at * at);
  const series = (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188)))) / at;
  return shift + (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series;
}
