import type { CountUnit } from '../count/index.js';
import type { Cube } from '../cube/index.js';
import { Counter } from './counter.js';
import type { CubeSpec } from './spec.js';

/**
 * Counts records in memory by the dimensions of a spec. Dimensions give codes; the members of the cube are those that were met.
 *
 * @throws TypeError when a dimension gives neither text nor absent answer, RangeError when two dimensions have one id
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
 * @throws TypeError when a dimension gives neither text nor absent answer, RangeError when two dimensions have one id; and whatever the
 * stream throws
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
