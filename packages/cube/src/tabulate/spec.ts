import type { Answer } from '@ctip/core';

import type { CountUnit } from '../count/index.js';

/** What every dimension is called, and where its members come from. @public */
export interface NamedDimension<D extends string> {
  readonly id: D;
  readonly codeList?: string;
}

/** A dimension under which each record has one answer. @public */
export interface SingleDimension<R, D extends string = string> extends NamedDimension<D> {
  readonly many?: false;
  /** The answer of a record. */
  readonly of: (record: R) => Answer<string>;
}

/**
 * A dimension under which a record may have several answers; it is counted once under each, so its cells do not add up to records. A
 * known, empty list is counted under `none`: that nothing applies was said, which is neither unknown nor one of the values.
 *
 * @public
 */
export interface MultipleDimension<R, D extends string = string> extends NamedDimension<D> {
  readonly many: true;
  /** The answers of a record. */
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
