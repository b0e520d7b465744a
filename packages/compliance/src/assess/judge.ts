import type { FactSet } from '../facts/index.js';
import { obligationOf, type Obligation } from '../obligation/index.js';
import { evaluateSets } from '../predicate/evaluate.js';
import type { Evaluation, Reason, ReasonKey } from '../predicate/index.js';
import type { FindingStatus } from './types.js';

const nothing: Evaluation = { truth: 'unknown', partly: false, uses: [], reasons: [], missing: [], unsettled: [], wider: false };

/** A status and what it was found from. */
export interface Judged {
  readonly status: FindingStatus;
  readonly found: Evaluation;
}

/** The obligation asks for nothing here, for a reason. */
export const notApplicable = (key: ReasonKey, about: string, found: Evaluation = nothing): Judged => ({
  status: 'not-applicable',
  found: { ...nothing, uses: found.uses, reasons: [{ key, params: { fact: `obligation.${about}.title` } }] },
});

const statusOf = ({ truth, partly }: Evaluation): FindingStatus => (truth === 'yes' ? 'satisfied' : truth === 'unknown' ? 'unknown' : partly ? 'partly' : 'not-satisfied');

/** The status of an obligation over facts, before reservations. */
export function judged(obligation: Obligation, sets: readonly FactSet[]): Judged {
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
