import { ok, problem, refused, type Result } from '@ctip/core';

import { populationProblems } from '../demand/problems.js';
import type { MicroTable } from '../table/index.js';
import type { Encoded } from '../table/encode.js';
import { classNumbers } from './cells.js';
import { groupsIn } from './groups.js';
import { listsOf, modulusOf, totalled, type CountedList } from './lists.js';
import { unmasked } from './masks.js';
import type { FederatedCounts, FederatedMarginals, FederatedRequest } from './messages.js';
import { areShared, attributesOf, quasiOf, type FederatedScheme } from './scheme.js';

/** More records than a count of 32 bits holds with its sign are no answer. */
const mostRows = 2 ** 31 - 1;

/** What all agencies have together, one column at a time. */
export interface Union {
  readonly rows: number;
  readonly attributes: readonly Encoded[];
  readonly lists: readonly CountedList[];
  /** For each list of counts, what it adds up to over all classes; nothing for matrices of groups. */
  readonly totals: readonly (readonly number[] | undefined)[];
  /** Rows of the population that was agreed on. */
  readonly population: MicroTable['rows'] | undefined;
}

const added = (scheme: FederatedScheme, lists: readonly (readonly number[])[]): number[] =>
  scheme.masked ? unmasked(lists) : (lists[0] ?? []).map((_, at) => lists.reduce((sum, list) => sum + (list[at] ?? 0), 0));

const sum = (counts: Iterable<number>): number => {
  let found = 0;
  for (const count of counts) found += count;
  return found;
};

/** Adds up what the agencies say once; their sums must agree with each other. */
export function unionOf(scheme: FederatedScheme, marginals: readonly FederatedMarginals[], population?: MicroTable['rows']): Result<Union> {
  const [quasi, lists] = [quasiOf(scheme), listsOf(scheme)];
  const told = totalled(lists);
  const areAll = (found: readonly (readonly number[])[], widths: readonly number[]): boolean => found.length === widths.length && widths.every((width, at) => found[at]?.length === width);
  const odd = marginals.findIndex(({ columns, values }) => !areAll(columns, quasi.map(({ hierarchy }) => hierarchy.leaves.length)) || !areAll(values, told.map(({ width }) => width)));
  if (odd >= 0) return refused([problem('anonymisation/federated-message', `/agencies/${String(odd)}`)]);
  const checks = new Set(marginals.map(({ groups }) => groups));
  // Of two keys, one family would be two.
  if (checks.size > 1 || checks.has(undefined) === areShared(scheme)) return refused([problem('anonymisation/federated-sum', '')]);
  const [rows = 0] = added(scheme, marginals.map((one) => [one.rows]));
  const columns = quasi.map((_, at) => added(scheme, marginals.map((one) => one.columns[at] ?? [])));
  const totals = lists.map((list) => {
    if (list.kind === 'rows') return [rows];
    const at = told.indexOf(list);
    return at < 0 ? undefined : added(scheme, marginals.map(({ values }) => values[at] ?? []));
  });
  // A record has one value of a column, and a combination or not.
  const isOdd = lists.some(({ kind }, at) => (kind === 'values' ? sum(totals[at] ?? []) !== rows : kind === 'combinations' && (totals[at] ?? []).some((count) => count > rows)));
  if (rows > mostRows || columns.some((counts) => sum(counts) !== rows) || isOdd) return refused([problem('anonymisation/federated-sum', '')]);
  if (rows === 0) return refused([problem('anonymisation/table-empty', '')]);
  const small = populationProblems(scheme.models, rows, population);
  if (small.length > 0) return refused(small);
  return ok({ rows, attributes: attributesOf(scheme, columns.map((counts) => Float64Array.from(counts))), lists, totals, population });
}

/** What is known of a class: for each list, numbers by place; others are 0. */
export type ClassCells = readonly ReadonlyMap<number, number>[];

/** The classes of all agencies together that occur, by number. */
export type Cells = ReadonlyMap<number, ClassCells>;

/** The records of a class: the first list tells them. */
export const rowsIn = (own: ClassCells): number => sum(own[0]?.values() ?? []);

