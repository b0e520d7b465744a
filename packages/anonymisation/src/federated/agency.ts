import { check, ok, problem, refused, type Problem, type Result } from '@ctip/core';

import { coverageProblem } from '../hierarchy/index.js';
import { inOrder } from '../release/rows.js';
import { tableProblems } from '../table/check.js';
import type { MicroTable } from '../table/index.js';
import { classNumbers, mayAskAbout } from './cells.js';
import { demandRows } from './classSize.js';
import { counting } from './counting.js';
import { groupKeysOf, keyCheck } from './groups.js';
import { combinedProblems, listsOf, modulusOf, totalled } from './lists.js';
import { masked, type SharedKeys } from './masks.js';
import { FederatedDecision, FederatedRequest, type FederatedCounts, type FederatedMarginals } from './messages.js';
import { areShared, attributesOf, quasiOf, type FederatedScheme } from './scheme.js';

/** One agency of several: it answers with counts, and publishes its part of the common release. Its records stay with it. @public */
export interface FederatedAgency {
  /** What is said once, to begin with. */
  readonly marginals: () => FederatedMarginals;
  /** Answers a request; `anonymisation/federated-message` for one of another scheme or of levels that were not agreed on. */
  readonly counts: (request: unknown) => Result<FederatedCounts>;
  /**
   * The agency's records of the classes that are published, generalised, for the union; to be given to whoever joins the parts and to
   * nobody else, since a part by itself has smaller classes. `anonymisation/federated-decision` for a decision that does not hold.
   */
  readonly publish: (decision: unknown) => Result<string[][]>;
}

/** The leaves of a column, row by row. */
function leavesOf(leaves: readonly string[], rows: MicroTable['rows'], position: number): Int32Array {
  const numbers = new Map(leaves.map((leaf, at) => [leaf, at] as const));
  return Int32Array.from(rows, (row) => numbers.get(row[position] ?? '') ?? -1);
}

function histogram(leaves: Int32Array, domain: number): number[] {
  const counts = Array.from({ length: domain }, () => 0);
  for (const leaf of leaves) counts[leaf] = (counts[leaf] ?? 0) + 1;
  return counts;
}

/** What an agency has besides its records. @public */
export interface FederatedAgencyOptions {
  /**
   * A key of 32 bytes or more for telling families or persons apart: where their numbers are shared, one that all agencies have and the coordinator
   * does not; where they are apart and nothing is masked, one that nobody else has. Not needed otherwise.
   */
  readonly groupsKey?: Uint8Array;
}

/** Does an agency need a key for groups? */
const needsGroupsKey = (scheme: FederatedScheme): boolean => areShared(scheme) || (!scheme.masked && listsOf(scheme).some(({ kind }) => kind === 'groups'));

function checkKeys(scheme: FederatedScheme, name: string, keys: SharedKeys, { groupsKey }: FederatedAgencyOptions): void {
  const { agencies, masked: isMasked } = scheme;
  if (!agencies.includes(name)) throw new TypeError('the agency is one of the scheme');
  if (needsGroupsKey(scheme) && (groupsKey?.length ?? 0) < 32) throw new RangeError('a key of 32 bytes or more tells groups apart');
  if (!isMasked) return;
  for (const other of agencies) if (other !== name && (keys[other]?.length ?? 0) < 32) throw new RangeError('a key of 32 bytes or more is shared with each other agency');
}

/** The agency's keys with those who take part; a name that is in no scheme masks nothing. */
const keysAmong = ({ agencies }: FederatedScheme, name: string, keys: SharedKeys): SharedKeys => Object.fromEntries(agencies.filter((other) => other !== name).map((other) => [other, keys[other] ?? new Uint8Array()]));

/**
 * Makes an agency ready to take part.
 *
 * @param scheme - what was agreed on; its digest must be the one that the others have
 * @param name - the agency, one of the scheme's
 * @param rows - its records, with the columns of the scheme
 * @param keys - for each other agency, a key of 32 random bytes that the two alone share; not needed where counts are not masked
 * @param options - a key for families or persons, where k is counted in them
 * @returns the agency; `anonymisation/value-not-in-hierarchy` for values that the public lists do not have, `anonymisation/row-ragged`
 * @throws TypeError for an agency that is not in the scheme, RangeError for a key that is missing or short
 * @example
 * ```ts
 * const sex = { name: 'sex', role: 'quasi', hierarchy: flatLadder(['f', 'm']) } as const;
 * const agreed = federatedScheme({ id: '2026-1', agencies: ['North', 'South'], columns: [sex], models: [kAnonymity(2)], masked: false });
 * const north = agreed.ok ? federatedAgency(agreed.value, 'North', [['f'], ['m']]) : agreed;
 * north.ok && north.value.marginals().columns; // => [[1, 1]]
 * ```
 * @public
 */
