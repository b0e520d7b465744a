import type { Hierarchy } from '../hierarchy/index.js';
import type { AverageRisk, KCombinations, KMap, LDiversity, PrivacyModel, TCloseness } from '../model/index.js';
import { countsOf, entropy, entropyAfterGrassberger, equalDistance, hierarchicalDistance, orderedDistance, orderOfValues, type Counts } from './measure.js';
import { uniquesInPopulation } from './uniques.js';

/** Records that are equal in all quasi-identifiers, and how many of the population are. */
export interface SeenClass {
  readonly rows: readonly (readonly string[])[];
  readonly population?: number;
}

/** What classes are held against. */
export interface Ground {
  readonly columns: readonly string[];
  /** Records before any were left out: what frequencies are compared with. */
  readonly whole: readonly (readonly string[])[];
  /** Of columns that models look into. */
  readonly hierarchies: Readonly<Record<string, Hierarchy>>;
}

/** A figure on its bound holds, whatever the last bits say. */
const slack = 1e-9;

/** Chance of at most `most` events where `mean` are expected. */
function poissonUpTo(most: number, mean: number): number {
  let [term, sum] = [Math.exp(-mean), 0];
  for (let events = 0; events <= most; events += 1) {
    sum += term;
    term *= mean / (events + 1);
  }
  return sum;
}

/** Rows of the smallest class by k-map in a population that is only estimated. Source: K. El Emam and F. Dankar, 2008. */
function leastByEstimate({ k, population = 1, estimate, significance = 0.01 }: KMap, rows: number): number {
  const mean = (k * rows) / population;
  const none = Math.exp(-mean);
  const chance = (most: number): number => (estimate === 'zero-truncated-poisson' ? (poissonUpTo(most, mean) - none) / (1 - none) : poissonUpTo(most, mean));
  const counted = [...Array.from({ length: k }).keys()].map((index) => (estimate === 'zero-truncated-poisson' ? index + 1 : index));
  const enough = counted.find((most) => chance(most) >= 1 - significance) ?? counted.at(-1) ?? 0;
  return Math.min(k, estimate === 'zero-truncated-poisson' ? enough + 1 : enough + 2, rows);
}

function isDiverse({ l, variant, c = 1 }: LDiversity, values: readonly string[]): boolean {
  const counts = countsOf(values);
  if (variant === 'distinct') return counts.size >= l;
  if (variant === 'entropy') return entropy(counts) >= Math.log(l) - slack;
  if (variant === 'entropy-grassberger') return counts.size >= l - slack && entropyAfterGrassberger(counts) >= Math.log(l) - slack;
  const descending = [...counts.values()].toSorted((a, b) => b - a);
  const tail = descending.slice(l - 1).reduce((sum, count) => sum + count, 0);
  return descending.length >= l && (descending[0] ?? 0) < c * tail;
}

function isClose({ t, distance, column }: TCloseness, own: Counts, whole: Counts, { hierarchies }: Ground): boolean {
  const hierarchy = hierarchies[column];
  if (distance === 'equal') return equalDistance(own, whole) <= t + slack;
  if (distance === 'hierarchical') return hierarchy !== undefined && hierarchicalDistance(own, whole, hierarchy) <= t + slack;
  const order = orderOfValues([...whole.keys(), ...own.keys()], hierarchy);
  return order !== undefined && orderedDistance(own, whole, order) <= t + slack;
}

/** Every set of at most `length` of the items. */
function subsets(items: readonly string[], length: number): string[][] {
  if (length === 0 || items.length === 0) return [];
  const [first = '', ...others] = items;
  return [[first], ...subsets(others, length - 1).map((subset) => [first, ...subset]), ...subsets(others, length)];
}

/** Does every combination of values that occurs in a class occur in k of its records? */
function hasNoRareCombination({ k, length, separator }: KCombinations, cells: readonly (readonly string[])[]): boolean {
  const sets = cells.map((row) => [...new Set(row.flatMap((cell, column) => cell.split(separator).filter((item) => item !== '').map((item) => `${String(column)} ${item}`)))].toSorted());
  // A set is counted once a record, under its items in their order.
  const records = countsOf(sets.flatMap((items) => subsets(items, length).map((subset) => JSON.stringify(subset))));
  return [...records.values()].every((count) => count >= k);
}

