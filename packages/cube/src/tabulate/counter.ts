import { isAbsent } from '@ctip/core';

import type { CountUnit } from '../count/index.js';
import { build } from '../cube/build.js';
import { absentMember, type Cell, type Cube } from '../cube/index.js';
import type { CubeSpec, Dimension } from './spec.js';

/** Member of a known, empty list. */
const none = 'none';

const wrong = (): TypeError => new TypeError('a dimension gives a text, a list of texts where it is `many`, or an absent answer');

/** The member or members of a record. */
function membersOf<R>(dimension: Dimension<R>, record: R): string | readonly string[] {
  const answer = dimension.of(record);
  if (isAbsent(answer)) return absentMember(answer.absent);
  if (dimension.many !== true) {
    if (typeof answer === 'string') return answer;
  } else if (Array.isArray(answer)) {
    return answer.length === 0 ? none : [...new Set(answer as readonly string[])];
  }
  throw wrong();
}

/** A tree with one level a dimension: the way down is the members, and the leaves are the cells. */
interface Node {
  count: number;
  next: Map<string, Node> | undefined;
}

function step(from: Node, member: string): Node {
  from.next ??= new Map();
  let found = from.next.get(member);
  if (found === undefined) {
    if (typeof member !== 'string') throw wrong();
    from.next.set(member, (found = { count: 0, next: undefined }));
  }
  return found;
}

/** Adds one record under each combination of its members. */
function place(from: Node, members: readonly (string | readonly string[])[], level: number): void {
  const member = members[level];
  if (member === undefined) from.count += 1;
  else if (typeof member === 'string') place(step(from, member), members, level + 1);
  else for (const one of member) place(step(from, one), members, level + 1);
}

function* cellsUnder(node: Node, members: readonly string[]): Generator<Cell> {
  if (node.next) for (const [member, next] of node.next) yield* cellsUnder(next, [...members, member]);
  else if (node.count > 0) yield { members, low: node.count, high: node.count };
}

/** Counts records one by one; memory grows with the cells alone. */
export class Counter<R, U extends CountUnit, D extends string> {
  readonly #spec: CubeSpec<R, U, D>;
  readonly #root: Node = { count: 0, next: undefined };
  #records = 0;

  constructor(spec: CubeSpec<R, U, D>) {
    this.#spec = spec;
  }

  add(record: R): void {
    const { dimensions, where } = this.#spec;
    if (where && !where(record)) return;
    // All members first: a record whose answer throws is not half counted.
    const members = dimensions.map((dimension) => membersOf(dimension, record));
    place(this.#root, members, 0);
    this.#records += 1;
  }

  cube(): Cube<U, D> {
    const dimensions = this.#spec.dimensions.map(({ id, codeList, many }) => ({
      id,
      ...(codeList !== undefined && { codeList }),
      additive: many !== true,
    }));
    const counted = { low: this.#records, high: this.#records };
    return build({ unit: this.#spec.unit, dimensions, cells: cellsUnder(this.#root, []), complete: true, counted });
  }
}
