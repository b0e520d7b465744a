import type { Source } from '@ctip/core';

import type { Predicate } from '../predicate/index.js';

/** How much a related instrument weighs. None of them makes a duty under the Protocol. @public */
export type BenchmarkWeight = 'binding' | 'model' | 'guidance' | 'declaration';

/** A provision of a related instrument, as a further benchmark. Its words: `benchmark.<id>`. @public */
export interface Benchmark {
  readonly id: string;
  /** The instrument. */
  readonly set: string;
  readonly weight: BenchmarkWeight;
  /** A test of its own. Without one, it is as far met as the obligations that it relates to. */
  readonly predicate?: Predicate;
  /** Ids of obligations. */
  readonly relates: readonly string[];
  readonly sources: readonly Source[];
}
