import { answer, isKnown } from '../../answer/index.js';
import { code, severalOf } from '../../code-list/index.js';
import { identificationStatuses } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { longText } from '../../text/index.js';
import { implies, inOrder } from '../parts/holds.js';
import { languageTag } from '../parts/languageTag.js';
import { identificationStages, interviewerRoles, proofStandards, reviewRoutes } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'victim', purposes: ['identification', 'protection', 'statistics'], retention: 'case-file' });
  const harm = classed({ privacy: 'special', subject: 'victim', purposes: ['identification', 'protection', 'statistics'], retention: 'case-file' });
  return {
    id: work(id('identification-decision')),
    caseId: work(id('case'), { id: 'case.id' }),
    stage: work(code(identificationStages)),
    outcome: harm(code(identificationStatuses)),
    decidedBy: work(id('agency'), { subject: 'nobody' }),
    decider: work(id('worker'), { subject: 'worker' }),
    role: work(code(interviewerRoles), { subject: 'worker' }),
    decidedOn: work(partialDate()),
    proof: work(answer(code(proofStandards))),
    screenings: work(severalOf(id('screening'), 50).optional()),
    reasons: harm(longText(20_000).optional(), { privacy: 'direct' }),
    notifiedOn: work(answer(partialDate())),
    notifiedIn: work(answer(languageTag())),
    reviewRoute: work(code(reviewRoutes).optional()),
    reviewUntil: work(partialDate().optional()),
    replaces: work(id('identification-decision').optional()),
  };
});

/** A decision on the identification of a person. @public */
export interface IdentificationDecision extends RecordOf<'ctip.identification-decision/1', typeof shape> {}

/**
 * A decision on the identification of a person: by which body and which human being, at which stage, by what standard of proof, and
 * where it can be taken for review. No function of this library makes one.
 *
 * - `decider`: the person who decided; a decision that no person stands for is refused
 * - `reasons`, `reviewRoute`: a refusal needs both. It deletes no screening and closes no way to other help
 * - `replaces`: the decision before it; that one stays
 *
 * Refused beside the shape: a refusal without reasons or route, a reconsideration of nothing, days in an order that cannot be.
 *
 * @example
 * ```ts
 * const decision = {
 *   schema: 'ctip.identification-decision/1',
 *   id: 'd-1',
 *   caseId: 'c-1',
 *   stage: 'reasonable-grounds',
 *   outcome: 'presumed',
 *   decidedBy: 'a-3',
 *   decider: 'w-9',
 *   role: 'committee',
 *   decidedOn: '2026-03-06',
 *   proof: 'reasonable-grounds',
 *   screenings: ['sc-1'],
 *   notifiedOn: '2026-03-07',
 *   notifiedIn: 'am',
 * };
 * check(IdentificationDecision, decision).ok; // => true
 * const no = check(IdentificationDecision, { ...decision, stage: 'conclusive', outcome: 'not-identified' });
 * no.ok ? [] : no.problems.map(({ pointer }) => pointer); // => ['/reasons', '/reviewRoute']
 * ```
 * @public
 */
export const IdentificationDecision: RecordSchema<IdentificationDecision> = /* @__PURE__ */ record('ctip.identification-decision/1', shape, [
  { path: ['reasons'], code: 'core/required-here', holds: ({ outcome, reasons }) => implies(outcome === 'not-identified', reasons !== undefined) },
  { path: ['reviewRoute'], code: 'core/required-here', holds: ({ outcome, reviewRoute }) => implies(outcome === 'not-identified', reviewRoute !== undefined) },
  { path: ['replaces'], code: 'core/required-here', holds: ({ stage, replaces }) => implies(stage === 'reconsideration', replaces !== undefined) },
  { path: ['notifiedOn'], code: 'core/date-order', holds: ({ decidedOn, notifiedOn }) => inOrder(decidedOn, notifiedOn) },
  { path: ['reviewUntil'], code: 'core/date-order', holds: ({ decidedOn, reviewUntil }) => inOrder(decidedOn, reviewUntil) },
  { path: ['notifiedOn'], code: 'core/not-notified', severity: 'warning', holds: ({ notifiedOn }) => isKnown(notifiedOn) },
]);
