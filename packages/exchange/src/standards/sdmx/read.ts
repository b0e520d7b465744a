import { check, ok, problem, refused, type Result } from '@ctip/core';
import { checkCube, type Cube } from '@ctip/cube';
import * as z from 'zod';

import { memberOfCode } from './ids.js';

/** A dimension as a structure describes it. */
export interface ReadDimension {
  readonly component: string;
  readonly ours: { readonly id: string; readonly codeList?: string | undefined; readonly additive: boolean } | null;
}

/** A figure as a message gives it. */
export interface ReadObservation {
  readonly codes: readonly string[];
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** What a message says of the whole. */
export interface ReadWhole {
  readonly unit: string;
  readonly complete: boolean;
  readonly counted: { readonly low: number; readonly high: number };
}

const ours = z.nullable(z.strictObject({ id: z.string(), codeList: z.string().optional(), additive: z.boolean() }));

/** Reads the annotation of a dimension. */
export function oursOf(text: unknown, pointer: string): Result<ReadDimension['ours']> {
  const missing = refused([problem('exchange/sdmx-annotation', pointer)]);
  if (typeof text !== 'string' || text.length > 1000) return missing;
  try {
    const read = check(ours, JSON.parse(text));
    return read.ok ? read : missing;
  } catch {
    return missing;
  }
}

/**
 * A cube from what a message says, in any order, checked like a cube that another country sends. A figure without a value has bounds, or it
 * is not known: a masked cell is never read as zero.
 */
export function cubeOf(whole: ReadWhole, dimensions: readonly ReadDimension[], observations: Iterable<ReadObservation>): Result<Cube> {
  const kept = dimensions.map(({ ours: said }) => said !== null);
  const cells: unknown[] = [];
  const members: Set<string>[] = dimensions.map(() => new Set());
  let at = 0;
  for (const { codes, value, low, high } of observations) {
    const pointer = `/observations/${String(at)}`;
    at += 1;
    const read = codes.map((code, index) => (dimensions[index]?.ours === null ? code : memberOfCode(code)));
    if (read.some((member) => member === undefined)) return refused([problem('exchange/sdmx-code', pointer)]);
    const [least, most] = value === null ? [low, high] : [value, value];
    if (least === null || most === null || (value !== null && ((low ?? value) !== value || (high ?? value) !== value))) return refused([problem('exchange/sdmx-value', pointer)]);
    for (const [index, member] of read.entries()) members[index]?.add(member ?? '');
    cells.push({ members: read.filter((_, index) => kept[index]), low: least, high: most });
  }
  const described = dimensions.flatMap(({ ours: said }, index) => (said === null ? [] : [{ ...said, members: [...(members[index] ?? [])] }]));
  const made = checkCube({ unit: whole.unit, dimensions: described, cells, complete: whole.complete, counted: whole.counted });
  return made.ok ? ok(made.value) : made;
}
