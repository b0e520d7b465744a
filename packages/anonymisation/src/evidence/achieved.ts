import { classForPopulation, sizeForRisk } from '../demand/thresholds.js';
import type { KCombinations, PrivacyModel } from '../model/index.js';
import { uniquenessBy } from '../risk/uniqueness.js';
import type { ClassView } from './classView.js';
import { closenessOf, countsOf, disclosureOf, diversityOf, likenessOf, type Counts } from './diversities.js';

/** What a release reached by a model, and what was asked. @public */
export interface Achieved {
  /** The figure that the model is about, for the worst class or for all together. */
  readonly reached: number;
  /** What was asked of it. */
  readonly asked: number;
  /** Is more better, or less? */
  readonly better: 'more' | 'less';
  readonly holds: boolean;
}

/** Equal but for rounding. */
const slack = 1e-9;

const atLeast = (reached: number, asked: number): Achieved => ({ reached, asked, better: 'more', holds: reached >= asked - slack });
const atMost = (reached: number, asked: number): Achieved => ({ reached, asked, better: 'less', holds: reached <= asked + slack });

const least = (values: Iterable<number>): number => {
  let found = Number.MAX_VALUE;
  for (const value of values) found = Math.min(found, value);
  return found;
};
const most = (values: Iterable<number>): number => {
  let found = 0;
  for (const value of values) found = Math.max(found, value);
  return found;
};

const sizesOf = ({ classes }: ClassView): number[] => classes.map(({ length }) => length).toSorted((a, b) => a - b);

/** All sets of at most `length` of the items, each once. */
function subsets(items: readonly string[], length: number): string[][] {
  let found: string[][] = [[]];
  for (const item of items) found = [...found, ...found.filter((set) => set.length < length).map((set) => [...set, item])];
  return found.filter((set) => set.length > 0);
}

/** Rows of the rarest combination of values that occurs in a class. */
function rarestCombination({ columns, length, separator }: KCombinations, view: ClassView): number | undefined {
  const found = columns.map((name) => view.column(name));
  if (found.includes(undefined)) return undefined;
  const itemsOf = (row: number): string[] => [...new Set(found.flatMap((column, at) => (column?.(row) ?? '').split(separator).filter((item) => item !== '').map((item) => JSON.stringify([at, item]))))].toSorted();
  return least(
    view.classes.map((rows) => {
      const counts = new Map<string, number>();
      for (const row of rows) for (const set of subsets(itemsOf(row), length)) counts.set(set.join(), (counts.get(set.join()) ?? 0) + 1);
      return least(counts.values());
    }),
  );
}

/** What each class has in a column that a model looks into; `undefined` where the column is not there. */
function byClass<T>(view: ClassView, name: string, figure: (own: Counts) => T): T[] | undefined {
  const column = view.column(name);
  return column && view.classes.map((rows) => figure(countsOf(rows, column)));
}

/** The same with what the whole table has beside it; `undefined` where only the published rows are known. */
function againstAll<T>(view: ClassView, name: string, figure: (own: Counts, whole: Counts) => T): T[] | undefined {
  const column = view.column(name);
  if (!column || view.rows === undefined) return undefined;
  const whole = countsOf(Array.from({ length: view.rows }, (_, row) => row), column);
  return byClass(view, name, (own) => figure(own, whole));
}

/**
 * What a release reached by a model, measured again on its rows: by texts and counts, with nothing of the search but the thresholds
 * that a figure is translated to. `undefined` where the rows do not tell: of the published rows alone, for models that compare with the
 * whole table or a population.
 */
export function achievedBy(model: PrivacyModel, view: ClassView): Achieved | undefined {
  const sizes = sizesOf(view);
  const rows = sizes.reduce((sum, size) => sum + size, 0);
  switch (model.type) {
    case 'k-anonymity':
      return atLeast(least(sizes), model.k);
    case 'k-groups': {
      const found = byClass(view, model.column, (own) => own.size);
      return found && atLeast(least(found), model.k);
    }
    case 'k-combinations': {
      const found = rarestCombination(model, view);
      return found === undefined ? undefined : atLeast(found, model.k);
    }
    case 'k-map':
      if (model.population === undefined) return view.population && atLeast(least(view.population.byClass), model.k);
      return view.rows === undefined ? undefined : atLeast(least(sizes), classForPopulation(model, view.rows));
    case 'delta-presence': {
      if (!view.population) return undefined;
      const { byClass: behind, without } = view.population;
      const shares = view.classes.map(({ length }, at) => length / (behind[at] ?? 0));
      const lowest = without > 0 ? 0 : least(shares);
      const holds = (model.minimum === 0 || without === 0) && least(shares) >= model.minimum - slack && most(shares) <= model.maximum + slack;
      // The bound that is nearer to being broken speaks for both.
      const isLow = lowest - model.minimum < model.maximum - most(shares) && model.minimum > 0;
      return isLow ? { ...atLeast(lowest, model.minimum), holds } : { ...atMost(most(shares), model.maximum), holds };
    }
    case 'l-diversity': {
      const found = byClass(view, model.column, (own) => diversityOf(own, model));
      if (!found || model.variant !== 'recursive') return found && atLeast(least(found), model.l);
      const { c = 1 } = model;
      return { reached: most(found), asked: c, better: 'less', holds: most(found) < c };
    }
    case 't-closeness': {
      const found = againstAll(view, model.column, (own, whole) => closenessOf(own, whole, model, view.hierarchy(model.column)));
      return found && atMost(most(found), model.t);
    }
    case 'beta-likeness': {
      const found = againstAll(view, model.column, likenessOf);
      if (!found) return undefined;
      const basic = atMost(most(found.map(({ largest }) => largest)), model.beta);
      return { ...basic, holds: basic.holds && (model.variant === 'basic' || found.every(({ enhanced }) => enhanced <= slack)) };
    }
    case 'delta-disclosure': {
      const found = againstAll(view, model.column, disclosureOf);
      return found && { reached: most(found), asked: model.delta, better: 'less', holds: most(found) < model.delta };
    }
    case 'average-risk': {
      const average = atMost(sizes.length / rows, model.average);
      const above = model.highest === undefined ? 0 : sizes.reduce((sum, size) => sum + (size < sizeForRisk(model.highest ?? 1) ? size : 0), 0) / rows;
      return { ...average, holds: average.holds && above <= (model.share ?? 0) + slack };
    }
    case 'sample-uniqueness':
      return atMost(sizes.filter((size) => size === 1).length / rows, model.share);
    case 'population-uniqueness': {
      const share = uniquenessBy(model.estimate, sizes, model.population);
      return share === undefined ? { reached: 1, asked: model.share, better: 'less', holds: false } : atMost(share, model.share);
    }
    default:
      throw new TypeError('a model is one of privacyModels');
  }
}
