import { all, type Truth } from '@ctip/core';
import { isSeriousCrime, type Fact, type Penalty } from '@ctip/legislation';
import { match } from 'ts-pattern';

import { levels } from '../facts/levels.js';
import { isObligationId, type FactName } from '../facts/names.js';
import type { FactPredicate, NearWords, Reason, ReasonKey } from './types.js';

/** What one predicate over one fact comes to. */
export interface Judgement {
  readonly truth: Truth;
  readonly partly: boolean;
  readonly reasons: readonly Reason[];
  readonly missing: readonly string[];
  readonly unsettled: readonly string[];
}

const lists: Readonly<Partial<Record<FactName, string>>> = {
  definitionActs: 'definition-act',
  definitionMeans: 'definition-means',
  definitionPurposes: 'definition-purpose',
  jurisdiction: 'jurisdiction-basis',
  legalPersonKind: 'legal-person-kind',
  purposeClause: 'purpose-aim',
};

/** Key of the words of a fact. */
export function labelOf(fact: FactName): string {
  if (isObligationId(fact)) return `obligation.${fact}.title`;
  return fact === 'traffickingLaw' || fact === 'planInForce' ? `fact.${fact}` : `feature.${fact}`;
}

/** Keys of the words of a list. */
export const wordsOf = (fact: FactName, words: readonly string[], list = lists[fact]): readonly string[] =>
  list === undefined ? [] : words.map((word) => `code.${list}.${word}`);

/** A reason about a fact; words become keys of the catalogue. */
export function reason(key: ReasonKey, fact: FactName, words: readonly string[] = [], list?: string): Reason {
  const keys = wordsOf(fact, words, list ?? lists[fact]);
  return { key, params: { fact: labelOf(fact), ...(keys.length > 0 && { words: keys }) } };
}

const plain = (truth: Truth, ...reasons: readonly Reason[]): Judgement => ({ truth, partly: false, reasons, missing: [], unsettled: [] });

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
    partly: truth === 'no' && lacking.length < of.length,
    reasons: keys.map((key) => reason(key, fact, because(key))),
    missing,
    unsettled: lacking.filter(({ why }) => why !== 'not-named').map(({ word }) => word),
  };
}

function judgeAnyOf({ fact, of }: Extract<FactPredicate, { readonly op: 'intersects' }>, value: unknown, row: Fact): Judgement {
  if (!Array.isArray(value)) return plain('unknown', reason('no-list', fact));
  const found = of.filter((word) => value.includes(word));
  if (found.length > 0) return plain('yes', reason('shown', fact, found));
  const why = row.partial ? 'partial' : row.open ? 'open-list' : row.whole ? undefined : 'not-read-whole';
  return why === undefined ? { ...plain('no', reason('not-named', fact, of)), missing: of } : { ...plain('unknown', reason(why, fact, of)), unsettled: of };
}

const terms = ['minYears', 'maxYears', 'minMonths', 'maxMonths', 'years', 'life', 'death', 'custodial'] as const satisfies readonly (keyof Penalty)[];
const hasTerm = (penalty: Penalty): boolean => terms.some((term) => penalty[term] !== undefined) || (penalty.grades ?? []).some(hasTerm);

/** Values that say neither yes nor no to "is there such a rule": part of it is there, or it is not settled. */
const half: Readonly<Record<string, 'part-only' | 'not-settled'>> = {
  'identity-secrecy-only': 'part-only',
  'entry-and-residence-only': 'part-only',
};

type Equality = Extract<FactPredicate, { readonly op: 'equals' }>;

function judgeEquals({ fact, value: want, silence }: Equality, value: unknown, row: Fact): Judgement {
  // A penalty, a name or a list of names shows the rule or the body; a penalty for a stated scope may be about something else.
  const shown = want === true && typeof value === 'object' && value !== null;
  if (shown && 'scope' in value) return plain('unknown', reason('not-settled', fact));
  if (value === want || shown) return plain('yes', reason(want === false ? 'not-required' : 'shown', fact));
  if (want === true && typeof value === 'string') {
    const key = half[value] ?? 'not-settled';
    const isPart = key === 'part-only' && (silence === undefined || row.everywhere === true);
    return { ...plain(isPart ? 'no' : 'unknown', reason(key, fact)), partly: isPart };
  }
  if (silence !== undefined && row.everywhere !== true) return plain('unknown', reason('silence', fact));
  return plain('no', reason(want === false ? 'narrows' : levels.has(fact) ? 'not-in-place' : 'no-rule', fact));
}

function judgeSerious(fact: 'penaltyBasic', value: Penalty): Judgement {
  const truth = isSeriousCrime(value);
  return plain(truth, reason({ yes: 'shown', no: 'below-four-years', unknown: 'term-not-read' }[truth] as ReasonKey, fact));
}

/** What one reading of a fact comes to under a predicate. */
export function judge(predicate: FactPredicate, value: unknown, row: Fact): Judgement {
  return match(predicate)
    .with({ op: 'superset' }, (list) => judgeList(list, value, row))
    .with({ op: 'intersects' }, (list) => judgeAnyOf(list, value, row))
    .with({ op: 'equals' }, (equality) => judgeEquals(equality, value, row))
    .with({ op: 'at-least' }, ({ fact, value: least }) => (Number(value) >= least ? plain('yes', reason('shown', fact)) : plain('no', reason('below', fact))))
    .with({ op: 'custodial' }, ({ fact }) => (hasTerm(value as Penalty) ? plain('yes', reason('shown', fact)) : plain('unknown', reason('term-not-read', fact))))
    .with({ op: 'serious' }, ({ fact }) => judgeSerious(fact, value as Penalty))
    .exhaustive();
}
