import type { Truth } from '@ctip/core';

import type { Act, Means, Purpose } from '../definition/index.js';

/** An element of a definition. @public */
export type Element = 'act' | 'means' | 'purpose';

/** The elements, each yes, no or unknown. @public */
export type Elements = Readonly<Record<Element, Truth>>;

/** What may be asked: an element, or the age at the time of the facts. @public */
export type Topic = Element | 'age';

/** An item of an element as it was observed; one that nobody spoke of is not listed. @public */
export interface ElementItem<Item extends string = Act | Means | Purpose> {
  readonly element: Element;
  readonly item: Item;
  readonly truth: Truth;
}
