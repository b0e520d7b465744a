import { weakestMark, type Truth } from '@ctip/core';
import { citationsOf } from '@ctip/legislation';

import { boundBy, reservedBy, treatyFor } from '../binding/binding.js';
import type { FactSet, StateFacts } from '../facts/index.js';
import { levels } from '../facts/levels.js';
import type { Obligation } from '../obligation/index.js';
import { rowsOf } from '../predicate/asked.js';
import type { FactUse, Reason } from '../predicate/index.js';
import { askedFor } from './askedFor.js';
import { asksOf } from './asks.js';
import { judged, notApplicable } from './judge.js';
import { remediesFor } from './remedy.js';
import type { Finding, FindingResult, FindingSeverity, FindingStatus, SatisfiedBy } from './types.js';

const results: Readonly<Record<FindingStatus, FindingResult>> = {
  satisfied: 'met',
  partly: 'not-met',
  'not-satisfied': 'not-met',
  unknown: 'unknown',
  'not-applicable': 'unknown',
};

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

/** What is found on one obligation, with all that it rests on. */
export function findingOn(obligation: Obligation, state: StateFacts, all: readonly FactSet[]): Finding {
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
