import type { Packed } from './bins.js';

/** Memory for so many bytes. */
export type Room = (bytes: number) => ArrayBufferLike;

/** A list of classes as others get it, who group the same table: arrays in memory that all of them see. */
export interface SharedList {
  readonly node: readonly number[];
  /** The node of the list that it was made from; none for the tuples. */
  readonly source: readonly number[];
  readonly numbers: Int32Array;
  readonly counts: Int32Array;
  readonly packed: readonly Packed[];
  readonly tuples: Int32Array | undefined;
  readonly population: Int32Array | undefined;
}

/** How groupers of one table in several threads share the lists that they make. */
export interface Sharing {
  readonly room: Room;
  readonly made: (list: SharedList) => void;
}

/** Memory that this thread alone sees. */
export const ownRoom: Room = (bytes) => new ArrayBuffer(bytes);

/** The first of some numbers, in an array of their own. */
export function copied(from: Int32Array, length: number, room: Room): Int32Array {
  const into = new Int32Array(room(length * Int32Array.BYTES_PER_ELEMENT));
  into.set(from.subarray(0, length));
  return into;
}

/** Bytes of a list. */
const bytesOf = ({ numbers, counts, packed, tuples, population }: Omit<SharedList, 'node' | 'source'>): number =>
  [numbers, counts, ...packed, tuples, population].reduce((sum, one) => sum + (one?.byteLength ?? 0), 0);

const weights = new WeakMap<object, ArrayBuffer>();

/**
 * An engine does not count shared memory when it decides whether to look for what nobody needs any more, and would keep dropped lists for
 * as long as nothing else is short. Memory of this thread alone is counted: as much of it, never touched and so never really taken, stands
 * for a list as long as its holder is there.
 */
export function weigh(holder: object, list: Omit<SharedList, 'node' | 'source'>): void {
  weights.set(holder, new ArrayBuffer(bytesOf(list)));
}
