import type { PrivacyModel } from '../model/index.js';
import type { UtilityMeasure } from '../measure/index.js';
import type { ReleaseQuality } from '../quality/index.js';
import type { ReidentificationRisks, RemainingRisks } from '../risk/index.js';

/** What became of a column. @public */
export interface ReleasedColumn {
  readonly name: string;
  readonly role: 'quasi' | 'sensitive' | 'insensitive';
  /** For a quasi-identifier: the level that its values were generalised to, of how many. */
  readonly level?: number;
  /** For a quasi-identifier whose records stand at different levels: all of them. */
  readonly levels?: readonly number[];
  readonly highestLevel?: number;
  /** For a quasi-identifier: detail lost, 0 to 1. */
  readonly loss?: number;
}

/** Classes of records that are equal in all quasi-identifiers. @public */
export interface ReleaseClasses {
  readonly count: number;
  readonly smallest: number;
  readonly largest: number;
  readonly average: number;
}

/** What is to be known of a release: how it was made, what it risks, what it cost. @public */
export interface ReleaseFacts {
  readonly models: readonly PrivacyModel[];
  /** Largest share of records that might be left out. */
  readonly suppressionLimit: number;
  readonly columns: readonly ReleasedColumn[];
  /** Sorted by code unit, column by column, so that the order tells nothing of the input. */
  readonly rows: readonly (readonly string[])[];
  readonly read: number;
  /** Records left out because their class was too small. */
  readonly suppressed: number;
  readonly classes: ReleaseClasses;
  readonly risks: ReidentificationRisks;
  readonly remaining: RemainingRisks;
  /** Detail lost over all quasi-identifiers, 0 to 1, suppression included. */
  readonly loss: number;
  /** What the search minimised, and how far down it came. */
  readonly utility: UtilityMeasure & { readonly cost: number };
  readonly quality: ReleaseQuality;
  readonly search: { readonly nodes: number; readonly checked: number; readonly optimal: true };
}

let make: (facts: ReleaseFacts) => Release;

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) frozen(inner);
  return value;
}

/**
 * A table that may be published, and what is to be known of it. It is made by `anonymise` alone: a look-alike, a copy with other rows
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
  readonly classes!: ReleaseClasses;
  readonly risks!: ReidentificationRisks;
  readonly remaining!: RemainingRisks;
  readonly loss!: number;
  readonly utility!: ReleaseFacts['utility'];
  readonly quality!: ReleaseQuality;
  readonly search!: ReleaseFacts['search'];

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

/** Seals a release. For `anonymise` alone. */
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