export function federatedAgency(scheme: FederatedScheme, name: string, rows: MicroTable['rows'], keys: SharedKeys = {}, options: FederatedAgencyOptions = {}): Result<FederatedAgency> {
  checkKeys(scheme, name, keys, options);
  const { columns, digest } = scheme;
  const own = keysAmong(scheme, name, keys);
  const faults = tableProblems({ columns, rows });
  if (faults.length > 0) return refused(faults);
  const lists = listsOf(scheme);
  const looked = columns.flatMap((column, position) => ((column.role === 'quasi' || lists.some((list) => list.kind === 'values' && list.of.position === position)) && column.hierarchy ? [{ position, hierarchy: column.hierarchy }] : []));
  const uncovered = looked.flatMap(({ position, hierarchy }): Problem[] => {
    const found = coverageProblem(hierarchy, rows.map((row) => row[position] ?? ''), `/columns/${String(position)}`);
    return found ? [found] : [];
  });
  uncovered.push(...lists.flatMap((list) => (list.kind === 'combinations' ? combinedProblems(list.of, rows) : [])));
  if (uncovered.length > 0) return refused(uncovered);
  const attributes = attributesOf(scheme, []);
  const leaves = attributes.map(({ position, column }) => leavesOf(column.hierarchy.leaves, rows, position));
  const counted = counting(lists, rows, digest, groupKeysOf(name, own, scheme.groups ?? 'apart', options.groupsKey));
  const hide = (counts: ArrayLike<number>, label: string, modulus?: number): number[] => (scheme.masked ? masked(counts, name, own, `${digest}|${label}`, modulus) : Array.from(counts));
  const dense = (sparse: ReadonlyMap<number, number>, length: number): Float64Array => {
    const found = new Float64Array(length);
    for (const [cell, number] of sparse) found[cell] = number;
    return found;
  };

  /** The class of every record at a node; a problem for a node that was not agreed on. */
  const classesAt = (node: readonly number[]) => {
    const isAgreed = node.length === attributes.length && attributes.every(({ lowest, highest }, at) => (node[at] ?? -1) >= lowest && (node[at] ?? -1) <= highest);
    if (!isAgreed) return undefined;
    const numbers = classNumbers(attributes, node);
    return { numbers, classes: rows.map((_, row) => numbers.of((at) => leaves[at]?.[row] ?? 0)) };
  };

  return ok({
    marginals: () => ({
      schema: 'ctip.federated-marginals/1',
      scheme: digest,
      agency: name,
      rows: hide([rows.length], 'rows')[0] ?? 0,
      columns: attributes.map(({ domain }, at) => hide(histogram(leaves[at] ?? new Int32Array(), domain), `column ${String(at)}`)),
      values: totalled(lists).map((list, at) => hide(dense(counted.all(list), list.width), `values ${String(at)}`)),
      ...(areShared(scheme) && options.groupsKey && { groups: keyCheck(options.groupsKey, digest) }),
    }),
    counts: (request) => {
      const read = check(FederatedRequest, request);
      if (!read.ok) return read;
      const { node, round } = read.value;
      const found = read.value.scheme === digest ? classesAt(node) : undefined;
      if (!found || !mayAskAbout(found.numbers.size, scheme)) return refused([problem('anonymisation/federated-message', '')]);
      const cells = counted.at(found.classes, node.join(','));
      if (!scheme.masked) return ok({ schema: 'ctip.federated-counts/1', scheme: digest, agency: name, round, node, cells: { plain: cells.map((sparse) => [...sparse].filter(([, number]) => number > 0).toSorted(([a], [b]) => a - b)) } });
      // The label is of the levels alone: who asks for them twice is told the same twice, and learns nothing.
      const hidden = lists.map((list, at) => hide(dense(cells[at] ?? new Map(), found.numbers.size * list.width), `node ${node.join(',')} list ${String(at)}`, modulusOf(list)));
      return ok({ schema: 'ctip.federated-counts/1', scheme: digest, agency: name, round, node, cells: { masked: hidden } });
    },
    publish: (decision) => {
      const read = check(FederatedDecision, decision);
      if (!read.ok) return read;
      const { node, published, scheme: decided } = read.value;
      const found = decided === digest ? classesAt(node) : undefined;
      const size = new Map(published.map((one) => [one.class, one.rows] as const));
      const mine = new Map<number, number>();
      for (const number of found?.classes ?? []) mine.set(number, (mine.get(number) ?? 0) + 1);
      // What is published of all together must be as large as was promised, and no smaller than what one agency has of it.
      const holds = found !== undefined && size.size === published.length && published.every((one) => one.rows >= demandRows(scheme, read.value.read) && one.rows >= (mine.get(one.class) ?? 0));
      if (!holds) return refused([problem('anonymisation/federated-decision', '')]);
      const quasi = quasiOf(scheme);
      const positions = attributes.map(({ position }) => position);
      const written = rows.flatMap((row, at) => {
        if (!size.has(found.classes[at] ?? -1)) return [];
        const cell = (position: number): string => {
          const index = positions.indexOf(position);
          return index < 0 ? (row[position] ?? '') : (quasi[index]?.hierarchy.levels[node[index] ?? 0]?.[leaves[index]?.[at] ?? 0] ?? '');
        };
        return [columns.flatMap(({ role }, position) => (role === 'identifying' ? [] : [cell(position)]))];
      });
      return ok(written.toSorted(inOrder));
    },
  });
}
