import { all, type Truth } from '@ctip/core';

import type { AgeObservation, Element } from './observations.js';

/** The elements of a definition, each yes, no or unknown. */
export type Elements = Readonly<Record<Element, Truth>>;

/** Whether a definition knows the rule for children and the presumption of minority. */
export interface Known {
  readonly child: boolean;
  readonly presumption: boolean;
}

/** Act, means and purpose. */
export const asAdult = ({ act, means, purpose }: Elements): Truth => all([act, means, purpose]);

/** Act and purpose, where the definition needs no means of a child. */
export const asChild = (elements: Elements, { child }: Known): Truth => (child ? all([elements.act, elements.purpose]) : asAdult(elements));

/** The reading that an age calls for; an uncertain age takes the child's where that is presumed, and otherwise only what both say. */
export function reading(age: AgeObservation, elements: Elements, known: Known): Truth {
  const [adult, child] = [asAdult(elements), asChild(elements, known)];
  if (age === 'adult') return adult;
  if (age !== 'uncertain' || known.presumption) return child;
  return adult === child ? adult : 'unknown';
}

const settled = (value: Truth): readonly Truth[] => (value === 'unknown' ? ['yes', 'no'] : [value]);

/** What may be asked. */
export type Topic = Element | 'age';

const topics: readonly Topic[] = ['act', 'means', 'purpose', 'age'];

/**
 * The open topics whose answer could still change what is read, most decisive first.
 *
 * Every way in which the other open topics may turn out is tried; a topic counts once for each way in which its answer decides.
 */
export function decisive(age: AgeObservation, elements: Elements, known: Known): readonly Topic[] {
  const ages: readonly AgeObservation[] = age === 'uncertain' ? ['adult', 'child'] : [age];
  const worlds = settled(elements.act).flatMap((act) =>
    settled(elements.means).flatMap((means) => settled(elements.purpose).flatMap((purpose) => ages.map((a) => ({ age: a, act, means, purpose })))),
  );
  const turned = (world: (typeof worlds)[number], topic: Topic): (typeof worlds)[number] =>
    topic === 'age'
      ? { ...world, age: world.age === 'adult' ? 'child' : 'adult' }
      : { ...world, [topic]: world[topic] === 'yes' ? 'no' : 'yes' };
  const weight = (topic: Topic): number => {
    const isOpen = topic === 'age' ? age === 'uncertain' : elements[topic] === 'unknown';
    if (!isOpen) return 0;
    return worlds.filter((world) => reading(world.age, world, known) !== reading(turned(world, topic).age, turned(world, topic), known)).length;
  };
  return topics
    .map((topic) => [topic, weight(topic)] as const)
    .filter(([, n]) => n > 0)
    .toSorted(([, a], [, b]) => b - a)
    .map(([topic]) => topic);
}
