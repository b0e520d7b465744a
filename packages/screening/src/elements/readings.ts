import { all, any, not, type Truth } from '@ctip/core';

import type { AgeObservation } from './observations.js';

/** What a definition asks for. */
export interface Asks {
  readonly act: boolean;
  readonly means: boolean;
  /** It has the rule for children, and whether for some forms alone. */
  readonly child: boolean;
  readonly someForms: boolean;
  /** It has the presumption of minority. */
  readonly presumption: boolean;
}

/** The facts that a reading rests on. */
export interface Facts {
  readonly act: Truth;
  readonly means: Truth;
  readonly purpose: Truth;
  readonly childPurpose: Truth;
}

/** The elements that an adult's case needs. */
export const asAdult = (facts: Facts, asks: Asks): Truth =>
  all([asks.act ? facts.act : 'yes', asks.means ? facts.means : 'yes', facts.purpose]);

/** Those, or act and purpose alone where the rule for children holds. */
export const asChild = (facts: Facts, asks: Asks): Truth =>
  asks.child ? any([asAdult(facts, asks), all([asks.act ? facts.act : 'yes', facts.childPurpose])]) : asAdult(facts, asks);

/** The age that the result is read for: an uncertain one is a child's where that is presumed. */
export type TreatedAge = 'adult' | 'child' | 'either';

/** The age that an observed age is treated as. */
export function treatedAs(age: AgeObservation, { presumption }: Asks): TreatedAge {
  if (age === 'adult') return 'adult';
  return age === 'uncertain' && !presumption ? 'either' : 'child';
}

/** The reading for an age; for either age, what both say. */
export function reading(age: TreatedAge, facts: Facts, asks: Asks): Truth {
  const [adult, child] = [asAdult(facts, asks), asChild(facts, asks)];
  if (age === 'adult') return adult;
  if (age === 'child') return child;
  return adult === child ? adult : 'unknown';
}

/** Does a case of this age need one of the means? */
export function needsMeans(age: TreatedAge, { childPurpose }: Facts, asks: Asks): Truth {
  if (!asks.means) return 'no';
  if (age === 'adult' || !asks.child) return 'yes';
  const ofChild = asks.someForms ? not(childPurpose) : 'no';
  return age === 'child' || ofChild === 'yes' ? ofChild : 'unknown';
}
