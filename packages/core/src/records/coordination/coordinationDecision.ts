import * as z from 'zod';

import { code, severalOf } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText, text } from '../../text/index.js';
import { evidence } from '../parts/evidence.js';
import { implies, inOrder } from '../parts/holds.js';
import { coordinationDecisionStatuses } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'nobody', purposes: ['coordination'], retention: 'audit' });
  return {
    id: work(id('coordination-decision')),
    unit: work(id('coordination-unit')),
    meeting: work(id('meeting').optional()),
    number: work(text(60)),
    text: work(localText(4000)),
    adoptedOn: work(partialDate()),
    addressees: work(severalOf(id('agency'), 200)),
    dueOn: work(partialDate().optional()),
    status: work(code(coordinationDecisionStatuses)),
    carriedOutOn: work(partialDate().optional()),
    supersededBy: work(id('coordination-decision').optional()),
    evidence: z.array(evidence(work)).max(50),
  };
});

/** A decision of a coordination unit. @public */
export interface CoordinationDecision extends RecordOf<'ctip.coordination-decision/1', typeof shape> {}

/**
 * What a coordination unit decided: the text, whom it binds, by when, and whether it was carried out. That it is overdue is computed from
 * `dueOn`, never stored.
 *
 * - `number`: as the unit numbers it, such as `879 – 27`
 * - `meeting`: left out for a decision taken in writing
 * - `dueOn`: left out where the decision sets no date
 *
 * Refused beside the shape: a decision carried out at no time or without a document that shows it, one superseded by none or by itself,
 * dates before its adoption.
 *
 * @example
 * ```ts
 * const decision = {
 *   schema: 'ctip.coordination-decision/1',
 *   id: 'cd-879',
 *   unit: 'ministers-of-justice',
 *   number: '879 – 27',
 *   text: { ar: 'اعتماد الاستراتيجية العربية الشاملة لمكافحة الاتجار بالبشر وثيقة استرشادية' },
 *   adoptedOn: '2012-02-15',
 *   addressees: ['league-secretariat'],
 *   status: 'adopted',
 *   evidence: [],
 * };
 * check(CoordinationDecision, decision).ok; // => true
 * check(CoordinationDecision, { ...decision, status: 'carried-out' }).ok; // => false
 * ```
 * @public
 */
export const CoordinationDecision: RecordSchema<CoordinationDecision> = /* @__PURE__ */ record('ctip.coordination-decision/1', shape, [
  {
    path: ['carriedOutOn'],
    code: 'core/required-here',
    holds: ({ status, carriedOutOn }) => implies(status === 'carried-out', carriedOutOn !== undefined),
  },
  { path: ['evidence'], code: 'core/required-here', holds: ({ status, evidence: shown }) => implies(status === 'carried-out', shown.length > 0) },
  {
    path: ['supersededBy'],
    code: 'core/required-here',
    holds: ({ status, supersededBy }) => implies(status === 'superseded', supersededBy !== undefined),
  },
  { path: ['supersededBy'], code: 'core/not-here', holds: ({ status, supersededBy }) => status === 'superseded' || supersededBy === undefined },
  { path: ['supersededBy'], code: 'core/self-reference', holds: ({ id: own, supersededBy }) => own !== supersededBy },
  { path: ['dueOn'], code: 'core/date-order', holds: ({ adoptedOn, dueOn }) => inOrder(adoptedOn, dueOn) },
  { path: ['carriedOutOn'], code: 'core/date-order', holds: ({ adoptedOn, carriedOutOn }) => inOrder(adoptedOn, carriedOutOn) },
]);
