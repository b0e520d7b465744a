import { all, any } from '@ctip/core';

import type { FactSet } from '../facts/index.js';
import { evaluateFact, merged } from './oneFact.js';
import type { Evaluation, Predicate } from './types.js';

/** What a predicate comes to over the facts of several laws. */
export function evaluateSets(predicate: Predicate, sets: readonly FactSet[]): Evaluation {
  if (predicate.op !== 'all' && predicate.op !== 'any') return evaluateFact(predicate, sets);
  const parts = predicate.of.map((part) => ({ part, found: evaluateSets(part, sets) }));
  const truth = (predicate.op === 'all' ? all : any)(parts.map(({ found }) => found.truth));
  const summary = truth === 'unknown' && predicate.op === 'any' && predicate.summary ? evaluateSets(predicate.summary, sets) : undefined;
  if (summary?.truth === 'yes') return summary;
  const deciding = parts.filter(({ part, found }) => found.truth === truth && (truth === 'yes' || part.wider !== true));
  const found = [...(deciding.length > 0 ? deciding : parts).map((one) => one.found), ...(summary && summary.uses.length > 0 ? [summary] : [])];
  const result = merged(truth, found);
  // Of several duties together, one that is wholly unmet leaves the whole unmet.
  const partly = truth === 'no' && (predicate.op === 'all' ? found.every((one) => one.partly) : result.partly);
  return { ...result, partly, wider: truth === 'yes' && (predicate.wider === true || result.wider) };
}

/**
 * What a predicate comes to over facts, in Kleene's three values, with the facts that decided it and why.
 *
 * An unknown fact and an `unverified` one give `unknown`. A word is shown absent only where the list was read whole, is not open, and
 * holds no near word. A condition that may narrow a provision, and sources that disagree on the outcome, give `unknown`.
 *
 * @example
 * ```ts
 * const adult = { value: 16, sources: ['x'], mark: 'verified' };
 * evaluate({ op: 'at-least', fact: 'childAge', value: 18 }, { childAge: adult }).truth; // => 'no'
 * evaluate({ op: 'at-least', fact: 'childAge', value: 18 }, {}).truth; // => 'unknown'
 * ```
 * @public
 */
export function evaluate(predicate: Predicate, facts: FactSet['facts']): Evaluation {
  return evaluateSets(predicate, [{ facts }]);
}
