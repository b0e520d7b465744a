import { weakestMark, type ArabLeagueCode, type Truth } from '@ctip/core';
import { citationsOf, treatyStatus } from '@ctip/legislation';

import { boundBy, reservedBy, treatyFor } from '../binding/binding.js';
import { stateFactsOf, type FactName, type FactSet, type StateFacts } from '../facts/index.js';
import { levels } from '../facts/levels.js';
import { obligationOf, palermoArticles3And5, type Obligation } from '../obligation/index.js';
import { askedBy, evaluateSets, rowsOf } from '../predicate/evaluate.js';
import type { Evaluation, FactUse, Reason, ReasonKey } from '../predicate/index.js';
import { remediesFor } from './remedy.js';
import { askKeys, type Ask, type ComplianceReport, type Finding, type FindingResult, type FindingSeverity, type FindingStatus, type SatisfiedBy } from './types.js';

const results: Readonly<Record<FindingStatus, FindingResult>> = {
  satisfied: 'met',
  partly: 'not-met',
  'not-satisfied': 'not-met',
  unknown: 'unknown',
  'not-applicable': 'unknown',
};

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

function asksOf(reasons: readonly Reason[]): readonly Ask[] {
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

const nothing: Evaluation = { truth: 'unknown', partly: false, uses: [], reasons: [], missing: [], unsettled: [], wider: false };

interface Judged {
  readonly status: FindingStatus;
  readonly found: Evaluation;
}

const notApplicable = (key: ReasonKey, about: string, found: Evaluation = nothing): Judged => ({
  status: 'not-applicable',
  found: { ...nothing, uses: found.uses, reasons: [{ key, params: { fact: `obligation.${about}.title` } }] },
});

const statusOf = ({ truth, partly }: Evaluation): FindingStatus => (truth === 'yes' ? 'satisfied' : truth === 'unknown' ? 'unknown' : partly ? 'partly' : 'not-satisfied');

/** The status of an obligation over facts, before reservations. */
function judged(obligation: Obligation, sets: readonly FactSet[]): Judged {
  const { id, predicate, onlyWhere, nothingToLegislate } = obligation;
  if (nothingToLegislate === true || !predicate) return notApplicable('nothing-to-legislate', id);
  const found = evaluateSets(predicate, sets);
  const other = onlyWhere === undefined ? undefined : obligationOf(onlyWhere);
  if (!other?.predicate || found.truth === 'yes') return { status: statusOf(found), found };
  const ground = evaluateSets(other.predicate, sets);
  if (ground.truth === 'no' && !ground.partly) return notApplicable('only-where', other.id, ground);
  if (ground.truth !== 'unknown' || found.truth === 'unknown') return { status: statusOf(found), found };
  const why: Reason = { key: 'only-where', params: { fact: `obligation.${other.id}.title` } };
  return { status: 'unknown', found: { ...found, truth: 'unknown', partly: false, missing: [], unsettled: [...found.unsettled, ...found.missing], reasons: [why, ...ground.reasons] } };
}

function severityOf(status: FindingStatus, bindingness: Obligation['bindingness'], bound: Truth): FindingSeverity {
  if (status !== 'partly' && status !== 'not-satisfied') return 'none';
  if (bindingness === 'optional') return 'none';
  if (bound !== 'yes') return 'benchmark';
  return bindingness === 'mandatory-to-consider' ? 'recommendation' : 'gap';
}

function satisfying(status: FindingStatus, used: readonly FactUse[]): readonly SatisfiedBy[] {
  if (status !== 'satisfied' && status !== 'partly') return [];
  return used
    .filter(({ row, counted }) => counted && (status === 'satisfied' || row.value !== false))
    .map(({ fact, row, law }) => ({ fact, level: levels.get(fact) ?? 'law', ...(row.article !== undefined && { article: row.article }), ...(law !== undefined && { law }), sources: row.sources }));
}

function usedOnce(uses: readonly FactUse[]): readonly FactUse[] {
  return uses.length < 2 ? uses : uses.filter((use, i) => uses.findIndex(({ fact, law, row }) => fact === use.fact && law === use.law && row === use.row) === i);
}

/** Facts that an obligation asks for, its condition included; found once for each row of data. */
const asked = new WeakMap<Obligation, readonly FactName[]>();
function askedFor(obligation: Obligation): readonly FactName[] {
  const found = asked.get(obligation) ?? [...new Set([...askedBy(obligation.predicate), ...askedBy(obligation.onlyWhere === undefined ? undefined : obligationOf(obligation.onlyWhere)?.predicate)])];
  asked.set(obligation, found);
  return found;
}

function findingOn(obligation: Obligation, state: StateFacts, all: readonly FactSet[]): Finding {
  const { id, instrument, article, paragraph, modal, bindingness, evidence, wordingVerified, version, predicate, sources } = obligation;
  // A policy paper is not enough where the treaty asks for a law.
  const sets = evidence === 'statute' ? all.filter(({ level }) => level === undefined) : all;
  const treaty = treatyFor(state, instrument);
  const [bound, reserved] = [boundBy(treaty), reservedBy(treaty, obligation)];
  const { status, found } = reserved === 'yes' && bound === 'yes' ? notApplicable('reserved', id) : judged(obligation, sets);
  const { uses, reasons, missing, unsettled, wider } = found;
  const used = usedOnce(uses);
  const mark = weakestMark(used.map(({ row }) => row.mark));
  const cited = used.flatMap(({ row }) => [...row.sources, ...(row.contested?.sources ?? [])]);
  const isOpen = status !== 'satisfied' && status !== 'not-applicable';
  const versions = [...new Set(used.flatMap(({ law }) => law ?? []))];
  return {
    obligation: id,
    status,
    result: results[status],
    severity: severityOf(status, bindingness, bound),
    bound,
    rule: { instrument, article, ...(paragraph !== undefined && { paragraph }), modal, bindingness, evidence, wordingVerified, version, sources },
    wider,
    satisfiedBy: satisfying(status, used),
    missing: results[status] === 'not-met' ? missing : [],
    unsettled: isOpen ? unsettled : [],
    used,
    inputs: askedFor(obligation).flatMap((fact) => rowsOf(sets, fact)),
    ...(mark !== undefined && { mark }),
    why: wider ? [...reasons.slice(0, 1).map(({ params }): Reason => ({ key: 'wider', params })), ...reasons] : reasons,
    ask: isOpen ? asksOf(reasons) : [],
    remedies: isOpen && predicate ? remediesFor(predicate, sets, [...missing, ...unsettled]) : [],
    citations: citationsOf(cited),
    reserved,
    laws: versions.length > 0 ? versions : (state.laws ?? []),
  };
}

/** One order of laws, so that the order in which they were given changes nothing. */
const inOrder = (sets: readonly FactSet[]): readonly FactSet[] => sets.toSorted((a, b) => ((a.law ?? '') < (b.law ?? '') ? -1 : (a.law ?? '') > (b.law ?? '') ? 1 : 0));

/** What an assessment is asked for. @public */
export interface AssessOptions {
  /** Day, `YYYY-MM-DD`; there is no default. */
  readonly asOf: string;
  /** Only what could be known on this day counts. */
  readonly knownAt?: string;
  /** A territory of the state. The duty stays that of the state. */
  readonly territory?: string;
}

/**
 * Does the law of a state meet obligations of a treaty on a day? One finding for each obligation, with the facts and sources that
 * decided it, why, what would settle it and what would satisfy it. What is not known gives `unknown`, never a gap; a fact marked
 * `unverified` is shown and never counted. What binds is computed first; for a state that is not bound the findings are a benchmark.
 *
 * @param subject - one of the 22 states, or your own facts about a state
 * @param obligations - rows of obligations; Articles 3 and 5 of the Trafficking in Persons Protocol unless told, `allObligations` for all
 * @param options - `asOf`: the day, `YYYY-MM-DD`; there is no default
 * @throws RangeError for another country, or when a day is not one
 * @example
 * ```ts
 * const report = assessCompliance('KW', palermoArticles3And5, { asOf: '2024-01-01' });
 * report.bound; // => 'yes'
 * report.findings.find(({ obligation }) => obligation === 'tip.3.c')?.status; // => 'not-satisfied'
 * const purpose = report.findings.find(({ obligation }) => obligation === 'tip.3.a.purpose');
 * [purpose?.status, purpose?.severity, purpose?.missing]; // => ['partly', 'gap', ['servitude']]
 * ```
 * @public
 */
export function assessCompliance(
  subject: ArabLeagueCode | StateFacts,
  obligations: readonly Obligation[] = palermoArticles3And5,
  options: AssessOptions,
): ComplianceReport {
  const { asOf } = options;
  // Also checks the day where the caller brings facts.
  treatyStatus('BH', 'tip-protocol', asOf);
  const state = typeof subject === 'string' ? stateFactsOf(subject, options) : subject;
  const sets = inOrder([state, ...(state.others ?? [])]);
  const { country, territory, treaty, convention, knownAt, laws = [] } = state;
  return {
    country,
    ...(territory !== undefined && { territory }),
    asOf,
    ...(knownAt !== undefined && { knownAt }),
    ...(treaty && { treaty }),
    ...(convention && { convention }),
    bound: boundBy(treaty),
    laws,
    findings: obligations.map((obligation) => findingOn(obligation, state, sets)),
    needsHumanReview: true,
  };
}
