import { counts, weakestMark, type ArabLeagueCode, type Truth } from '@ctip/core';
import { citationsOf, treatyStatus, type TreatyStatus } from '@ctip/legislation';

import { stateFactsOf, type StateFacts } from '../facts/index.js';
import { palermoArticles3And5, type Obligation } from '../obligation/index.js';
import { evaluate, type Reason, type ReasonKey } from '../predicate/index.js';
import type { Ask, ComplianceReport, Finding, FindingResult } from './types.js';

const results: Readonly<Record<Truth, FindingResult>> = { yes: 'met', no: 'not-met', unknown: 'unknown' };

const settledBy: Readonly<Record<ReasonKey, Ask['key'] | undefined>> = {
  shown: undefined,
  wider: undefined,
  'not-named': 'other-laws',
  'no-rule': 'other-laws',
  below: 'other-laws',
  'no-fact': 'read-text',
  'not-counted': 'second-source',
  partial: 'read-whole',
  'open-list': 'scope-of-words',
  'near-word': 'scope-of-words',
  'not-read-whole': 'read-whole',
  'no-list': 'read-text',
  'term-not-read': 'read-text',
  limited: 'effect-of-condition',
  'sources-disagree': 'settle-conflict',
  silence: 'other-laws',
};

function asksOf(reasons: readonly Reason[]): readonly Ask[] {
  const asks = reasons.flatMap(({ key, params }): Ask[] => {
    const ask = settledBy[key];
    return ask === undefined ? [] : [{ key: ask, params }];
  });
  return asks.filter((ask, i) => asks.findIndex((other) => JSON.stringify(other) === JSON.stringify(ask)) === i);
}

function boundBy(treaty: TreatyStatus | undefined): Truth {
  if (!treaty || treaty.status === 'unknown' || !counts(treaty.mark)) return 'unknown';
  return treaty.status === 'party' ? 'yes' : 'no';
}

function reservedBy(treaty: TreatyStatus | undefined, article: string): Truth {
  const reservations = treaty?.reservations;
  if (!reservations) return 'unknown';
  if (reservations.some((one) => one.signatureOnly !== true && one.article?.split('(')[0] === article)) return 'yes';
  return reservations.some(({ subject }) => subject === 'not-read') ? 'unknown' : 'no';
}

function findingOn({ id, article, predicate }: Obligation, { facts, treaty }: StateFacts): Finding {
  const { truth, uses, reasons, missing, unsettled, wider } = evaluate(predicate, facts);
  const used = uses.filter((use, i) => uses.findIndex(({ fact }) => fact === use.fact) === i);
  const mark = weakestMark(used.map(({ row }) => row.mark));
  const sources = used.flatMap(({ row }) => [...row.sources, ...(row.contested?.sources ?? [])]);
  return {
    obligation: id,
    result: results[truth],
    wider,
    missing: truth === 'no' ? missing : [],
    unsettled: truth === 'yes' ? [] : unsettled,
    used,
    ...(mark !== undefined && { mark }),
    why: wider ? [...reasons.slice(0, 1).map(({ params }): Reason => ({ key: 'wider', params })), ...reasons] : reasons,
    ask: asksOf(reasons),
    citations: citationsOf(sources),
    reserved: reservedBy(treaty, article),
  };
}

/**
 * Does the law of a state meet obligations of a treaty on a day? One finding for each obligation: `met`, `not-met` or `unknown`, with
 * the facts and sources that decided it, why, and what would settle it. What is not known gives `unknown`, never a gap; a fact marked
 * `unverified` is shown and never counted. The findings are computed whether or not the treaty binds the state: see `bound`.
 *
 * @param subject - one of the 22 states, or your own facts about a state
 * @param obligations - rows of obligations; Articles 3 and 5 of the Trafficking in Persons Protocol unless told
 * @param options - `asOf`: the day, `YYYY-MM-DD`; there is no default
 * @throws RangeError for another country, or when `asOf` is not a day
 * @example
 * ```ts
 * const report = assessCompliance('KW', palermoArticles3And5, { asOf: '2024-01-01' });
 * report.bound; // => 'yes'
 * report.findings.find(({ obligation }) => obligation === 'tip.3.c')?.result; // => 'not-met'
 * report.findings.find(({ obligation }) => obligation === 'tip.3.a.purpose')?.missing; // => ['servitude']
 * ```
 * @public
 */
export function assessCompliance(
  subject: ArabLeagueCode | StateFacts,
  obligations: readonly Obligation[] = palermoArticles3And5,
  { asOf }: { readonly asOf: string },
): ComplianceReport {
  // Also checks the day where the caller brings facts.
  treatyStatus('BH', 'tip-protocol', asOf);
  const state = typeof subject === 'string' ? stateFactsOf(subject, { asOf }) : subject;
  return {
    country: state.country,
    asOf,
    ...(state.treaty && { treaty: state.treaty }),
    bound: boundBy(state.treaty),
    findings: obligations.map((obligation) => findingOn(obligation, state)),
    needsHumanReview: true,
  };
}
