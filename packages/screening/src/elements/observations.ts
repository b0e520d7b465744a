import { any, type Truth } from '@ctip/core';

import type { Act, Definition, Means, Purpose } from '../definition/index.js';

/** What is known of an element as a whole, or item by item; an item that is not given is unknown. @public */
export type ElementInput<Item extends string> = Truth | Readonly<Partial<Record<Item, Truth>>>;

/**
 * How old the person was.
 *
 * - `adult`, `child`: at the time of the facts
 * - `uncertain`: not known, with reason to think the person may be a child
 * - `child-at-the-time`: adult now, under 18 during any of the exploitation
 *
 * @public
 */
export type AgeObservation = 'adult' | 'child' | 'uncertain' | 'child-at-the-time';

/** What was observed. Nothing here identifies a person. @public */
export interface Observations {
  readonly age: AgeObservation;
  readonly acts: ElementInput<Act>;
  readonly means: ElementInput<Means>;
  readonly purposes: ElementInput<Purpose>;
  /** Does somebody say that the person agreed? */
  readonly consentClaimed: Truth;
}

/** An element of the definition. @public */
export type Element = 'act' | 'means' | 'purpose';

function truthOf<Item extends string>(input: ElementInput<Item>, list: readonly Item[], open: boolean): Truth {
  if (typeof input === 'string') return input;
  const found = any(list.map((item) => input[item] ?? 'unknown'));
  if (!open) return found;
  // Forms beside the listed ones count too, and seeing none of an open list does not show that there is none.
  const beside = any(Object.values<Truth | undefined>(input).map((value) => value ?? 'unknown'));
  return beside === 'yes' ? 'yes' : found === 'yes' ? 'yes' : 'unknown';
}

/** The three elements, each yes, no or unknown. */
export function elementsOf({ acts, means, purposes }: Observations, definition: Definition): Readonly<Record<Element, Truth>> {
  return {
    act: truthOf(acts, definition.acts, false),
    means: truthOf(means, definition.means, false),
    purpose: truthOf(purposes, definition.purposes, true),
  };
}

/** The items of an element that nobody has answered yet, for the next question. */
export function openItems<Item extends string>(input: ElementInput<Item>, list: readonly Item[]): readonly Item[] {
  if (typeof input === 'string') return input === 'unknown' ? list : [];
  return list.filter((item) => (input[item] ?? 'unknown') === 'unknown');
}
