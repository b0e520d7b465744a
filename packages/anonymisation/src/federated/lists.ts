import { problem, type Problem } from '@ctip/core';

import { eachCombination, itemsOf } from '../demand/combinations.js';
import { columnsOf } from '../demand/demand.js';
import type { Hierarchy } from '../hierarchy/index.js';
import type { KCombinations, PrivacyModel } from '../model/index.js';
import type { Column } from '../table/index.js';
import { cellBorder } from '../table/values.js';
import { combinationNumbers } from './combinationNumbers.js';
import { prime } from './field.js';

/** A sensitive column that models look into, and its public values. */
export interface SensitiveColumn {
  readonly name: string;
  readonly position: number;
  readonly hierarchy: Hierarchy;
}

/** Multi-valued columns whose values are counted together, and a number for each combination that may occur. */
export interface CombinedColumns {
  readonly columns: readonly string[];
  readonly positions: readonly number[];
  readonly length: number;
  readonly separator: string;
  /** By column, every value that one cell may hold among others. */
  readonly items: readonly (readonly string[])[];
}

/** A column that tells groups apart, of which no value leaves an agency, and the most groups of a class that need be told apart. */
export interface GroupColumn {
  readonly name: string;
  readonly position: number;
  readonly k: number;
}

/**
 * What is counted of each class, as a list of so many numbers.
 *
 * - `rows`: its records, where no other list tells how many there are
 * - `values`: its records by the value of a sensitive column
 * - `combinations`: its records by what they have in several multi-valued columns
 * - `groups`: a matrix whose rank is the number of its groups, or `k` where there are more
 */
export type CountedList = { readonly width: number } & (
  | { readonly kind: 'rows' }
  | { readonly kind: 'values'; readonly of: SensitiveColumn }
  | { readonly kind: 'combinations'; readonly of: CombinedColumns }
  | { readonly kind: 'groups'; readonly of: GroupColumn }
);

/** What the lists of a scheme follow from. */
export interface Listed {
  readonly columns: readonly Column[];
  readonly models: readonly PrivacyModel[];
}

/** Is a model about groups that a column tells apart which nobody is shown? */
export const isOfHiddenGroups = (model: PrivacyModel, columns: readonly Column[]): boolean => model.type === 'k-groups' && columns.some(({ name, role }) => name === model.column && role === 'identifying');

/** The combined columns of a model, with every value that a cell may hold. */
export function combinedIn({ columns: names, length, separator }: KCombinations, columns: readonly Column[]): CombinedColumns {
  const positions = names.map((name) => columns.findIndex((column) => column.name === name));
  const items = positions.map((position) => [...new Set((columns[position]?.hierarchy?.leaves ?? []).flatMap((leaf) => leaf.split(separator)))].filter((item) => item !== ''));
  return { columns: names, positions, length, separator, items };
}

/** How many combinations there may be. */
export const combinationsIn = ({ items, length }: CombinedColumns): number => combinationNumbers(items.flat().length, length).size;

/** The lists of a scheme; the first tells the records of a class, or they add up to them. */
export function listsOf({ columns, models }: Listed): CountedList[] {
  const hidden = models.filter((model) => isOfHiddenGroups(model, columns));
  const sets = models.flatMap((model) => (model.type === 'k-combinations' ? [model] : []));
  const names = new Set(models.flatMap((model) => (hidden.includes(model) || model.type === 'k-combinations' ? [] : columnsOf(model))));
  const values = columns.flatMap(({ name, hierarchy }, position): CountedList[] => (names.has(name) && hierarchy ? [{ kind: 'values', width: hierarchy.leaves.length, of: { name, position, hierarchy } }] : []));
  const combined = new Map(sets.map((model) => [keyOf(model), combinedIn(model, columns)] as const));
  const groups = columns.flatMap(({ name }, position): CountedList[] => {
    const k = Math.max(0, ...hidden.map((model) => (model.type === 'k-groups' && model.column === name ? model.k : 0)));
    return k === 0 ? [] : [{ kind: 'groups', width: k * k, of: { name, position, k } }];
  });
  return [
    ...(values.length === 0 ? [{ kind: 'rows', width: 1 } as const] : values),
    ...[...combined.values()].map((of): CountedList => ({ kind: 'combinations', width: combinationsIn(of), of })),
    ...groups,
  ];
}

/** Combinations are counted once for all models that are about the same columns in the same way. */
const keyOf = ({ columns, length, separator }: Pick<KCombinations, 'columns' | 'length' | 'separator'>): string => JSON.stringify([columns, length, separator]);

/** The list in which the combinations of a model are. */
export const listOfCombinations = (lists: readonly CountedList[], model: KCombinations): number => lists.findIndex((list) => list.kind === 'combinations' && keyOf(list.of) === keyOf(model));

/** The list in which the groups of a column are. */
export const listOfGroups = (lists: readonly CountedList[], name: string): number => lists.findIndex((list) => list.kind === 'groups' && list.of.name === name);

/** Where numbers of a list begin again at 0; `undefined` where they are counts, which never get there. */
export const modulusOf = ({ kind }: CountedList): number | undefined => (kind === 'groups' ? prime : undefined);

/** Reads from the cells of a record the numbers of its combinations. */
export function combinationsOf({ positions, items, length, separator }: CombinedColumns): (row: readonly string[]) => number[] {
  const numbers = new Map(items.flatMap((own, column) => own.map((item) => `${String(column)}:${item}`)).map((item, at) => [item, at] as const));
  const { of } = combinationNumbers(numbers.size, length);
  return (row) => {
    const own = itemsOf(positions.map((position) => row[position] ?? '').join(cellBorder), separator)
      .map((item) => numbers.get(item) ?? 0)
      .toSorted((a, b) => a - b);
    const found: number[] = [];
    eachCombination(own.length, length, (chosen) => found.push(of(chosen.map((at) => own[at] ?? 0))));
    return found;
  };
}

/** Lists of which the sums over all records are told beforehand, so that answers can be held against them. */
export const totalled = (lists: readonly CountedList[]): CountedList[] => lists.filter(({ kind }) => kind === 'values' || kind === 'combinations');

/** Values of multi-valued cells that the public lists do not have. */
export function combinedProblems({ positions, items, separator }: CombinedColumns, rows: readonly (readonly string[])[]): Problem[] {
  return positions.flatMap((position, at) => {
    const known = new Set(items[at]);
    const bad = rows.flatMap((row, index) => ((row[position] ?? '').split(separator).some((item) => item !== '' && !known.has(item)) ? [index] : []));
    return bad.length === 0 ? [] : [problem('anonymisation/federated-value-unlisted', `/columns/${String(position)}`, { at: { record: (bad[0] ?? 0) + 1 }, params: { count: bad.length } })];
  });
}