const cellsOf = (name: string, rows: readonly (readonly string[])[], { columns }: Ground): string[] => {
  const position = columns.indexOf(name);
  return rows.map((row) => row[position] ?? '');
};

/** Is the risk of a record in a class of this size above the highest one? A hundredth above it is taken as rounding of the bound (1/3 written as 0.33). */
const isAbove = ({ highest }: AverageRisk, size: number): boolean => highest !== undefined && 1 / size > highest * 1.01 + slack;

/** Does a class keep a promise that is made of each class? `undefined` for one that is made of all together. */
function ofOne(model: PrivacyModel, { rows, population = 0 }: SeenClass, ground: Ground, whole: Counts): boolean | undefined {
  const cellsIn = (name: string): string[] => cellsOf(name, rows, ground);
  switch (model.type) {
    case 'k-anonymity':
      return rows.length >= model.k;
    case 'k-map':
      return model.population === undefined ? population >= model.k : rows.length >= leastByEstimate(model, ground.whole.length);
    case 'delta-presence':
      return rows.length / population >= model.minimum - slack && rows.length / population <= model.maximum + slack;
    case 'l-diversity':
      return isDiverse(model, cellsIn(model.column));
    case 't-closeness':
      return isClose(model, countsOf(cellsIn(model.column)), whole, ground);
    case 'beta-likeness':
    case 'delta-disclosure': {
      return [...countsOf(cellsIn(model.column))].every(([value, count]) => {
        const [p, q] = [count / rows.length, (whole.get(value) ?? 0) / ground.whole.length];
        if (model.type === 'delta-disclosure') return Math.abs(Math.log2(p / q)) < model.delta;
        return (p - q) / q <= (model.variant === 'basic' ? model.beta : Math.min(model.beta, -Math.log(q))) + slack;
      });
    }
    case 'average-risk':
      return model.share !== undefined || !isAbove(model, rows.length);
    case 'k-groups':
      return new Set(cellsIn(model.column)).size >= model.k;
    case 'k-combinations':
      return hasNoRareCombination(model, rows.map((row) => model.columns.map((name) => row[ground.columns.indexOf(name)] ?? '')));
    default:
      return undefined;
  }
}

/** Do all classes together keep a promise? */
function ofAll(model: PrivacyModel, classes: readonly SeenClass[]): boolean {
  const sizes = classes.map(({ rows }) => rows.length);
  const published = sizes.reduce((sum, size) => sum + size, 0);
  if (published === 0) return true;
  switch (model.type) {
    case 'average-risk': {
      const above = sizes.filter((size) => isAbove(model, size)).reduce((sum, size) => sum + size, 0);
      return classes.length / published <= model.average + slack && above / published <= (model.share ?? 0) + slack;
    }
    case 'sample-uniqueness':
      return sizes.filter((size) => size === 1).length / published <= model.share + slack;
    case 'population-uniqueness': {
      const share = uniquesInPopulation(model.estimate, sizes, model.population);
      // An estimate by another way agrees to a few digits only; one that cannot be made promises nothing.
      return share !== undefined && share <= model.share * 1.001 + 1e-6;
    }
    default:
      return true;
  }
}

/** Whether a promise is kept, and where not. */
export interface Verdict {
  readonly holds: boolean;
  /** Classes that break it by themselves. */
  readonly failing: readonly SeenClass[];
}

/**
 * Is a promise kept? Every class is looked at anew, from the definition of the model, with nothing of the search in it.
 *
 * Source: the works named at each model.
 */
export function verdictOf(model: PrivacyModel, classes: readonly SeenClass[], ground: Ground): Verdict {
  const whole = countsOf('column' in model ? cellsOf(model.column, ground.whole, ground) : []);
  const failing = classes.filter((one) => ofOne(model, one, ground, whole) === false);
  return { holds: failing.length === 0 && ofAll(model, classes), failing };
}
