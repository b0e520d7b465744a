import { achievedBy, type Achieved } from '../evidence/achieved.js';
import type { ClassView } from '../evidence/classView.js';
import type { PrivacyModel } from '../model/index.js';
import { groupsIn } from './groups.js';
import { isOfHiddenGroups, listOfCombinations, listOfGroups } from './lists.js';
import { populationAt } from './population.js';
import type { FederatedScheme } from './scheme.js';
import { rowsIn, type Cells, type ClassCells, type Union } from './union.js';

/**
 * The classes of all agencies together as whoever measures them again sees them: a row a record, with the value of one sensitive column
 * at a time. Which values stand together in a record is not known here, and no model that is measured so asks.
 */
function viewOf({ rows, lists, attributes, population }: Union, node: readonly number[], cells: Cells, published: ReadonlySet<number>): ClassView {
  const texts = new Map(lists.flatMap((list) => (list.kind === 'values' ? [[list.of.name, [] as string[]] as const] : [])));
  const [classes, numbers]: [number[][], number[]] = [[], []];
  let first = 0;
  for (const [number, own] of cells) {
    const size = rowsIn(own);
    if (published.has(number)) {
      classes.push(Array.from({ length: size }, (_, at) => first + at));
      numbers.push(number);
    }
    for (const [at, list] of lists.entries()) {
      if (list.kind !== 'values') continue;
      for (const [value, count] of own[at] ?? []) for (let row = 0; row < count; row += 1) texts.get(list.of.name)?.push(list.of.hierarchy.leaves[value] ?? '');
    }
    first += size;
  }
  const behind = population && populationAt(attributes, node, population);
  return {
    classes,
    column: (name) => {
      const own = texts.get(name);
      return own && ((row) => own[row] ?? '');
    },
    hierarchy: (name) => lists.flatMap((list) => (list.kind === 'values' && list.of.name === name ? [list.of.hierarchy] : []))[0],
    rows,
    population: behind && { byClass: numbers.map((number) => behind.get(number) ?? 0), without: [...behind.keys()].filter((number) => !cells.has(number)).length },
  };
}

const atLeast = (figures: readonly number[], asked: number): Achieved => {
  const reached = figures.reduce((least, figure) => Math.min(least, figure), Number.MAX_VALUE);
  return { reached, asked, better: 'more', holds: reached >= asked };
};

/** What a model of groups or combinations reached: of groups, k at most, since more are not told apart. */
function ofClasses(model: PrivacyModel, { columns }: FederatedScheme, { lists }: Union, classes: readonly ClassCells[]): Achieved | undefined {
  if (model.type === 'k-combinations') {
    const at = listOfCombinations(lists, model);
    return atLeast(classes.flatMap((own) => [...(own[at]?.values() ?? [])]), model.k);
  }
  if (model.type !== 'k-groups' || !isOfHiddenGroups(model, columns)) return undefined;
  const at = listOfGroups(lists, model.column);
  const list = lists[at];
  return list?.kind === 'groups' ? atLeast(classes.map((own) => Math.min(model.k, groupsIn(list.of, own[at] ?? new Map<number, number>()))), model.k) : undefined;
}

/** What the models of a scheme reached in all agencies together, counted again on records rather than on what the search went by. */
export function recounted(scheme: FederatedScheme, union: Union, node: readonly number[], cells: Cells, published: ReadonlySet<number>): (Achieved | undefined)[] {
  const view = viewOf(union, node, cells, published);
  const classes = [...cells].flatMap(([number, own]) => (published.has(number) ? [own] : []));
  return scheme.models.map((model) => ofClasses(model, scheme, union, classes) ?? achievedBy(model, view));
}
