import { isAbsent, type Answer } from '@ctip/core';

import type { CountUnit } from '../count/index.js';
import { build } from '../cube/build.js';
import { absentMember, type Cell, type Cube } from '../cube/index.js';

interface About<D extends string> {
  readonly id: D;
  readonly codeList?: string;
}

/** A dimension under which each record has one answer. @public */
export interface SingleDimension<R, D extends string = string> extends About<D> {
  readonly many?: false;
  readonly of: (record: R) => Answer<string>;
}

/** A dimension under which a record may have several answers; it is counted once under each, so its cells do not add up to records. @public */
export interface MultipleDimension<R, D extends string = string> extends About<D> {
  readonly many: true;
  readonly of: (record: R) => Answer<readonly string[]>;
}

/** A way to group records. @public */
export type Dimension<R, D extends string = string> = SingleDimension<R, D> | MultipleDimension<R, D>;

/** What to count, by what, and of which records. @public */
export interface CubeSpec<R, U extends CountUnit = CountUnit, D extends string = string> {
  readonly unit: U;
  readonly dimensions: readonly Dimension<R, D>[];
  /** Only records for which this holds. */
  readonly where?: (record: R) => boolean;
}

/** Member of a known, empty list. */
const none = 'none';

function membersOf<R>(dimension: Dimension<R>, record: R): readonly string[] {
  if (dimension.many) {
    const answer = dimension.of(record);
    if (isAbsent(answer)) return [absentMember(answer.absent)];
    return answer.length === 0 ? [none] : [...new Set(answer)];
  }
  const answer = dimension.of(record);
  return [isAbsent(answer) ? absentMember(answer.absent) : answer];
}

/** Counts records one by one; memory grows with the cells alone. */
class Counter<R, U extends CountUnit, D extends string> {
  readonly #spec: CubeSpec<R, U, D>;
  readonly #names: readonly string[][];
  readonly #numbers: readonly Map<string, number>[];
  readonly #counts = new Map<string, number>();
  #records = 0;

  constructor(spec: CubeSpec<R, U, D>) {
    this.#spec = spec;
    this.#names = spec.dimensions.map(() => []);
    this.#numbers = spec.dimensions.map(() => new Map());
  }

  #number(index: number, member: string): number {
    const numbers = this.#numbers[index] ?? new Map<string, number>();
    let found = numbers.get(member);
    if (found === undefined) {
      numbers.set(member, (found = numbers.size));
      this.#names[index]?.push(member);
    }
    return found;
  }

  add(record: R): void {
    const { dimensions, where } = this.#spec;
    if (where && !where(record)) return;
    this.#records += 1;
    let keys = [''];
    for (const [index, dimension] of dimensions.entries()) {
      const numbers = membersOf(dimension, record).map((member) => this.#number(index, member));
      keys = keys.flatMap((key) => numbers.map((number) => `${key}${String(number)},`));
    }
    for (const key of keys) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  *#cells(): Generator<Cell> {
    for (const [key, count] of this.#counts) {
      const members = key.split(',').slice(0, -1).map((number, index) => this.#names[index]?.[Number(number)] ?? '');
      yield { members, low: count, high: count };
    }
  }

  cube(): Cube<U, D> {
    const dimensions = this.#spec.dimensions.map(({ id, codeList, many }) => ({
      id,
      ...(codeList !== undefined && { codeList }),
      additive: many !== true,
    }));
    const counted = { low: this.#records, high: this.#records };
    return build({ unit: this.#spec.unit, dimensions, cells: this.#cells(), complete: true, counted });
  }
}

/**
 * Counts records in memory by the dimensions of a spec.
 *
 * @example
 * ```ts
 * const bySex = { unit: 'cases', dimensions: [{ id: 'sex', of: (r: { sex: string }) => r.sex }] } as const;
 * tabulateSync([{ sex: 'female' }, { sex: 'female' }], bySex).cells; // => [{ members: ['female'], low: 2, high: 2 }]
 * ```
 * @public
 */
export function tabulateSync<R, const U extends CountUnit, const D extends string>(records: Iterable<R>, spec: CubeSpec<R, U, D>): Cube<U, D> {
  const counter = new Counter(spec);
  for (const record of records) counter.add(record);
  return counter.cube();
}

/**
 * Counts a stream of records by the dimensions of a spec: memory grows with the cells, not with the records. Absent answers are
 * members of their own.
 *
 * @example
 * ```ts
 * const bySex = { unit: 'cases', dimensions: [{ id: 'sex', of: () => absent('declined') }] } as const;
 * (await tabulate([1, 2, 3], bySex)).cells; // => [{ members: ['absent:declined'], low: 3, high: 3 }]
 * ```
 * @public
 */
export async function tabulate<R, const U extends CountUnit, const D extends string>(
  records: Iterable<R> | AsyncIterable<R>,
  spec: CubeSpec<R, U, D>,
): Promise<Cube<U, D>> {
  const counter = new Counter(spec);
  for await (const record of records) counter.add(record);
  return counter.cube();
}
