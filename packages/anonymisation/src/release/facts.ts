import type { UtilityMeasure } from '../measure/index.js';
import type { PrivacyModel } from '../model/index.js';
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
  /** For a quasi-identifier of a table that was cut into classes: between two values of an order, or along its hierarchy. */
  readonly cut?: 'ordered' | 'hierarchical';
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

/** How a release was found. @public */
export interface SearchFacts {
  /** Ways to generalise that there were, or classes that were cut. */
  readonly nodes: number;
  /** How many were looked at, or cuts tried. */
  readonly checked: number;
  /** Is nothing better? False too where the budget ended before all rounds of local recoding or of cells were done. */
  readonly optimal: boolean;
  /** For a search over levels: no way costs less than this, in the unit of `utility.cost`. */
  readonly lowerBound?: number;
  /** For a search over levels: what the release costs at most more than the best possible, 0 or more, in the same unit. */
  readonly gap?: number;
  /** Where the budget ended first: nodes looked at in all. As `within.nodes` it gives the same release. */
  readonly endedAfter?: number;
}

/** What is measured of a release: how it was made, what it risks, what it cost. @public */
export interface MeasuredFacts {
  readonly models: readonly PrivacyModel[];
  /** Largest share of records that might be left out. */
  readonly suppressionLimit: number;
  readonly columns: readonly ReleasedColumn[];
  /** Sorted by code unit, column by column, so that the order tells nothing of the input. */
  readonly rows: readonly (readonly string[])[];
  readonly read: number;
  /** Records left out because their class was too small. */
  readonly suppressed: number;
  /** Cells of published records that are generalised further than their column, where cells are suppressed or records recoded locally. */
  readonly blanked: number;
  /** The table as it was read, by its quasi-identifiers; not known of a table that no one party has. */
  readonly before?: { readonly classes: ReleaseClasses; readonly risks: ReidentificationRisks };
  readonly classes: ReleaseClasses;
  readonly risks: ReidentificationRisks;
  readonly remaining: RemainingRisks;
  /** Detail lost over all quasi-identifiers, 0 to 1, suppression included. */
  readonly loss: number;
  /** What the search minimised, and how far down it came. */
  readonly utility: UtilityMeasure & { readonly cost: number };
  /** How much detail is kept; not known of a table that no one party has. */
  readonly quality?: ReleaseQuality;
  readonly search: SearchFacts;
}
