import { check, ok, problem, refused, type Result } from '@ctip/core';

import { inOrder } from '../release/rows.js';
import type { MicroTable } from '../table/index.js';
import { classNumbers } from './cells.js';
import { FederatedDecision } from './messages.js';
import { attributesOf, quasiOf, type FederatedScheme } from './scheme.js';

/** What all agencies publish together. @public */
export interface FederatedRelease {
  readonly columns: readonly { readonly name: string; readonly role: 'quasi' | 'sensitive' | 'insensitive' }[];
  /** Sorted, so that nothing shows which agency a record came from. */
  readonly rows: readonly (readonly string[])[];
}

/**
 * Joins the parts of all agencies, and counts every class again: the parts together must be what was decided, record for record, or
 * nothing is published.
 *
 * @param scheme - what was agreed on
 * @param decision - what the coordinator decided
 * @param parts - what each agency published
 * @returns the rows of all; `anonymisation/federated-parts` where they are not what was decided, problems of `check` for no decision
 * @example
 * ```ts
 * const sex = { name: 'sex', role: 'quasi', hierarchy: flatLadder(['f', 'm']) } as const;
 * const agreed = federatedScheme({ id: '2026-1', agencies: ['North', 'South'], columns: [sex], models: [kAnonymity(2)] });
 * agreed.ok && joinParts(agreed.value, { schema: 'ctip.federated-decision/1' }, [[['f']], [['f']]]).ok; // => false
 * ```
 * @public
 */
export function joinParts(scheme: FederatedScheme, decision: unknown, parts: readonly MicroTable['rows'][]): Result<FederatedRelease> {
  const read = check(FederatedDecision, decision);
  if (!read.ok) return read;
  const { node, published, read: all, suppressed } = read.value;
  const [quasi, attributes] = [quasiOf(scheme), attributesOf(scheme, [])];
  const columns = scheme.columns.flatMap(({ name, role }) => (role === 'identifying' ? [] : [{ name, role }]));
  const positions = columns.flatMap(({ role }, position) => (role === 'quasi' ? [position] : []));
  const numbers = classNumbers(attributes, node);
  const left = new Map(published.map((one) => [JSON.stringify(numbers.leavesOf(one.class).map((leaf, at) => quasi[at]?.hierarchy.levels[node[at] ?? 0]?.[leaf])), one.rows] as const));
  const rows = parts.flat().toSorted(inOrder);
  for (const row of rows) {
    const key = JSON.stringify(positions.map((position) => row[position]));
    left.set(key, (left.get(key) ?? 0) - 1);
  }
  const isWhole = read.value.scheme === scheme.digest && node.length === quasi.length && rows.length === all - suppressed && rows.every((row) => row.length === columns.length) && [...left.values()].every((count) => count === 0);
  return isWhole ? ok({ columns, rows }) : refused([problem('anonymisation/federated-parts', '')]);
}
