import { isAbsent, type Answer, type Truth } from '@ctip/core';

import type { Act, Means, Purpose } from '../definition/index.js';

/** What is known of an element as a whole, or item by item; an item that is not given is unknown. @public */
export type ElementInput<Item extends string> = Answer<Truth> | Readonly<Partial<Record<Item, Answer<Truth>>>>;

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

/**
 * What was observed. Nothing here identifies a person. An absent answer, whatever the reason, is unknown and never `no`; an absent age
 * is uncertain.
 *
 * @public
 */
export interface Observations<A extends string = Act, M extends string = Means, P extends string = Purpose> {
  readonly age: Answer<AgeObservation>;
  readonly acts: ElementInput<A>;
  readonly means: ElementInput<M>;
  readonly purposes: ElementInput<P>;
  /** Does somebody say that the person agreed? */
  readonly consentClaimed: Answer<Truth>;
}

const truths: ReadonlySet<unknown> = new Set<Truth>(['yes', 'no', 'unknown']);
const ages: ReadonlySet<unknown> = new Set<AgeObservation>(['adult', 'child', 'uncertain', 'child-at-the-time']);

/** A truth as it was given. A value that is none would pass for `yes` or `no` further on, so it is refused. */
export function truthOf(answer: Answer<Truth> | undefined): Truth {
  if (answer === undefined || isAbsent(answer)) return 'unknown';
  if (!truths.has(answer)) throw new TypeError('an observation is yes, no, unknown or an absent answer');
  return answer;
}

/** The age as it was given. */
export function ageOf(answer: Answer<AgeObservation>): AgeObservation {
  if (isAbsent(answer)) return 'uncertain';
  if (!ages.has(answer)) throw new TypeError('an age is adult, child, uncertain, child-at-the-time or an absent answer');
  return answer;
}

const hasDeclined = (answer: unknown): boolean => isAbsent(answer) && answer.absent === 'declined';

/** An element as it was observed: as a whole, or by its items. */
export interface Observed {
  readonly whole: Truth | undefined;
  readonly items: ReadonlyMap<string, Truth>;
  /** Items that the person declined to speak of; every item, where that is the answer for the whole. */
  readonly declined: { readonly all: boolean; readonly items: ReadonlySet<string> };
}

/** Takes an element apart. */
export function observed(input: ElementInput<string>): Observed {
  if (typeof input !== 'object' || isAbsent(input))
    return { whole: truthOf(input), items: new Map(), declined: { all: hasDeclined(input), items: new Set() } };
  if (input === null || Array.isArray(input)) throw new TypeError('an element is a truth, an absent answer, or truths by item');
  const given = Object.entries(input);
  return {
    whole: undefined,
    items: new Map(given.map(([item, answer]) => [item, truthOf(answer)])),
    declined: { all: false, items: new Set(given.filter(([, answer]) => hasDeclined(answer)).map(([item]) => item)) },
  };
}
