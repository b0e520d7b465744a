import type { Reason, ReasonKey } from '../predicate/index.js';
import { askKeys, type Ask } from './types.js';

/** What would settle a reason. */
const settledBy: Readonly<Partial<Record<ReasonKey, Ask['key']>>> = {
  'not-named': 'other-laws',
  'no-rule': 'other-laws',
  'not-in-place': 'second-source',
  narrows: 'other-laws',
  narrowed: 'other-laws',
  'part-only': 'other-laws',
  below: 'other-laws',
  'below-four-years': 'other-laws',
  'no-fact': 'read-text',
  'no-test': 'judge',
  'not-counted': 'second-source',
  partial: 'read-whole',
  'open-list': 'scope-of-words',
  'near-word': 'scope-of-words',
  'not-read-whole': 'read-whole',
  'no-list': 'read-text',
  'term-not-read': 'read-text',
  'not-settled': 'read-text',
  limited: 'effect-of-condition',
  'sources-disagree': 'settle-conflict',
  silence: 'other-laws',
  'other-law': 'read-text',
  'only-where': 'read-text',
};

/** What would settle these reasons, each once, the nearest first. */
export function asksOf(reasons: readonly Reason[]): readonly Ask[] {
  const asks = reasons.flatMap(({ key, params }): Ask[] => {
    const ask = settledBy[key];
    return ask === undefined ? [] : [{ key: ask, params }];
  });
  const told = new Set<string>();
  const once = asks.filter(({ key, params: { fact, words = [] } }) => {
    const mark = [key, fact, ...words].join(' ');
    return !told.has(mark) && told.add(mark);
  });
  return once.toSorted((a, b) => askKeys.indexOf(a.key) - askKeys.indexOf(b.key));
}
