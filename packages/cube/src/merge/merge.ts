import { ok, problem, refused, type Result } from '@ctip/core';

import type { CountUnit } from '../count/index.js';
import { build, isSafe } from '../cube/build.js';
import type { Cube } from '../cube/index.js';

/**
 * Adds two cubes, so that each office can send counts and keep its records. The order does not matter. Cubes of two units do not
 * compile, and are a problem at run time, because a cube may come from outside.
 *
 * No person may stand in both: whether two offices know the same person cannot be seen from counts.
 *
 * @returns the sum; `cube/units-differ`, `cube/dimensions-differ` (same dimensions in the same order are needed), `cube/incomplete` for
 * published tables, in which a cell that is not there is unknown, or `cube/too-big`
 * @example
 * ```ts
 * const none = emptyCube('cases', [{ id: 'sex' }]);
 * merge(none, none); // => { ok: true, value: none }
 * merge(none, emptyCube('victims', [{ id: 'sex' }])).ok; // => false
 * ```
 * @public
 */
export function merge<U extends CountUnit, D extends string>(a: Cube<U, D>, b: Cube<NoInfer<U>, NoInfer<D>>): Result<Cube<U, D>> {
  if (a.unit !== b.unit) return refused([problem('cube/units-differ', '/unit')]);
  const outline = ({ dimensions }: Cube): string => JSON.stringify(dimensions.map(({ id, codeList, additive }) => [id, codeList, additive]));
  if (outline(a) !== outline(b)) return refused([problem('cube/dimensions-differ', '/dimensions')]);
  if (!a.complete || !b.complete) return refused([problem('cube/incomplete', '/complete')]);
  const cells = [...a.cells, ...b.cells];
  if (!isSafe(cells) || !isSafe([a.counted, b.counted])) return refused([problem('cube/too-big', '/cells')]);
  const counted = { low: a.counted.low + b.counted.low, high: a.counted.high + b.counted.high };
  return ok(build({ unit: a.unit, dimensions: a.dimensions, cells, complete: true, counted }));
}
