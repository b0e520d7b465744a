import type { CountryCode, Problem } from '@ctip/core';
import type { Count } from '@ctip/cube';

import type { ageNames, dimensions, formNames, sexNames } from './values.data.js';

/** How a row cuts its indicator. @public */
export type GlotipDimension = (typeof dimensions)[keyof typeof dimensions];
/** Sex of a row. @public */
export type GlotipSex = (typeof sexNames)[keyof typeof sexNames];
/** Age group of a row. @public */
export type GlotipAge = (typeof ageNames)[keyof typeof ageNames];
/** Form of exploitation of a row. @public */
export type GlotipForm = (typeof formNames)[keyof typeof formNames];

/** One figure of the UNODC table. Aggregate data: it is about nobody. @public */
export interface GlotipRow {
  /** `undefined` for a territory that the table gives no code. */
  readonly country: CountryCode | undefined;
  readonly countryName: string;
  readonly region: string;
  readonly subregion: string;
  readonly dimension: GlotipDimension;
  /** The form, where the row is by form. */
  readonly form: GlotipForm | undefined;
  /** As received: a form, or a nationality or country in free text. */
  readonly category: string;
  readonly sex: GlotipSex;
  readonly ageGroup: GlotipAge;
  readonly year: number;
  /** What was counted, and between which bounds: `<5` is 0 to 4. */
  readonly count: Count;
}

/** One row of the sheet: a figure, perhaps with notices, or the reasons why it is none. `cut` says what it counts and how, `victims/total`. @public */
export type GlotipItem =
  | { readonly ok: true; readonly row: number; readonly cut: string; readonly value: GlotipRow; readonly notices: readonly Problem[] }
  | { readonly ok: false; readonly row: number; readonly cut: string | undefined; readonly problems: readonly Problem[] };
