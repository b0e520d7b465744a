import { ok, problem, refused, type Result } from '@ctip/core';

import type { Encoded } from '../table/encode.js';
import { unmasked } from './masks.js';
import type { FederatedCounts, FederatedMarginals, FederatedRequest } from './messages.js';
import { attributesOf, quasiOf, sensitiveOf, type FederatedScheme } from './scheme.js';

/** More records than a count of 32 bits holds with its sign are no answer. */
const mostRows = 2 ** 31 - 1;

/** What all agencies have together, one column at a time. */
export interface Union {
  readonly rows: number;
  readonly attributes: readonly Encoded[];
  /** Records by sensitive value; one number where no model looks into a column. */
  readonly totals: readonly number[];
}

const added = (scheme: FederatedScheme, lists: readonly (readonly number[])[]): number[] =>
  scheme.masked ? unmasked(lists) : (lists[0] ?? []).map((_, at) => lists.reduce((sum, list) => sum + (list[at] ?? 0), 0));

/** The sum of counts. */
export const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** Adds up what the agencies say once; their sums must agree with each other. */
export function unionOf(scheme: FederatedScheme, marginals: readonly FederatedMarginals[]): Result<Union> {
  const [quasi, sensitive] = [quasiOf(scheme), sensitiveOf(scheme)];
  const isWhole = ({ columns, values }: FederatedMarginals): boolean =>
    columns.length === quasi.length && quasi.every(({ hierarchy }, at) => columns[at]?.length === hierarchy.leaves.length) && values.length === (sensitive ? 1 : 0) && (!sensitive || values[0]?.length === sensitive.hierarchy.leaves.length);
  const odd = marginals.findIndex((one) => !isWhole(one));
  if (odd >= 0) return refused([problem('anonymisation/federated-message', `/agencies/${String(odd)}`)]);
  const [rows = 0] = added(scheme, marginals.map((one) => [one.rows]));
  const columns = quasi.map((_, at) => added(scheme, marginals.map((one) => one.columns[at] ?? [])));
  const totals = sensitive ? added(scheme, marginals.map(({ values }) => values[0] ?? [])) : [rows];
  if (rows > mostRows || [...columns, totals].some((counts) => total(counts) !== rows)) return refused([problem('anonymisation/federated-sum', '')]);
  if (rows === 0) return refused([problem('anonymisation/table-empty', '')]);
  return ok({ rows, attributes: attributesOf(scheme, columns.map((counts) => Float64Array.from(counts))), totals });
}

/** The records of each class and value in all agencies together; classes that occur, by number. */
export type Cells = ReadonlyMap<number, readonly number[]>;

/** Adds up the answers to a request; their sums must be those that are known. */
export function cellsOf(scheme: FederatedScheme, replies: readonly FederatedCounts[], request: FederatedRequest, size: number, { rows, totals }: Union): Result<Cells> {
  const different = totals.length;
  const cells = new Map<number, number[]>();
  const add = (cell: number, count: number): void => {
    const number = Math.floor(cell / different);
    const own = cells.get(number) ?? Array.from({ length: different }, () => 0);
    own[cell % different] = (own[cell % different] ?? 0) + count;
    cells.set(number, own);
  };
  const isAsked = (one: FederatedCounts): boolean => {
    if (one.round !== request.round || one.node.join() !== request.node.join() || 'masked' in one.cells !== scheme.masked) return false;
    if ('masked' in one.cells) return one.cells.masked.length === size * different;
    return one.cells.plain.every(([cell], at, list) => cell < size * different && cell > (list[at - 1]?.[0] ?? -1));
  };
  const odd = replies.findIndex((one) => !isAsked(one));
  if (odd >= 0) return refused([problem('anonymisation/federated-message', `/agencies/${String(odd)}`)]);
  if (scheme.masked) {
    const sums = unmasked(replies.map((one) => ('masked' in one.cells ? one.cells.masked : [])));
    for (const [cell, count] of sums.entries()) if (count > 0) add(cell, count);
  } else for (const one of replies) if ('plain' in one.cells) for (const [cell, count] of one.cells.plain) if (count > 0) add(cell, count);
  const found = totals.map((_, value) => [...cells.values()].reduce((sum, own) => sum + (own[value] ?? 0), 0));
  // Masks that do not vanish, a table that changed, or counts that were made up: the sums by value are known.
  return total(found) === rows && found.every((count, value) => count === totals[value]) ? ok(cells) : refused([problem('anonymisation/federated-sum', '')]);
}
