import { any, type Truth } from '@ctip/core';

import type { Definition } from '../definition/index.js';
import type { Element, ElementItem, Elements } from './element.js';
import { observed, type Observations, type Observed } from './observations.js';

/** The elements as found, and the input that they were found in. */
export interface Found {
  readonly elements: Elements;
  /** A purpose that the rule for children counts. It is the purpose itself, unless the rule is for some forms alone. */
  readonly childPurpose: Truth;
  readonly inputs: Readonly<Record<Element, Observed>>;
}

const inList = (input: Observed, list: readonly string[]): Truth => any(list.map((item) => input.items.get(item) ?? 'unknown'));

/** Seeing none of an open list does not show that there is none; a form beside the list counts too. */
const inOpenList = (input: Observed): Truth => ([...input.items.values()].includes('yes') ? 'yes' : 'unknown');

/** Of a purpose that is there, nobody has said yet whether it is one of these forms. */
const ofForms = (input: Observed, forms: readonly string[]): Truth => (input.whole === undefined ? inList(input, forms) : input.whole === 'no' ? 'no' : 'unknown');

/** The items that were observed one by one: those of the lists in their order, then forms beside them. */
export function itemsOf<A extends string, M extends string, P extends string>({ acts, means, purposes }: Definition<A, M, P>, { inputs }: Found): ElementItem<A | M | P>[] {
  const lists: Readonly<Record<Element, readonly (A | M | P)[]>> = { act: acts, means, purpose: purposes };
  return (['act', 'means', 'purpose'] as const).flatMap((element) => {
    const { items } = inputs[element];
    const order = [...lists[element].filter((item) => items.has(item)), ...([...items.keys()] as P[]).filter((item) => !lists[element].includes(item))];
    return order.map((item) => ({ element, item, truth: items.get(item) ?? 'unknown' }));
  });
}

/** Finds the elements of a definition in observations. */
export function find<A extends string, M extends string, P extends string>(definition: Definition<A, M, P>, seen: Observations<A, M, P>): Found {
  const inputs = { act: observed(seen.acts), means: observed(seen.means), purpose: observed(seen.purposes) };
  const purpose = inputs.purpose.whole ?? inOpenList(inputs.purpose);
  const forms = definition.rules.child?.purposes;
  return {
    elements: {
      act: inputs.act.whole ?? inList(inputs.act, definition.acts),
      means: inputs.means.whole ?? inList(inputs.means, definition.means),
      purpose,
    },
    childPurpose: forms ? ofForms(inputs.purpose, forms) : purpose,
    inputs,
  };
}
