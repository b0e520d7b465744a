import type { Problem } from '@ctip/core';

import type { Evidence } from '../evidence/index.js';
import type { ReleaseQuality } from '../quality/index.js';
import type { ReidentificationRisks, RemainingRisks } from '../risk/index.js';
import type { MeasuredFacts, ReleaseClasses } from './facts.js';

/** What is to be known of a release: what was measured, and what it rests on. @public */
export interface ReleaseFacts extends MeasuredFacts {
  /** What the release rests on; verified again with `verifyEvidence`. */
  readonly evidence: Evidence;
  /** What whoever publishes it must know: hierarchies built from the table, evidence without a key. */
  readonly warnings: readonly Problem[];
}

let make: (facts: ReleaseFacts) => Release;

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  // A release has hundreds of thousands of cells, and texts need no freezing.
  for (const inner of Array.isArray(value) ? (value as readonly unknown[]) : Object.values(value)) if (typeof inner === 'object') frozen(inner);
  return value;
}

/**
 * A table that may be published, and what is to be known of it. It is made by `anonymise`, `mondrian` and `joinParts` alone: a look-alike, a copy with other rows
 * or a release read back from a file does not compile as one, and {@link isRelease} sees it at run time. Nothing in it can be changed.
 *
 * @public
 */
export class Release implements ReleaseFacts {
  readonly #anonymised = true;
  readonly models!: ReleaseFacts['models'];
  readonly suppressionLimit!: number;
  readonly columns!: ReleaseFacts['columns'];
  readonly rows!: ReleaseFacts['rows'];
  readonly read!: number;
  readonly suppressed!: number;
  readonly blanked!: number;
  declare readonly before?: NonNullable<MeasuredFacts['before']>;
  readonly classes!: ReleaseClasses;
  readonly risks!: ReidentificationRisks;
  readonly remaining!: RemainingRisks;
  readonly loss!: number;
  readonly utility!: ReleaseFacts['utility'];
  declare readonly quality?: ReleaseQuality;
  readonly search!: ReleaseFacts['search'];
  readonly evidence!: Evidence;
  readonly warnings!: readonly Problem[];

  private constructor(facts: ReleaseFacts) {
    Object.assign(this, facts);
    frozen(this);
  }

  static {
    make = (facts) => new Release(facts);
  }

  /** Was this made by `anonymise`? */
  static is(value: unknown): value is Release {
    return typeof value === 'object' && value !== null && #anonymised in value && value.#anonymised;
  }
}

/** Data that may be published: made by this package alone. Other kinds join when there are other ways to make them. @public */
export type Anonymised = Release;

/** Seals a release. For the ways of making one alone. */
export function releaseOf(facts: ReleaseFacts): Release {
  return make(facts);
}

/**
 * Was this made by `anonymise`? A look-alike that was put together by hand is not a release, nor is a copy of one.
 *
 * @example
 * ```ts
 * isRelease({ rows: [], suppressed: 0 }); // => false
 * ```
 * @public
 */
export function isRelease(value: unknown): value is Release {
  return Release.is(value);
}
