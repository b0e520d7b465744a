import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code, several } from '../../code-list/index.js';
import { countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { longText, text } from '../../text/index.js';
import { contactChannels } from '../assistance/codes.js';
import { distinctBy, inOrder } from '../parts/holds.js';
import { languageTag } from '../parts/languageTag.js';
import { dataRequestOutcomes, dataRequestStatuses, dataRights, dataSubjectKinds, identityProofs } from './codes.js';
import { decided, giver, handled, written } from './parts.js';

const shape = /* @__PURE__ */ fields(() => ({
  id: handled(id('data-subject-request')),
  subjectId: decided(id('data-subject')),
  subjectKind: decided(code(dataSubjectKinds)),
  controller: handled(id('agency'), { id: 'breach-incident.controller' }),
  jurisdiction: handled(code(countries)),
  rights: handled(several(dataRights)),
  askedBy: giver(),
  receivedOn: handled(partialDate()),
  dueOn: handled(answer(partialDate())),
  reply: z.strictObject({
    channel: decided(answer(code(contactChannels))),
    safe: decided(answer(z.boolean())),
    language: decided(languageTag(), { privacy: 'quasi' }),
  }),
  identity: z.strictObject({ proof: decided(code(identityProofs)), verifiedOn: handled(partialDate()) }).optional(),
  status: handled(code(dataRequestStatuses)),
  outcomes: z
    .array(
      z.strictObject({
        right: handled(code(dataRights)),
        outcome: handled(code(dataRequestOutcomes)),
        exception: z.strictObject({ law: handled(text(300)), until: handled(partialDate()), reason: written(longText(2000).optional()) }).optional(),
      }),
    )
    .max(20),
  answeredOn: handled(partialDate().optional()),
  complaintRouteTold: handled(answer(z.boolean())),
}));

/** What somebody asked about their own data. @public */
export interface DataSubjectRequest extends RecordOf<'ctip.data-subject-request/1', typeof shape> {}

const answered: readonly DataSubjectRequest['status'][] = ['fulfilled', 'partly-fulfilled', 'refused'];

/**
 * What somebody asked about their own data, and what they got. A refusal names the law and until when; a part of an answer is better than
 * none.
 *
 * - `subjectId`: a pseudonym of this register, whatever the person is in other records
 * - `reply`: where and in which language an answer is safe; a letter to a shared home can kill
 * - `identity`: how it was made sure that the person is the one, without a new risk
 * - `outcomes`: one for each right that was asked for
 *
 * Refused beside the shape: an outcome for a right that was not asked for or twice, a refusal in whole or part without its exception, an
 * answered request without day, without an outcome for each right or given to somebody who was not verified, an answer surely before the
 * request. Warned of: an answer on a channel that is not said to be safe.
 *
 * @example
 * ```ts
 * const request = {
 *   schema: 'ctip.data-subject-request/1',
 *   id: 'dr-1',
 *   subjectId: 'ds-1',
 *   subjectKind: 'victim',
 *   controller: 'shelter-2',
 *   jurisdiction: 'JO',
 *   rights: ['access', 'correction'],
 *   askedBy: { by: 'self' },
 *   receivedOn: '2026-03-02',
 *   dueOn: '2026-04-01',
 *   reply: { channel: 'in-person', safe: true, language: 'ar' },
 *   identity: { proof: 'known-to-case-worker', verifiedOn: '2026-03-02' },
 *   status: 'partly-fulfilled',
 *   outcomes: [
 *     { right: 'access', outcome: 'fulfilled' },
 *     { right: 'correction', outcome: 'refused', exception: { law: 'A made-up law, art. 3', until: '2027' } },
 *   ],
 *   answeredOn: '2026-03-20',
 *   complaintRouteTold: true,
 * };
 * check(DataSubjectRequest, request).ok; // => true
 * check(DataSubjectRequest, { ...request, identity: undefined }).ok; // => false
 * ```
 * @public
 */
export const DataSubjectRequest: RecordSchema<DataSubjectRequest> = /* @__PURE__ */ record('ctip.data-subject-request/1', shape, [
  { path: ['outcomes'], code: 'core/duplicate', holds: ({ outcomes }) => distinctBy(outcomes, ({ right }) => right) },
  { path: ['outcomes'], code: 'core/contradiction', holds: ({ rights, outcomes }) => outcomes.every(({ right }) => rights.includes(right)) },
  {
    path: ['outcomes'],
    code: 'core/exception-missing',
    holds: ({ outcomes }) => outcomes.every(({ outcome, exception }) => outcome === 'fulfilled' || exception !== undefined),
  },
  {
    path: ['outcomes'],
    code: 'core/required-here',
    holds: ({ status, rights, outcomes }) => !answered.includes(status) || rights.every((right) => outcomes.some((one) => one.right === right)),
  },
  { path: ['answeredOn'], code: 'core/required-here', holds: ({ status, answeredOn }) => !answered.includes(status) || answeredOn !== undefined },
  { path: ['answeredOn'], code: 'core/date-order', holds: ({ receivedOn, answeredOn }) => inOrder(receivedOn, answeredOn) },
  {
    path: ['identity'],
    code: 'core/required-here',
    holds: ({ status, identity }) => identity !== undefined || (status !== 'fulfilled' && status !== 'partly-fulfilled' && status !== 'identity-verified'),
  },
  { path: ['reply', 'safe'], code: 'core/channel-not-safe', severity: 'warning', holds: ({ answeredOn, reply }) => answeredOn === undefined || reply.safe === true },
]);
