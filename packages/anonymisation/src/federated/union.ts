import { ok, problem, refused, type Result } from '@ctip/core';

import type { Hierarchy } from '../hierarchy/index.js';
import type { Encoded } from '../table/encode.js';
import { classNumbers } from './cells.js';
import { unmasked } from './masks.js';
import type { FederatedCounts, FederatedMarginals, FederatedRequest } from './messages.js';
import { attributesOf, quasiOf, sensitiveOf, widthsOf, type FederatedScheme } from './scheme.js';

/** More records than a count of 32 bits holds with its sign are no answer. */
const mostRows = 2 ** 31 - 1;

/** What all agencies have together, one column at a time. */
export interface Union {
  readonly rows: number;
  readonly attributes: readonly Encoded[];
  /** For each sensitive column that a model looks into, records by value; one number where there is none. */
  readonly totals: readonly (readonly number[])[];
}

const added = (scheme: FederatedScheme, lists: readonly (readonly number[])[]): number[] =>
  scheme.masked ? unmasked(lists) : (lists[0] ?? []).map((_, at) => lists.reduce((sum, list) => sum + (list[at] ?? 0), 0));

/** The sum of counts. */
export const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** Adds up what the agencies say once; their sums must agree with each other. */
export function unionOf(scheme: FederatedScheme, marginals: readonly FederatedMarginals[]): Result<Union> {
  const [quasi, sensitive] = [quasiOf(scheme), sensitiveOf(scheme)];
  const areAll = (found: readonly (readonly number[])[], columns: readonly { readonly hierarchy: Hierarchy }[]): boolean =>
    found.length === columns.length && columns.every(({ hierarchy }, at) => found[at]?.length === hierarchy.leaves.length);
  const odd = marginals.findIndex(({ columns, values }) => !areAll(columns, quasi) || !areAll(values, sensitive));
  if (odd >= 0) return refused([problem('anonymisation/federated-message', `/agencies/${String(odd)}`)]);
  const [rows = 0] = added(scheme, marginals.map((one) => [one.rows]));
  const columns = quasi.map((_, at) => added(scheme, marginals.map((one) => one.columns[at] ?? [])));
  const totals = sensitive.length === 0 ? [[rows]] : sensitive.map((_, at) => added(scheme, marginals.map(({ values }) => values[at] ?? [])));
  if (rows > mostRows || [...columns, ...totals].some((counts) => total(counts) !== rows)) return refused([problem('anonymisation/federated-sum', '')]);
  if (rows === 0) return refused([problem('anonymisation/table-empty', '')]);
  return ok({ rows, attributes: attributesOf(scheme, columns.map((counts) => Float64Array.from(counts))), totals });
}

/** The records of each class and value in all agencies together, a list for each sensitive column; classes that occur, by number. */
export type Cells = ReadonlyMap<number, readonly (readonly number[])[]>;

/** What several agencies answered, added up cell by cell; list by list. */
function sumsOf(scheme: FederatedScheme, replies: readonly FederatedCounts[], at: number): Map<number, number> {
  const sums = new Map<number, number>();
  const add = (cell: number, count: number): void => void (count > 0 && sums.set(cell, (sums.get(cell) ?? 0) + count));
  if (scheme.masked) for (const [cell, count] of unmasked(replies.map(({ cells }) => ('masked' in cells ? (cells.masked[at] ?? []) : []))).entries()) add(cell, count);
  else for (const { cells } of replies) if ('plain' in cells) for (const [cell, count] of cells.plain[at] ?? []) add(cell, count);
  return sums;
}

/** Is this an answer to what was asked, as long as it must be? */
function isAsked({ round, node, cells }: FederatedCounts, request: FederatedRequest, classes: number, widths: readonly number[], isMasked: boolean): boolean {
  if (round !== request.round || node.join() !== request.node.join() || 'masked' in cells !== isMasked) return false;
  if ('masked' in cells) return cells.masked.length === widths.length && widths.every((width, at) => cells.masked[at]?.length === classes * width);
  return cells.plain.length === widths.length && cells.plain.every((list, at) => list.every(([cell], index) => cell < classes * (widths[at] ?? 1) && cell > (list[index - 1]?.[0] ?? -1)));
}

/** Adds up the answers to a request; their sums must be those that are known. */
export function cellsOf(scheme: FederatedScheme, replies: readonly FederatedCounts[], request: FederatedRequest, classes: number, { rows, totals }: Union): Result<Cells> {
  const widths = widthsOf(scheme);
  const odd = replies.findIndex((one) => !isAsked(one, request, classes, widths, scheme.masked));
  if (odd >= 0) return refused([problem('anonymisation/federated-message', `/agencies/${String(odd)}`)]);
  const cells = new Map<number, number[][]>();
  for (const [at, width] of widths.entries()) {
    for (const [cell, count] of sumsOf(scheme, replies, at)) {
      const number = Math.floor(cell / width);
      const own = cells.get(number) ?? widths.map((different) => Array.from({ length: different }, () => 0));
      cells.set(number, own);
      const list = own[at] ?? [];
      list[cell % width] = count;
    }
  }
  // Masks that do not vanish, a table that changed, or counts that were made up: the sums by value are known, and so is every class twice.
  const isSum = totals.every((counts, at) => counts.every((count, value) => count === [...cells.values()].reduce((sum, own) => sum + (own[at]?.[value] ?? 0), 0)));
  const isOne = [...cells.values()].every((own) => own.every((list) => total(list) === total(own[0] ?? [])));
  return isSum && isOne && [...cells.values()].reduce((sum, own) => sum + total(own[0] ?? []), 0) === rows ? ok(cells) : refused([problem('anonymisation/federated-sum', '')]);
}

/** The classes of higher levels, from those of lower ones: counts add up. */
export function raised(attributes: readonly Encoded[], from: readonly number[], to: readonly number[], cells: Cells): Cells {
  const [low, high] = [classNumbers(attributes, from), classNumbers(attributes, to)];
  const found = new Map<number, number[][]>();
  for (const [number, counts] of cells) {
    const leaves = low.leavesOf(number);
    const above = high.of((attribute) => leaves[attribute] ?? 0);
    const own = found.get(above);
    if (!own) found.set(above, counts.map((list) => [...list]));
    else for (const [at, list] of counts.entries()) for (const [value, count] of list.entries()) if (own[at]) own[at][value] = (own[at][value] ?? 0) + count;
  }
  return found;
}
