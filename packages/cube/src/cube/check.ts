import * as z from 'zod';

import { check, codesOf, countUnits, ok, problem, refused, type Problem, type Result } from '@ctip/core';

import { build, isSafe, recordsBehind } from './build.js';
import type { Cube } from './cube.js';
import { isStrangeReason } from './members.js';

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

/** Most problems that are listed one by one, as in `check`. */
const limit = 100;

function* dimensionProblems({ dimensions }: Cube): Generator<Problem> {
  const ids = new Set<string>();
  for (const [index, { id, members }] of dimensions.entries()) {
    const pointer = `/dimensions/${String(index)}`;
    if (ids.has(id)) yield problem('cube/dimension-twice', pointer);
    ids.add(id);
    if (new Set(members).size < members.length) yield problem('cube/member-twice', `${pointer}/members`);
    for (const [at, member] of members.entries()) if (isStrangeReason(member)) yield problem('cube/absent-reason', `${pointer}/members/${String(at)}`);
  }
}

function* cellProblems({ dimensions, cells }: Cube): Generator<Problem> {
  const declared = dimensions.map(({ members }) => new Set(members));
  const seen = new Set<string>();
  for (const [index, { members, low, high }] of cells.entries()) {
    const pointer = `/cells/${String(index)}`;
    if (members.length !== declared.length || !members.every((member, at) => declared[at]?.has(member))) yield problem('cube/cell-members', pointer);
    const key = JSON.stringify(members);
    if (seen.has(key)) yield problem('cube/cell-twice', pointer);
    seen.add(key);
    if (low > high) yield problem('cube/bounds-order', pointer);
  }
}

/** Can the records that a cube says it counted stand behind its cells? Of a published table that is a question, not a condition. */
function* countedProblems({ dimensions, cells, counted, complete }: Cube): Generator<Problem> {
  if (counted.low > counted.high) yield problem('cube/bounds-order', '/counted');
  if (!isSafe(cells)) yield problem('cube/too-big', '/cells');
  if (!complete) return;
  const { low, high } = recordsBehind(cells, dimensions.map(({ additive }) => additive));
  if (counted.low > high || counted.high < low) yield problem('cube/counted-differs', '/counted', { params: { low, high } });
}

/**
 * Is this input a cube? For counts that another country sends. Every dimension and member stands there once; every cell names one
 * declared member a dimension, once, with its bounds in order; the records counted can stand behind the cells; and no reason of absence
 * is one that we do not know, because it would pass for a value.
 *
 * @returns the cube in canonical order, without the zeros of a complete cube and without members that no cell has; or problems of
 * `core/…`, `cube/dimension-twice`, `cube/member-twice`, `cube/absent-reason`, `cube/cell-members`, `cube/cell-twice`,
 * `cube/bounds-order`, `cube/too-big`, `cube/counted-differs`
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
  const found = [...dimensionProblems(cube), ...cellProblems(cube)];
  if (found.length === 0) found.push(...countedProblems(cube));
  if (found.length === 0) return ok(build(cube));
  const more = found.length - limit;
  return refused(more > 0 ? [...found.slice(0, limit), problem('core/more-problems', '', { params: { count: more } })] : found);
}
