import type { LDiversity } from '../model/index.js';
import { keptVaried, type ClassValues, type Condition } from './condition.js';

/** A class on the boundary holds, whatever rounding does. */
const slack = 1e-9;

/** Euler's constant γ. */
const euler = 0.577_215_664_901_532_9;

/** G(x) of Grassberger's entropy estimate: ln x, less biased for small x. */
const grassberger: number[] = [0, -euler - Math.LN2];

function g(count: number): number {
  for (let at = grassberger.length; at <= count; at += 1) {
    const even = at - (at % 2);
    grassberger[at] = at % 2 === 1 ? (grassberger[at - 1] ?? 0) : at === 2 ? 2 - euler - Math.LN2 : (grassberger[even - 2] ?? 0) + 2 / (even - 1);
  }
  return grassberger[count] ?? 0;
}

/** Σ c·log c ≤ c·(log c − ln ℓ), with a logarithm or an estimate of it. */
function isVaried({ counts, start, end, size }: ClassValues, l: number, log: (count: number) => number): boolean {
  if (end - start < Math.ceil(l - slack)) return false;
  let sum = 0;
  for (let at = start; at < end; at += 1) sum += (counts[at] ?? 0) * log(counts[at] ?? 0);
  return sum <= size * (log(size) - Math.log(l)) + slack * size;
}

/** The commonest value is rarer than c times all from the ℓ-th on. */
function isRecursive({ counts, start, end }: ClassValues, l: number, c: number, most = Number.POSITIVE_INFINITY): boolean {
  if (end - start < l) return false;
  const ascending = counts.slice(start, end).toSorted();
  let tail = 0;
  for (let at = 0; at <= ascending.length - l; at += 1) tail += Math.min(ascending[at] ?? 0, most);
  return Math.min(ascending.at(-1) ?? 0, most) < c * tail;
}

/** Is a class varied by its entropy, once its values are cut to a height? */
function isVariedWhenCut(found: ClassValues, l: number, most: number): boolean {
  const counts = found.counts.slice(found.start, found.end);
  let size = 0;
  for (let at = 0; at < counts.length; at += 1) size += counts[at] = Math.min(counts[at] ?? 0, most);
  return isVaried({ codes: found.codes, counts, start: 0, end: counts.length, size }, l, Math.log);
}

/** ℓ-diversity of a class. */
export function diversity({ l, variant, c = 1 }: LDiversity, values: number): Condition {
  switch (variant) {
    case 'distinct':
      return { values, monotone: 'parts', holds: ({ start, end }) => end - start >= l };
    case 'entropy':
      return { values, monotone: 'upward', holds: (found) => isVaried(found, l, Math.log), kept: (found) => keptVaried(found, (most) => isVariedWhenCut(found, l, most)) };
    case 'entropy-grassberger':
      return { values, monotone: 'none', holds: (found) => isVaried(found, l, g) };
    case 'recursive':
      return { values, monotone: 'upward', holds: (found) => isRecursive(found, l, c), kept: (found) => keptVaried(found, (most) => isRecursive(found, l, c, most)) };
    default:
      throw new TypeError('the variant is distinct, entropy, entropy-grassberger or recursive');
  }
}
