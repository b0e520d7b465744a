import { groupMatrix, type GroupKeys } from './groups.js';
import { combinationsOf, type CountedList } from './lists.js';

/** Numbers of an agency by cell; others are 0. */
export type CellNumbers = ReadonlyMap<number, number>;

/** Counts the records of an agency. */
export interface Counting {
  /** A list over all records, as if they were one class. */
  readonly all: (list: CountedList) => CellNumbers;
  /** Every list, class by class: the class of each record, and the levels that they are of. */
  readonly at: (classes: readonly number[], node: string) => CellNumbers[];
}

/** The places of a record in its class. */
function placesOf(list: CountedList): (row: readonly string[]) => readonly number[] {
  if (list.kind === 'values') {
    const { position, hierarchy } = list.of;
    const numbers = new Map(hierarchy.leaves.map((leaf, at) => [leaf, at] as const));
    return (row) => [numbers.get(row[position] ?? '') ?? 0];
  }
  return list.kind === 'combinations' ? combinationsOf(list.of) : () => [0];
}

/** The different groups of each class. */
function groupsBy(classes: readonly number[], groupOf: (row: number) => string): Map<number, Set<string>> {
  const found = new Map<number, Set<string>>();
  for (const [row, number] of classes.entries()) {
    const own = found.get(number) ?? new Set();
    found.set(number, own.add(groupOf(row)));
  }
  return found;
}

/** Makes an agency's records ready to be counted. */
export function counting(lists: readonly CountedList[], rows: readonly (readonly string[])[], digest: string, keys: GroupKeys): Counting {
  const places = new Map(lists.map((list) => [list, list.kind === 'groups' ? [] : rows.map(placesOf(list))] as const));
  const matrices = new Map(lists.flatMap((list) => (list.kind === 'groups' ? [[list, groupMatrix(list.of, digest, keys)] as const] : [])));
  const counted = (list: CountedList, classOf: (row: number) => number): CellNumbers => {
    const cells = new Map<number, number>();
    for (const [row, own] of (places.get(list) ?? []).entries()) {
      for (const place of own) {
        const cell = classOf(row) * list.width + place;
        cells.set(cell, (cells.get(cell) ?? 0) + 1);
      }
    }
    return cells;
  };
  return {
    all: (list) => counted(list, () => 0),
    at: (classes, node) =>
      lists.map((list) => {
        if (list.kind !== 'groups') return counted(list, (row) => classes[row] ?? 0);
        const cells = new Map<number, number>();
        for (const [number, groups] of groupsBy(classes, (row) => rows[row]?.[list.of.position] ?? '')) {
          for (const [at, value] of (matrices.get(list)?.(groups, `${node} ${String(number)}`) ?? []).entries()) cells.set(number * list.width + at, value);
        }
        return cells;
      }),
  };
}
