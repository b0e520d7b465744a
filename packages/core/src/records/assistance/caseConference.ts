import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { longText } from '../../text/index.js';
import { interviewerRoles } from '../identification/codes.js';
import { basis } from '../parts/basis.js';
import { inOrder } from '../parts/holds.js';
import { conferenceDecisions } from './careCodes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'victim', purposes: ['coordination', 'assistance', 'protection'], retention: 'case-file' });
  const narrative = classed({ privacy: 'direct', subject: 'victim', purposes: ['coordination', 'assistance', 'protection'], retention: 'case-file' });
  return {
    id: work(id('case-conference')),
    caseId: work(id('case'), { id: 'case.id' }),
    on: work(partialDate()),
    basis: basis(),
    chairedBy: work(id('agency'), { subject: 'nobody' }),
    participants: z
      .array(z.strictObject({ agency: work(id('agency'), { subject: 'nobody' }), role: work(code(interviewerRoles), { subject: 'worker' }) }))
      .min(2)
      .max(50),
    confidentialityAccepted: work(z.boolean()),
    conflictsOfInterestChecked: work(z.boolean()),
    personInvited: work(answer(z.boolean())),
    personPresent: work(answer(z.boolean())),
    personsView: narrative(longText(10_000).optional()),
    decisions: z
      .array(
        z.strictObject({
          decision: work(code(conferenceDecisions)),
          reason: narrative(longText(5000)),
          responsible: work(id('agency'), { subject: 'nobody' }),
          dueBy: work(answer(partialDate())),
        }),
      )
      .min(1)
      .max(50),
    nextOn: work(partialDate().optional()),
  };
});

/** Agencies meet on one case. @public */
export interface CaseConference extends RecordOf<'ctip.case-conference/1', typeof shape> {}

/**
 * Agencies meet on one case: on what ground, who, whether the person was asked and heard, and what was decided.
 *
 * - `confidentialityAccepted`, `conflictsOfInterestChecked`: asked before anybody spoke
 * - `decisions`: each with a reason, who does it and by when
 *
 * Refused beside the shape: a conference without accepted confidentiality, the next before this one. `remarks` tells where conflicts of
 * interest were not checked and where the person was neither present nor heard.
 *
 * @example
 * ```ts
 * const conference = {
 *   schema: 'ctip.case-conference/1',
 *   id: 'cc-1',
 *   caseId: 'c-1',
 *   on: '2026-03-20',
 *   basis: { kind: 'consent', consentId: 'k-4' },
 *   chairedBy: 'ministry-1',
 *   participants: [
 *     { agency: 'ngo-1', role: 'social-worker' },
 *     { agency: 'police-amm', role: 'police-investigator' },
 *   ],
 *   confidentialityAccepted: true,
 *   conflictsOfInterestChecked: true,
 *   personInvited: true,
 *   personPresent: true,
 *   decisions: [{ decision: 'change-plan', reason: 'She wants to work.', responsible: 'ngo-1', dueBy: '2026-04' }],
 * };
 * check(CaseConference, conference).ok; // => true
 * check(CaseConference, { ...conference, confidentialityAccepted: false }).ok; // => false
 * ```
 * @public
 */
export const CaseConference: RecordSchema<CaseConference> = /* @__PURE__ */ record('ctip.case-conference/1', shape, [
  { path: ['confidentialityAccepted'], code: 'core/confidentiality-not-accepted', holds: ({ confidentialityAccepted }) => confidentialityAccepted },
  { path: ['nextOn'], code: 'core/date-order', holds: ({ on, nextOn }) => inOrder(on, nextOn) },
  { path: ['conflictsOfInterestChecked'], code: 'core/conflicts-not-checked', severity: 'warning', holds: ({ conflictsOfInterestChecked }) => conflictsOfInterestChecked },
  {
    path: ['personsView'],
    code: 'core/person-not-heard',
    severity: 'warning',
    holds: ({ personPresent, personsView }) => personPresent === true || personsView !== undefined,
  },
]);
