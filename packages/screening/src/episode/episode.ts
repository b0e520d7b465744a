import { isAbsent, type Answer } from '@ctip/core';

import { assess, type Assessment, type AssessOptions } from '../assess/index.js';
import type { AgeObservation } from '../elements/index.js';
import type { Instrument } from '../instrument/index.js';
import { positionsOf } from '../observation/collect.js';
import type { Observation } from '../observation/index.js';

/** The same instrument for adults and for children. @public */
export interface ByAge {
  readonly adult: Instrument;
  readonly child: Instrument;
}

/** An assessment for the age at the time of the facts. @public */
export interface EpisodeAssessment {
  /** Which reading the assessment is: an age that is not sure takes the child's. */
  readonly reading: 'adult' | 'child';
  readonly assessment: Assessment;
  /** The adult reading, shown beside the child's where the age is not sure. */
  readonly adultReading?: Assessment;
  /** Items observed that the list for this age does not have. */
  readonly notInList: readonly string[];
}

function within(instrument: Instrument, other: Instrument, observations: readonly Observation[], options: AssessOptions): readonly [Assessment, readonly string[]] {
  const own = positionsOf(instrument);
  const outside = observations.filter(({ item }) => !own.has(item) && positionsOf(other).has(item));
  const inside = outside.length === 0 ? observations : observations.filter((observation) => !outside.includes(observation));
  return [assess(instrument, inside, options), [...new Set(outside.map(({ item }) => item))].toSorted()];
}

/**
 * Assesses one episode of exploitation by the age that the person had then. Somebody exploited at several times has several episodes.
 *
 * An age that is not sure takes the list and the rule for children, with the adult reading beside it.
 *
 * @param lists - the instrument for adults and for children
 * @param age - at the time of the facts of this episode; an absent answer is not sure
 * @param observations - of this episode alone
 * @param options - as for {@link assess}
 * @throws TypeError as {@link assess} does; an item that only the list for the other age has is named in `notInList` and not counted
 * @example
 * ```ts
 * const lists = { adult: iloDelphi.adultLabour, child: iloDelphi.childLabour };
 * const found = assessEpisode(lists, 'uncertain', observe({ 'exploitation/no-social-protection': 'yes' }, unrecorded));
 * [found.reading, found.adultReading?.instrument.id, found.notInList]; // => ['child', 'ilo-delphi-adult-labour', ['exploitation/no-social-protection']]
 * ```
 * @public
 */
export function assessEpisode(lists: ByAge, age: Answer<AgeObservation>, observations: readonly Observation[], options: AssessOptions = {}): EpisodeAssessment {
  const seen = isAbsent(age) ? 'uncertain' : age;
  if (seen === 'adult') {
    const [assessment, notInList] = within(lists.adult, lists.child, observations, options);
    return { reading: 'adult', assessment, notInList };
  }
  const [assessment, notInList] = within(lists.child, lists.adult, observations, options);
  return { reading: 'child', assessment, ...(seen === 'uncertain' && { adultReading: within(lists.adult, lists.child, observations, options)[0] }), notInList };
}
