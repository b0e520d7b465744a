import type { Truth } from '@ctip/core';

import { involuntarinessDimensions, type Instrument, type Item } from '../../instrument/index.js';
import type { Collected } from '../../observation/collect.js';

/** A dimension of involuntariness, in which a penalty may have been used. */
export type Place = (typeof involuntarinessDimensions)[number];
export const places: readonly Place[] = involuntarinessDimensions;
/** The one list of penalties. */
export const penalties = 'any';

/** What is known of every item, and where each penalty was used. */
export interface Facts {
  readonly of: (item: Item) => Truth;
  readonly penaltyAt: (item: Item, place: Place) => Truth;
}

const isPlace = (name: string): name is Place => places.some((place) => place === name);

/** A penalty in a dimension, as a key. */
export const placeKey = (place: Place, item: Pick<Item, 'id'>): string => `${place} ${item.id}`;

/** Penalties that an observation puts into a dimension. */
export function placedIn({ placed }: Collected, disagreement: 'yes-stands' | 'open'): ReadonlyMap<string, Truth> {
  const found = new Map<string, Truth>();
  for (const { item, answer, dimension = '' } of placed) {
    if (!item.startsWith(`${penalties}/`) || !isPlace(dimension)) throw new TypeError('only a penalty is put into a dimension, and only into one of involuntariness');
    if (answer !== 'yes' && answer !== 'no') continue;
    const key = placeKey(dimension, { id: item });
    const before = found.get(key);
    found.set(key, before === undefined || before === answer ? answer : disagreement === 'open' ? 'unknown' : 'yes');
  }
  return found;
}

/** Puts answers and places together: a penalty that was used, and nowhere but in one dimension, was used there. */
export function factsOf(of: (item: Item) => Truth, placed: ReadonlyMap<string, Truth>): Facts {
  const said = (item: Item, place: Place): Truth => placed.get(placeKey(place, item)) ?? (of(item) === 'no' ? 'no' : 'unknown');
  return {
    of,
    penaltyAt(item, place) {
      const here = said(item, place);
      const nowhereElse = places.every((other) => other === place || said(item, other) === 'no');
      return here === 'unknown' && of(item) === 'yes' && nowhereElse ? 'yes' : here;
    },
  };
}

/** The items of the list by what they say. */
export interface Items {
  readonly involuntariness: ReadonlyMap<Place, readonly Item[]>;
  readonly penalty: readonly Item[];
}

/** Sorts the items of the list. */
export const itemsOf = ({ items }: Instrument): Items => ({
  involuntariness: new Map(places.map((place) => [place, items.filter(({ dimension }) => dimension === place)])),
  penalty: items.filter(({ dimension }) => dimension === penalties),
});
