const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Classes of the population, seen or not, each class of the sample by itself. Source: P. Haas, J. Naughton, S. Seshadri and L. Stokes, 1995. */
function classesBehind(sizes: readonly number[], drawn: number): number {
  const missed = 1 - drawn;
  const odds = sum(sizes.map((size) => size * drawn ** 2 * (1 - drawn ** 2) ** (size - 1))) / sum(sizes.map((size) => missed ** size * ((1 + drawn) ** size - 1)));
  const unseen = sum(sizes.map((size) => missed ** size)) / sum(sizes.map((size) => size * drawn * missed ** (size - 1)));
  return sizes.length + sizes.filter((size) => size === 1).length * odds * unseen ** 2;
}

/** A class in the sample: its shape, and what is lost and kept at each step of it, which make up 1. */
interface Sampled {
  readonly alpha: number;
  readonly lost: number;
  readonly kept: number;
}

/** ln of a part of a whole, of which the rest is known as well: near 1 the rest is what tells. */
const logOf = (part: number, rest: number): number => (part > rest ? Math.log1p(-rest / (part + rest)) : Math.log(part / (part + rest)));

/**
 * Chance that a class shows one person. One person of it is always there and is drawn or not; the others are negative binomial,
 * and what is drawn of them is negative binomial too.
 */
function shownOnce({ alpha, lost, kept }: Sampled, drawn: number): number {
  const nobody = Math.exp(alpha * logOf(lost, kept));
  return drawn * nobody + (1 - drawn) * alpha * kept * nobody;
}

/** Between two places, where a function that rises passes 0. */
function crossing(low: number, high: number, of: (at: number) => number): number {
  let [from, to] = [low, high];
  for (let round = 0; round < 100; round += 1) {
    const middle = (from + to) / 2;
    if (of(middle) > 0) to = middle;
    else from = middle;
  }
  return (from + to) / 2;
}

/** How much rarer it is that a class shows two: as a logarithm, from which what both have in common is left out. */
function ratioOf({ alpha, kept }: Sampled, drawn: number): number {
  const one = alpha * kept;
  const two = ((alpha * (alpha + 1)) / 2) * kept ** 2;
  return Math.log(drawn * one + (1 - drawn) * two) - Math.log(drawn + (1 - drawn) * one);
}

/**
 * Population uniqueness by the slide negative binomial model (one and a negative binomial number of persons in each class), by what is drawn of a
 * class: the shape by which double classes are as frequent beside single ones as in the sample, and of these shapes the one that gives the
 * single ones. `undefined` where none does.
 *
 * Source: G. Chen and S. Keller-McNulty, 1998.
 */
export function slide(sizes: readonly number[], population: number): number | undefined {
  const [single, double] = [1, 2].map((wanted) => sizes.filter((size) => size === wanted).length);
  const drawn = sum(sizes) / population;
  if (!single || !double || drawn >= 1) return undefined;
  const classes = classesBehind(sizes, drawn);
  const wanted = Math.log(double) - Math.log(single);
  const fitted = (logit: number): Sampled => {
    const [lost, kept] = [1 / (1 + Math.exp(-logit)), 1 / (1 + Math.exp(logit))];
    return { lost, kept, alpha: Math.exp(crossing(-720, 720, (log) => ratioOf({ alpha: Math.exp(log), lost, kept }, drawn) - wanted)) };
  };
  const tooMany = (logit: number): number => classes * shownOnce(fitted(logit), drawn) - single;
  const [least, most] = [-700, 300];
  const [atLeast, atMost] = [tooMany(least), tooMany(most)];
  if (atLeast * atMost > 0) return undefined;
  const { alpha, lost, kept } = fitted(crossing(least, most, (logit) => tooMany(logit) * Math.sign(atMost - atLeast)));
  // Back from what is drawn to what is there.
  const alone = logOf(drawn * lost, kept);
  return Math.min(1, (classes * Math.exp(alpha * alone)) / population);
}
