import type { Demand } from '../demand/demand.js';
import { objectiveOf } from '../measure/objectiveOf.js';
import { Checker, type Outcome } from '../search/checker.js';
import { Grouper } from '../search/group.js';
import type { EncodedTable } from '../table/encode.js';
import type { Values } from '../table/values.js';
import { classNumbers } from './cells.js';
import { sensitiveOf, type FederatedScheme, type SensitiveColumn } from './scheme.js';
import { total, type Cells, type Union } from './union.js';

/** The values of a sensitive column in each class. */
function valuesIn({ name, hierarchy }: SensitiveColumn, totals: readonly number[], classes: readonly (readonly number[])[]): Values {
  // A value that nobody has is no value of the data.
  const present = [...totals.keys()].filter((value) => (totals[value] ?? 0) > 0);
  const lists = classes.map((counts) => present.flatMap((value, code) => ((counts[value] ?? 0) > 0 ? [[code, counts[value] ?? 0] as const] : [])));
  const offsets = new Int32Array(classes.length + 1);
  for (const [at, list] of lists.entries()) offsets[at + 1] = (offsets[at] ?? 0) + list.length;
  return {
    columns: [name],
    labels: present.map((value) => hierarchy.leaves[value] ?? ''),
    byRow: new Int32Array(),
    lists: { offsets, codes: Int32Array.from(lists.flat(), ([code]) => code), counts: Int32Array.from(lists.flat(), ([, count]) => count) },
    totals: Int32Array.from(present, (value) => totals[value] ?? 0),
  };
}

/** The classes of one node as a table of their own, each with a leaf of every column that stands for it. */
export function tableOf(scheme: FederatedScheme, { rows, attributes, totals }: Union, node: readonly number[], cells: Cells): EncodedTable {
  const numbers = classNumbers(attributes, node);
  const classes = [...cells].toSorted(([a], [b]) => a - b);
  const leaves = classes.map(([number]) => numbers.leavesOf(number));
  const values = sensitiveOf(scheme).map((column, index) => valuesIn(column, totals[index] ?? [], classes.map(([, counts]) => counts[index] ?? [])));
  return {
    attributes,
    leaves: attributes.map((_, at) => Int32Array.from(leaves, (own) => own[at] ?? 0)),
    counts: Int32Array.from(classes, ([, counts]) => total(counts[0] ?? [])),
    tupleOf: new Int32Array(),
    rows,
    values,
  };
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
