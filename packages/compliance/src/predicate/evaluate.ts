import { all, any, counts, type Truth } from '@ctip/core';
import type { Contested, Fact } from '@ctip/legislation';

import type { StateFacts } from '../facts/index.js';
import { judge, reason, type Judgement } from './judge.js';
import type { Evaluation, FactPredicate, Predicate } from './types.js';

/** The other reading: a value is judged like ours; a narrower law fails where ours fails; more than that is not known. */
function otherTruth(predicate: FactPredicate, contested: Contested<unknown>, row: Fact, ours: Truth): Truth {
  if (contested.value !== undefined) return judge(predicate, contested.value, row).truth;
  return contested.reading === 'narrower' && ours === 'no' ? 'no' : 'unknown';
}

/** Both readings are kept: the outcome counts where they agree. */
function weighed(predicate: FactPredicate, row: Fact): Judgement {
  const ours = judge(predicate, row.value, row);
  const { contested, limits } = row;
  const agreed = contested === undefined || otherTruth(predicate, contested, row, ours.truth) === ours.truth;
  if (!agreed) {
    const kept = ours.truth === 'unknown' ? ours.reasons : [];
    const unsettled = [...ours.unsettled, ...ours.missing];
    return { truth: 'unknown', reasons: [...kept, reason('sources-disagree', predicate.fact)], missing: [], unsettled };
  }
  if (limits && ours.truth === 'yes') {
    return { ...ours, truth: 'unknown', reasons: [reason('limited', predicate.fact, limits, 'fact-limit')] };
  }
  return ours;
}

function evaluateFact(predicate: FactPredicate, facts: StateFacts['facts']): Evaluation {
  const { fact } = predicate;
  const row: Fact | undefined = facts[fact];
  const wider = predicate.wider === true;
  const unsettled = predicate.op === 'superset' ? predicate.of : [];
  if (!row) return { truth: 'unknown', uses: [], reasons: [reason('no-fact', fact)], missing: [], unsettled, wider: false };
  if (!counts(row.mark)) {
    const uses = [{ fact, row, counted: false }];
    return { truth: 'unknown', uses, reasons: [reason('not-counted', fact)], missing: [], unsettled, wider: false };
  }
  const found = weighed(predicate, row);
  return { ...found, uses: [{ fact, row, counted: true }], wider: wider && found.truth === 'yes' };
}

const merged = (truth: Truth, parts: readonly Evaluation[]): Evaluation => ({
  truth,
  uses: parts.flatMap(({ uses }) => uses),
  reasons: parts.flatMap(({ reasons }) => reasons),
  missing: parts.flatMap(({ missing }) => missing),
  unsettled: parts.flatMap(({ unsettled }) => unsettled),
  wider: parts.some(({ wider }) => wider),
});

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
export function evaluate(predicate: Predicate, facts: StateFacts['facts']): Evaluation {
  if (predicate.op !== 'all' && predicate.op !== 'any') return evaluateFact(predicate, facts);
  const parts = predicate.of.map((part) => ({ part, found: evaluate(part, facts) }));
  const truth = (predicate.op === 'all' ? all : any)(parts.map(({ found }) => found.truth));
  const deciding = parts.filter(({ part, found }) => found.truth === truth && (truth === 'yes' || part.wider !== true));
  const result = merged(truth, (deciding.length > 0 ? deciding : parts).map(({ found }) => found));
  return { ...result, wider: truth === 'yes' && (predicate.wider === true || result.wider) };
}
