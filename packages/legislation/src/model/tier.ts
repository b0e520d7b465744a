import type { ArabLeagueCode, CodeOf, tipTiers } from '@ctip/core';

import type { tierStatuses } from '../codes/index.js';

/** A publication in which a placement was read, as the data keeps it. @public */
export interface TierSourceRow {
  readonly title: string;
  readonly url: string;
  readonly address?: 'to-be-reopened';
}

/** A placement, as the data keeps it. @public */
export interface TierRow {
  /** Year of the report. */
  readonly year: number;
  readonly tier: CodeOf<typeof tipTiers>;
  /** How the placement was established; `unverified` must not be relied on. */
  readonly status: CodeOf<typeof tierStatuses>;
  /** Ids of sources, see `tierSourceOf`. */
  readonly sources: readonly string[];
  /** Pages of the narratives, where they were kept. */
  readonly urls?: readonly string[];
  /** The source says that the state stayed on the Watch List by a waiver. */
  readonly waiver?: true;
}

/** Scores of a policy index as published: data of others, never computed here. @public */
export interface PolicyIndexRow {
  readonly country: ArabLeagueCode;
  readonly year: number;
  readonly prosecution?: number;
  readonly prevention?: number;
  readonly protection?: number;
}
