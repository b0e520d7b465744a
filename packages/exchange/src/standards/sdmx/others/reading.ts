import { check, codesOf, countUnits, problem, refused, type Result } from '@ctip/core';
import type { CountUnit } from '@ctip/cube';
import * as z from 'zod';

import { parseJson } from '../../../json/index.js';

/** What a dimension of a message of others is. @public */
export interface SdmxDimensionReading {
  /** What the dimension is called in the cube; its own id unless told. */
  readonly as?: string;
  /** Whose codes it has; they stay what they are unless told. Areas may be written in ISO alpha-2, alpha-3 or numbers. */
  readonly list?: 'year' | 'country' | 'sex' | 'age-group';
  /** What single codes mean: a member of the cube, or `null` where their figures are left out (totals, regions). */
  readonly codes?: Readonly<Record<string, string | null>>;
  /** Only figures with this code are taken, and the dimension is gone. */
  readonly only?: string;
  /** Do its figures add up to records? Where nobody says so, they are taken not to, unless the list says that they do. */
  readonly additive?: boolean;
}

/**
 * What the reader of a message of others knows and the message does not say. Nothing is guessed: what is not stated here, and is none of the
 * concepts that mean the same everywhere, is kept as it came and told.
 *
 * @public
 */
export interface SdmxReading {
  /** What is counted. */
  readonly unit: CountUnit;
  /** Is a figure that is not there a zero? Unknown unless told. */
  readonly complete?: boolean;
  /** Between which bounds a suppressed figure lies; unless told it is left out, as unknown. */
  readonly suppressed?: { readonly low: number; readonly high: number };
  /** Codes of `UNIT_MEASURE` that mean a number of things; `NUMBER` unless told. */
  readonly counts?: readonly string[];
  /** Which data set of a message, from 0, where it has several. */
  readonly dataSet?: number;
  /** Which measure, where there are several. */
  readonly measure?: string;
  /** Dimensions by the id that they have in the message. */
  readonly dimensions?: Readonly<Record<string, SdmxDimensionReading>>;
  /** Columns of a table that are no dimensions, besides the attributes of the standard. */
  readonly attributes?: readonly string[];
}

const id = z.string().min(1).max(80);
const bound = z.int().nonnegative();
const schema = z.strictObject({
  unit: z.enum(codesOf(countUnits)),
  complete: z.boolean().optional(),
  suppressed: z.strictObject({ low: bound, high: bound }).refine(({ low, high }) => low <= high).optional(),
  counts: z.array(id).max(100).optional(),
  dataSet: z.int().nonnegative().optional(),
  measure: id.optional(),
  dimensions: z
    .record(
      id,
      z.strictObject({
        as: id.optional(),
        list: z.enum(['year', 'country', 'sex', 'age-group']).optional(),
        codes: z.record(id, z.union([z.string().min(1).max(200), z.null()])).optional(),
        only: id.optional(),
        additive: z.boolean().optional(),
      }),
    )
    .optional(),
  attributes: z.array(id).max(1000).optional(),
});

/**
 * Reads what is stated of a message from its JSON.
 *
 * @returns the statement, or problems with their place and nothing of the text
 * @example
 * ```ts
 * sdmxReadingOf('{"unit":"victims","dimensions":{"GEO":{"as":"country","list":"country"}}}').ok; // => true
 * sdmxReadingOf('{"dimension":{}}').ok; // => false
 * ```
 * @public
 */
export function sdmxReadingOf(text: string): Result<SdmxReading> {
  const parsed = parseJson(text, { notices: false });
  const read = parsed.ok ? check(schema, parsed.value) : parsed;
  if (!read.ok) return refused(read.problems.length > 0 ? read.problems : [problem('core/type', '')]);
  return { ok: true, value: read.value as SdmxReading };
}
