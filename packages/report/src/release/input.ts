import type { Breakdown, ColumnSuppression, Release } from '@ctip/anonymisation';
import type { Language, Text } from '@ctip/core';

/** What a report on a release is made from. @public */
export interface ReleaseReportInput {
  readonly release: Release;
  /** Of the page; “Report on a release” unless told. */
  readonly title?: Text;
  /** Language shown first; Arabic unless told. */
  readonly first?: Language;
  /** Digits of the Arabic text; Arabic-Indic unless told. */
  readonly arabicDigits?: 'arab' | 'latn';
  /** What a reader can still do with it, by `breakdowns`. */
  readonly breakdowns?: readonly Breakdown[];
  /** Whom suppression left out, by `suppressionByGroup`. The page then counts small groups, says so, and must not go out. */
  readonly suppression?: readonly ColumnSuppression[];
}
