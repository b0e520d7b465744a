import { all, type Truth } from '@ctip/core';
import type { Fact, Penalty } from '@ctip/legislation';
import { match } from 'ts-pattern';

import type { FactName } from '../facts/index.js';
import type { FactPredicate, NearWords, Reason, ReasonKey } from './types.js';

/** What one reading of one fact comes to. */
export interface Judgement {
  readonly truth: Truth;
  readonly reasons: readonly Reason[];
  readonly missing: readonly string[];
  readonly unsettled: readonly string[];
}

const lists: Readonly<Partial<Record<FactName, string>>> = {
  definitionActs: 'definition-act',
  definitionMeans: 'definition-means',
  definitionPurposes: 'definition-purpose',
};

/** A reason about a fact; words become keys of the catalogue. */
export function reason(key: ReasonKey, fact: FactName, words: readonly string[] = [], list = lists[fact]): Reason {
  const label = fact === 'traffickingLaw' ? 'fact.traffickingLaw' : `feature.${fact}`;
  return { key, params: { fact: label, ...(words.length > 0 && list !== undefined && { words: words.map((word) => `code.${list}.${word}`) }) } };
}

const plain = (truth: Truth, ...reasons: readonly Reason[]): Judgement => ({ truth, reasons, missing: [], unsettled: [] });

type ListPredicate = Extract<FactPredicate, { readonly op: 'superset' }>;

/** Why a word that does not stand in the list is, or is not, shown to be absent. */
function absence(word: string, found: ReadonlySet<string>, row: Fact, near: NearWords): ReasonKey {
  if (row.partial) return 'partial';
  if (row.open) return 'open-list';
  if (!row.whole) return 'not-read-whole';
  return near[word]?.some((other) => found.has(other)) ? 'near-word' : 'not-named';
}

function judgeList({ fact, of, near }: ListPredicate, value: unknown, row: Fact): Judgement {
  if (!Array.isArray(value)) return { ...plain('unknown', reason('no-list', fact)), unsettled: of };
  const found = new Set<string>(value.map(String));
  const lacking = of.filter((word) => !found.has(word)).map((word) => ({ word, why: absence(word, found, row, near) }));
  const because = (key: ReasonKey): readonly string[] => lacking.filter(({ why }) => why === key).map(({ word }) => word);
  const missing = because('not-named');
  const truth = all(lacking.map(({ why }): Truth => (why === 'not-named' ? 'no' : 'unknown')));
  if (truth === 'yes') return plain('yes', reason('shown', fact, of));
  const keys = truth === 'no' ? ['not-named' as const] : [...new Set(lacking.map(({ why }) => why))];
  return {
    truth,
    reasons: keys.map((key) => reason(key, fact, because(key))),
    missing,
    unsettled: lacking.filter(({ why }) => why !== 'not-named').map(({ word }) => word),
  };
}

const terms = ['minYears', 'maxYears', 'minMonths', 'years', 'life', 'custodial'] as const satisfies readonly (keyof Penalty)[];
const hasTerm = (penalty: Penalty): boolean => terms.some((term) => penalty[term] !== undefined) || (penalty.grades ?? []).some(hasTerm);

/** What one reading of a fact comes to under a predicate. */
export function judge(predicate: FactPredicate, value: unknown, row: Fact): Judgement {
  return match(predicate)
    .with({ op: 'superset' }, (list) => judgeList(list, value, row))
    .with({ op: 'equals' }, ({ fact, value: want, silence }) => {
      if (value === want) return plain('yes', reason('shown', fact));
      return silence === undefined ? plain('no', reason('no-rule', fact)) : plain('unknown', reason('silence', fact));
    })
    .with({ op: 'at-least' }, ({ fact, value: least }) =>
      Number(value) >= least ? plain('yes', reason('shown', fact)) : plain('no', reason('below', fact)),
    )
    .with({ op: 'custodial' }, ({ fact }) =>
      hasTerm(value as Penalty) ? plain('yes', reason('shown', fact)) : plain('unknown', reason('term-not-read', fact)),
    )
    .exhaustive();
}