/** What several agencies answered, added up cell by cell; list by list. */
function sumsOf(scheme: FederatedScheme, replies: readonly FederatedCounts[], list: CountedList, at: number): Map<number, number> {
  const [sums, modulus] = [new Map<number, number>(), modulusOf(list)];
  const add = (cell: number, count: number): void => {
    const found = (sums.get(cell) ?? 0) + count;
    if (count > 0) sums.set(cell, modulus === undefined ? found : found % modulus);
  };
  if (scheme.masked) for (const [cell, count] of unmasked(replies.map(({ cells }) => ('masked' in cells ? (cells.masked[at] ?? []) : [])), modulus).entries()) add(cell, count);
  else for (const { cells } of replies) if ('plain' in cells) for (const [cell, count] of cells.plain[at] ?? []) add(cell, count);
  return sums;
}

/** Is this an answer to what was asked, as long as it must be? */
function isAsked({ round, node, cells }: FederatedCounts, request: FederatedRequest, classes: number, lists: readonly CountedList[], isMasked: boolean): boolean {
  if (round !== request.round || node.join() !== request.node.join() || 'masked' in cells !== isMasked) return false;
  const isBelow = (list: CountedList, number: number): boolean => number < (modulusOf(list) ?? Number.POSITIVE_INFINITY);
  if ('masked' in cells) return cells.masked.length === lists.length && lists.every((list, at) => cells.masked[at]?.length === classes * list.width && cells.masked[at].every((number) => isBelow(list, number)));
  return cells.plain.length === lists.length && lists.every((list, at) => (cells.plain[at] ?? []).every(([cell, number], index) => cell < classes * list.width && isBelow(list, number) && cell > (cells.plain[at]?.[index - 1]?.[0] ?? -1)));
}

/** Can these be numbers of one class? A record is counted once by each column, and is of one group. */
function isClass(own: ClassCells, lists: readonly CountedList[]): boolean {
  const rows = rowsIn(own);
  return lists.every((list, at) => {
    const cells: ReadonlyMap<number, number> = own[at] ?? new Map<number, number>();
    if (list.kind === 'combinations') return [...cells.values()].every((count) => count <= rows);
    if (list.kind !== 'groups') return sum(cells.values()) === rows;
    const groups = groupsIn(list.of, cells);
    return rows > 0 && groups > 0 && groups <= rows;
  });
}

/** Adds up the answers to a request; their sums must be those that are known. */
export function cellsOf(scheme: FederatedScheme, replies: readonly FederatedCounts[], request: FederatedRequest, classes: number, { rows, lists, totals }: Union): Result<Cells> {
  const odd = replies.findIndex((one) => !isAsked(one, request, classes, lists, scheme.masked));
  if (odd >= 0) return refused([problem('anonymisation/federated-message', `/agencies/${String(odd)}`)]);
  const cells = new Map<number, Map<number, number>[]>();
  for (const [at, list] of lists.entries()) {
    for (const [cell, count] of sumsOf(scheme, replies, list, at)) {
      const number = Math.floor(cell / list.width);
      const own = cells.get(number) ?? lists.map(() => new Map<number, number>());
      cells.set(number, own);
      own[at]?.set(cell % list.width, count);
    }
  }
  // Masks that do not vanish, a table that changed, or counts that were made up: the sums by value are known, and so is every class twice.
  const found = totals.map((counts) => counts && counts.map(() => 0));
  for (const own of cells.values()) for (const [at, numbers] of own.entries()) for (const [place, count] of numbers) if (found[at]) found[at][place] = (found[at][place] ?? 0) + count;
  const isSum = totals.every((counts, at) => counts === undefined || counts.every((count, place) => count === found[at]?.[place]));
  const all = [...cells.values()];
  return isSum && all.every((own) => isClass(own, lists)) && sum(all.map(rowsIn)) === rows ? ok(cells) : refused([problem('anonymisation/federated-sum', '')]);
}

/** The classes of higher levels, from those of lower ones: counts add up, and so do matrices. */
export function raised({ attributes, lists }: Pick<Union, 'attributes' | 'lists'>, from: readonly number[], to: readonly number[], cells: Cells): Cells {
  const [low, high] = [classNumbers(attributes, from), classNumbers(attributes, to)];
  const moduli = lists.map(modulusOf);
  const found = new Map<number, Map<number, number>[]>();
  for (const [number, numbers] of cells) {
    const leaves = low.leavesOf(number);
    const above = high.of((attribute) => leaves[attribute] ?? 0);
    const own = found.get(above);
    if (!own) {
      found.set(above, numbers.map((list) => new Map(list)));
      continue;
    }
    for (const [at, list] of numbers.entries()) {
      const modulus = moduli[at];
      for (const [place, count] of list) {
        const joined = (own[at]?.get(place) ?? 0) + count;
        own[at]?.set(place, modulus === undefined ? joined : joined % modulus);
      }
    }
  }
  return found;
}
