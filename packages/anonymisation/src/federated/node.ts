import { countedCombinations } from '../demand/combinations.js';
import type { Condition } from '../demand/condition.js';
import { demandOf, type Demand } from '../demand/demand.js';
import { objectiveOf } from '../measure/objectiveOf.js';
import type { PrivacyModel } from '../model/index.js';
import { Checker, type Outcome } from '../search/checker.js';
import { Grouper } from '../search/group.js';
import type { EncodedTable } from '../table/encode.js';
import type { Values } from '../table/values.js';
import { classNumbers } from './cells.js';
import { groupsIn } from './groups.js';
import { listOfCombinations, type CountedList } from './lists.js';
import { populationAt } from './population.js';
import type { FederatedScheme } from './scheme.js';
import { rowsIn, type Cells, type Union } from './union.js';

/** Columns, labels and the values of each class, in the shape that a table of rows gives them. */
function valuesOf(columns: readonly string[], labels: readonly string[], totals: readonly number[], classes: readonly (readonly (readonly [code: number, count: number])[])[]): Values {
  const offsets = new Int32Array(classes.length + 1);
  for (const [at, list] of classes.entries()) offsets[at + 1] = (offsets[at] ?? 0) + list.length;
  const all = classes.flat();
  return { columns, labels, byRow: new Int32Array(), lists: { offsets, codes: Int32Array.from(all, ([code]) => code), counts: Int32Array.from(all, ([, count]) => count) }, totals: Int32Array.from(totals) };
}

/** What one list tells of each class; nothing for records alone. */
function valuesIn(list: CountedList, totals: readonly number[] = [], classes: readonly ReadonlyMap<number, number>[]): Values | undefined {
  if (list.kind === 'rows') return undefined;
  if (list.kind === 'groups') {
    // Which groups they are nobody knows; as many different ones as the rank says.
    const labels = Array.from({ length: list.of.k }, (_, at) => String(at));
    return valuesOf([list.of.name], labels, labels.map(() => 0), classes.map((cells) => Array.from({ length: groupsIn(list.of, cells) }, (_, code) => [code, 1] as const)));
  }
  // A value that nobody has is no value of the data.
  const present = [...totals.keys()].filter((place) => (totals[place] ?? 0) > 0);
  const codes = new Map(present.map((place, code) => [place, code] as const));
  const counted = classes.map((cells) => [...cells].map(([place, count]) => [codes.get(place) ?? 0, count] as const).toSorted(([a], [b]) => a - b));
  const ofPresent = present.map((place) => totals[place] ?? 0);
  if (list.kind === 'combinations') return valuesOf(list.of.columns, present.map(String), ofPresent, counted);
  return valuesOf([list.of.name], present.map((place) => list.of.hierarchy.leaves[place] ?? ''), ofPresent, counted);
}

/** The classes of one node as a table of their own, each with a leaf of every column that stands for it. */
export function tableOf({ rows, attributes, lists, totals, population }: Union, node: readonly number[], cells: Cells): EncodedTable {
  const numbers = classNumbers(attributes, node);
  const behind = population && populationAt(attributes, node, population);
  const known = new Set([...cells.keys(), ...(behind?.keys() ?? [])]);
  const classes = [...known].toSorted((a, b) => a - b).map((number) => [number, cells.get(number) ?? []] as const);
  const leaves = classes.map(([number]) => numbers.leavesOf(number));
  return {
    attributes,
    leaves: attributes.map((_, at) => Int32Array.from(leaves, (own) => own[at] ?? 0)),
    counts: Int32Array.from(classes, ([, own]) => rowsIn(own)),
    tupleOf: new Int32Array(),
    rows,
    values: lists.flatMap((list, at) => valuesIn(list, totals[at], classes.map(([, own]) => own[at] ?? new Map<number, number>())) ?? []),
    ...(behind && { population: Int32Array.from(classes, ([number]) => behind.get(number) ?? 0) }),
  };
}

/** The classes of a node by number, in the order of the table that they make. */
export const classesIn = ({ attributes, population }: Union, node: readonly number[], cells: Cells): number[] => [...new Set([...cells.keys(), ...(population ? populationAt(attributes, node, population).keys() : [])])].toSorted((a, b) => a - b);

/** What is asked of every node. */
export function demandIn(scheme: FederatedScheme, union: Union, empty: EncodedTable): Demand {
  // The list of records alone has no values; the others stand in their order.
  const withValues = union.lists.filter(({ kind }) => kind !== 'rows');
  const combinations = scheme.models.flatMap((model): readonly (readonly [PrivacyModel, Condition])[] => (model.type === 'k-combinations' ? [[model, countedCombinations(model, listOfCombinations(withValues, model))]] : []));
  return demandOf(scheme.models, { columns: scheme.columns }, empty, Math.floor(scheme.suppressionLimit * union.rows + 1e-9), new Map(combinations));
}

/** Looks at one node by the counts of its classes: as the search does for a table, with the same result. */
export function lookedAt(table: EncodedTable, node: readonly number[], demand: Demand) {
  const grouper = new Grouper(table);
  const checker = new Checker(table, grouper, objectiveOf({ measure: 'loss' }, table, grouper), demand);
  const { isFine, failsBelow, suppressed, cost } = checker.check(node);
  // What nodes below cost at least is known from values, which were not asked for.
  const outcome: Outcome = { isFine, failsBelow, suppressed, ...(cost !== undefined && { cost }) };
  return { outcome, whole: () => checker.whole(node) };
}
