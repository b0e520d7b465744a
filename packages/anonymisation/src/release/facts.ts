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
  /** The table as it was read, by its quasi-identifiers. */
  readonly before: { readonly classes: ReleaseClasses; readonly risks: ReidentificationRisks };
  readonly classes: ReleaseClasses;
  readonly risks: ReidentificationRisks;
  readonly remaining: RemainingRisks;
  /** Detail lost over all quasi-identifiers, 0 to 1, suppression included. */
  readonly loss: number;
  /** What the search minimised, and how far down it came. */
  readonly utility: UtilityMeasure & { readonly cost: number };
  readonly quality: ReleaseQuality;
  /** How it was found: nodes that there were (or classes that were cut), how many were looked at (or cuts tried), and whether nothing is better. */
  readonly search: { readonly nodes: number; readonly checked: number; readonly optimal: boolean };
}
