import type { Place } from '@ctip/core';

/** A dimension as it stands in a message or a table. */
export interface ObservedDimension {
  readonly id: string;
  /** Where it is described. */
  readonly pointer: string;
  readonly at?: Place;
}

/** A figure as it stands there. */
export interface Observed {
  /** One code a dimension. */
  readonly codes: readonly string[];
  readonly value: unknown;
  /** Attributes that are understood, by id. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly pointer: string;
  readonly at?: Place;
}

/** What a message or a table of others holds. */
export interface ObservedData {
  readonly dimensions: readonly ObservedDimension[];
  readonly figures: readonly Observed[];
  /** Places of attributes that are not understood. */
  readonly unread: readonly { readonly pointer: string; readonly at?: Place }[];
}
