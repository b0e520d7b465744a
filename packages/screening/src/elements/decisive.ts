import type { Truth } from '@ctip/core';

import type { Topic } from './element.js';
import type { AgeObservation } from './observations.js';
import { reading, treatedAs, type Asks, type Facts, type TreatedAge } from './readings.js';

/** Every topic, in the order of the definition. */
const topics: readonly Topic[] = ['act', 'means', 'purpose', 'age'];

/** How each topic may turn out. */
interface World extends Facts {
  readonly age: TreatedAge;
}

const settled = (value: Truth): readonly Truth[] => (value === 'unknown' ? ['yes', 'no'] : [value]);

/** The ways in which purpose may turn out: a form that the rule for children counts is a purpose. */
function purposes({ purpose, childPurpose }: Facts, { someForms }: Asks): readonly Pick<Facts, 'purpose' | 'childPurpose'>[] {
  if (!someForms) return settled(purpose).map((value) => ({ purpose: value, childPurpose: value }));
  const both = settled(purpose).flatMap((value) => settled(childPurpose).map((form) => ({ purpose: value, childPurpose: form })));
  return both.filter((way) => way.purpose === 'yes' || way.childPurpose === 'no');
}

/**
 * The open topics whose answer could still change what is read, most decisive first.
 *
 * Every way in which everything open may turn out is a world. A topic counts once for each world in which another answer to it alone
 * gives another reading.
 */
export function decisive(age: AgeObservation, facts: Facts, asks: Asks): readonly Topic[] {
  const ways: Readonly<Record<Topic, readonly Partial<World>[]>> = {
    act: settled(facts.act).map((act) => ({ act })),
    means: settled(facts.means).map((means) => ({ means })),
    purpose: purposes(facts, asks),
    age: (age === 'uncertain' ? (['adult', 'child'] as const) : [treatedAs(age, asks)]).map((treated) => ({ age: treated })),
  };
  const start: World = { ...facts, age: 'child' };
  const worlds = topics.reduce<readonly World[]>((so, topic) => so.flatMap((world) => ways[topic].map((way) => ({ ...world, ...way }))), [start]);
  const weight = (topic: Topic): number =>
    worlds.filter((world) => ways[topic].some((way) => reading(way.age ?? world.age, { ...world, ...way }, asks) !== reading(world.age, world, asks))).length;
  return topics
    .map((topic) => [topic, weight(topic)] as const)
    .filter(([, count]) => count > 0)
    .toSorted(([, one], [, other]) => other - one)
    .map(([topic]) => topic);
}
