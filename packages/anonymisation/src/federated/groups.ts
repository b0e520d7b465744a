import { hex } from '../digest/sha256.js';
import { prime, rankOf, times } from './field.js';
import { keyFrom, numbersFrom, type SharedKeys } from './masks.js';
import type { GroupColumn } from './lists.js';

/** Do the numbers of families or persons mean the same at every agency, or are they each agency’s own? @public */
export const federatedGroups = ['shared', 'apart'] as const;

/**
 * What agencies agree on about the column that tells families or persons apart.
 *
 * - `shared`: the same text is the same group, at whichever agency; one that is known to two is counted once
 * - `apart`: the numbers are each agency’s own, and it is assumed that no group is known to two; one that is would be counted twice
 *
 * @public
 */
export type FederatedGroups = (typeof federatedGroups)[number];

/** The keys from which an agency makes what it says of groups. */
export interface GroupKeys {
  /** Makes of a group always the same direction: of all agencies where groups are shared, of one where they are not. */
  readonly directions: Uint8Array;
  /** Of this agency alone. */
  readonly weights: Uint8Array;
}

/** The keys of an agency. */
export function groupKeysOf(name: string, keys: SharedKeys, groups: FederatedGroups, given: Uint8Array | undefined): GroupKeys {
  const all = [...Object.keys(keys).toSorted().map((other) => keys[other] ?? new Uint8Array()), ...(given ? [given] : [])];
  const own = (label: string): Uint8Array => keyFrom(all, `${label}|${name}`);
  return { directions: groups === 'shared' && given ? given : own('directions'), weights: own('weights') };
}

/** What follows from a key and shows nothing of it: two agencies that say the same have the same key. */
export const keyCheck = (key: Uint8Array, digest: string): string => hex(keyFrom([key], `${digest}|check`));

/** Makes of the groups of a class, where it stands, a matrix of k rows and columns. */
export type GroupMatrix = (groups: Iterable<string>, place: string) => number[];

/**
 * Counts groups without naming them: for each group of a class a matrix direction · weightsᵀ is added up. Directions follow from the
 * group and a key, so that a group that is at two agencies has one; weights are random. The rank of the sum over all agencies is the number
 * of groups, or k where there are k or more, but for a chance of about 1 in 4 thousand million to come out smaller, never larger. Of k or more groups the
 * sum is a matrix of random numbers and tells nothing else, whatever is known of directions.
 *
 * A record without a group (an empty text) is of one group with all others that have none.
 */
export function groupMatrix({ name, k }: GroupColumn, digest: string, { directions, weights }: GroupKeys): GroupMatrix {
  const known = new Map<string, readonly number[]>();
  const nameless = new Uint8Array(32);
  const directionOf = (group: string): readonly number[] => {
    const found = known.get(group) ?? numbersFrom(group === '' ? nameless : directions, `${digest}|direction ${JSON.stringify([name, group])}`, prime, k);
    known.set(group, found);
    return found;
  };
  return (groups, place) => {
    const matrix = Array.from({ length: k * k }, () => 0);
    for (const group of groups) {
      const [direction, weight] = [directionOf(group), numbersFrom(weights, `${digest}|weight ${place} ${JSON.stringify([name, group])}`, prime, k)];
      for (let row = 0; row < k; row += 1) for (let column = 0; column < k; column += 1) matrix[row * k + column] = ((matrix[row * k + column] ?? 0) + times(direction[row] ?? 0, weight[column] ?? 0)) % prime;
    }
    return matrix;
  };
}

/** How many groups a class has, as far as k: the rank of its matrix. */
export function groupsIn({ k }: GroupColumn, cells: ReadonlyMap<number, number>): number {
  return rankOf(Array.from({ length: k * k }, (_, at) => cells.get(at) ?? 0), k);
}
