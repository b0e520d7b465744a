import type { CodeOf } from '@ctip/core';

import type { aggravators, custodialKinds } from '../codes/index.js';

/** A fine in a currency (ISO 4217), or in multiples of the official minimum wage. @public */
export interface Fine {
  readonly min?: number;
  readonly max?: number;
  /** A fixed amount. */
  readonly amount?: number;
  readonly currency?: string;
  readonly unit?: 'minimum-wage';
  /** The value of the benefit, where that is greater. */
  readonly orBenefitIfGreater?: true;
}

/** A penalty as figures. What is not there is not in our data; it is not "none". @public */
export interface Penalty {
  readonly minYears?: number;
  readonly maxYears?: number;
  readonly minMonths?: number;
  readonly maxMonths?: number;
  /** A fixed term. */
  readonly years?: number;
  /** A life term is provided. */
  readonly life?: true;
  readonly custodial?: CodeOf<typeof custodialKinds>;
  readonly fine?: Fine;
  /** The death penalty is provided. */
  readonly death?: true;
  /** Circumstances that this figure belongs to, as a source lists them; others may exist. */
  readonly when?: readonly CodeOf<typeof aggravators>[];
  /** The fine may stand instead of prison. */
  readonly fineAlternative?: true;
  /** The law raises the penalty; the term itself was not read, or is not stated. */
  readonly increased?: true;
  readonly termRead?: false;
  readonly termStated?: false;
  /** The articles that this figure belongs to, where several offences stand side by side. */
  readonly scope?: string;
  /** Several offences or grades side by side. */
  readonly grades?: readonly Penalty[];
  /** For a public official. */
  readonly official?: Penalty;
  readonly falseTestimonyMaxYears?: number;
  readonly aggravatedMinYears?: number;
}
