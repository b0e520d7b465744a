import { match } from 'ts-pattern';

import type { FactSet } from '../facts/index.js';
import { evaluateSets } from '../predicate/evaluate.js';
import { labelOf, wordsOf } from '../predicate/judge.js';
import type { Predicate } from '../predicate/index.js';
import type { Remedy } from './types.js';

/** The words that are still wanted: those missing and unsettled, or all of them. */
function wanted(of: readonly string[], lacking: readonly string[]): readonly string[] {
  const some = of.filter((word) => lacking.includes(word));
  return some.length > 0 ? some : of;
}

/** Of several duties together, those that are not met: the unmet ones where some are, else the open ones. */
function wanting(of: readonly Predicate[], sets: readonly FactSet[]): readonly Predicate[] {
  const truths = of.map((part) => ({ part, truth: evaluateSets(part, sets).truth }));
  const unmet = truths.filter(({ truth }) => truth === 'no');
  return (unmet.length > 0 ? unmet : truths.filter(({ truth }) => truth !== 'yes')).map(({ part }) => part);
}

/** What would satisfy a predicate, given the words that its finding lacks. A branch that goes further than the treaty is not proposed. */
export function remediesFor(predicate: Predicate, sets: readonly FactSet[], lacking: readonly string[], either = false): readonly Remedy[] {
  const one = (key: Remedy['key'], extra: { readonly words?: readonly string[]; readonly number?: number } = {}, fact = 'fact' in predicate ? predicate.fact : undefined): readonly Remedy[] =>
    fact === undefined ? [] : [{ key, params: { fact: labelOf(fact), ...extra }, ...(either && { either: true as const }) }];
  return match(predicate)
    .with({ op: 'all' }, ({ of }) => wanting(of, sets).flatMap((part) => remediesFor(part, sets, lacking, either)))
    .with({ op: 'any' }, ({ of }) => {
      const asked = of.filter((part) => part.wider !== true);
      return asked.flatMap((part) => remediesFor(part, sets, lacking, either || asked.length > 1));
    })
    .with({ op: 'equals' }, ({ value }) => one(value === false ? 'drop' : 'provide'))
    .with({ op: 'superset' }, ({ of, fact }) => one('name', { words: wordsOf(fact, wanted(of, lacking)) }))
    .with({ op: 'intersects' }, ({ of, fact }) => one('one-of', { words: wordsOf(fact, of) }))
    .with({ op: 'at-least' }, ({ value }) => one('at-least', { number: value }))
    .with({ op: 'custodial' }, () => one('custodial'))
    .with({ op: 'serious' }, () => one('four-years'))
    .exhaustive();
}
