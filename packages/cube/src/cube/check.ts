import * as z from 'zod';

import { check, codesOf, countUnits, ok, problem, refused, type Result } from '@ctip/core';

import type { Cube } from './cube.js';

const bound = z.int().nonnegative();

const shape = z.strictObject({
  unit: z.enum(codesOf(countUnits)),
  dimensions: z.array(
    z.strictObject({
      id: z.string().min(1).max(80),
      codeList: z.string().max(80).optional(),
      members: z.array(z.string().max(200)),
      additive: z.boolean(),
    }),
  ),
  cells: z.array(z.strictObject({ members: z.array(z.string().max(200)), low: bound, high: bound })),
  complete: z.boolean(),
  counted: z.strictObject({ low: bound, high: bound }),
});

/**
 * Is this input a cube? For counts that another country sends: every cell must name one declared member a dimension, once, with its
 * bounds in order.
 *
 * @returns the cube, or problems of `core/…`, `cube/cell-members`, `cube/cell-twice`, `cube/bounds-order`
 * @example
 * ```ts
 * checkCube(emptyCube('victims', [{ id: 'sex' }])).ok; // => true
 * checkCube({ unit: 'victims' }).ok; // => false
 * ```
 * @public
 */
export function checkCube(input: unknown): Result<Cube> {
  const read = check(shape, input);
  if (!read.ok) return read;
  const cube = read.value as Cube;
  const members = cube.dimensions.map((dimension) => new Set(dimension.members));
  const seen = new Set<string>();
  const problems = cube.cells.flatMap((cell, index) => {
    const pointer = `/cells/${String(index)}`;
    const fits = cell.members.length === members.length && cell.members.every((member, at) => members[at]?.has(member));
    const key = JSON.stringify(cell.members);
    const twice = seen.has(key);
    seen.add(key);
    return [
      ...(fits ? [] : [problem('cube/cell-members', pointer)]),
      ...(twice ? [problem('cube/cell-twice', pointer)] : []),
      ...(cell.low > cell.high ? [problem('cube/bounds-order', pointer)] : []),
    ];
  });
  if (cube.counted.low > cube.counted.high) problems.push(problem('cube/bounds-order', '/counted'));
  return problems.length > 0 ? refused(problems) : ok(cube);
}
