import { answer, isAbsent } from '../../answer/index.js';
import { code, several } from '../../code-list/index.js';
import { severalOf } from '../../code-list/schema.js';
import { countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { inOrder } from '../parts/holds.js';
import { assistanceActs, cooperationBases, cooperationKinds, refusalGrounds, requestDirections, requestStatuses } from './codes.js';
import { day, file } from './parts/classes.js';

const shape = /* @__PURE__ */ fields(() => ({
  id: file(id('mutual-legal-assistance-request')),
  criminalCaseId: file(answer(id('criminal-case')), { id: 'criminal-case.id' }),
  kind: file(code(cooperationKinds)),
  direction: file(code(requestDirections)),
  requestingState: file(code(countries)),
  requestedState: file(code(countries)),
  centralAuthority: file(answer(id('agency'))),
  basis: file(answer(several(cooperationBases))),
  instrumentId: file(answer(id('legal-instrument')), { id: 'instrument.id' }),
  acts: file(answer(several(assistanceActs))),
  suspects: file(answer(severalOf(id('suspect'), 1000)), { subject: 'suspect' }),
  status: file(code(requestStatuses)),
  sentOn: day(answer(partialDate()), { ladder: 'date' }),
  respondBy: day(answer(partialDate()), { ladder: 'date' }),
  answeredOn: day(answer(partialDate()), { ladder: 'date' }),
  refusal: file(code(refusalGrounds).optional()),
}));

/** A request from one state to another in a criminal matter. @public */
export interface MutualLegalAssistanceRequest extends RecordOf<'ctip.mutual-legal-assistance-request/1', typeof shape> {}

const answered: readonly MutualLegalAssistanceRequest['status'][] = ['partly-executed', 'executed', 'refused'];

/**
 * What one state asks of another in a criminal matter: evidence, extradition, confiscation, transfer of a sentenced person. The packet
 * that is sent is not here, only that it was, on what basis, by when an answer is due and what came back.
 *
 * - `direction`: from where the record is kept; an incoming request may have no criminal case here
 * - `basis`: `untoc` where the Convention itself is the treaty; `instrumentId` names a regional or bilateral treaty
 *
 * Refused beside the shape: a state that asks itself, a refusal without its ground or a ground without refusal, an answered or refused
 * request without its day where that is not said to be unknown, days surely out of order.
 *
 * @example
 * ```ts
 * const request = {
 *   schema: 'ctip.mutual-legal-assistance-request/1',
 *   id: 'mla-1',
 *   criminalCaseId: 'cc-1',
 *   kind: 'mutual-legal-assistance',
 *   direction: 'outgoing',
 *   requestingState: 'TN',
 *   requestedState: 'LY',
 *   centralAuthority: 'justice-1',
 *   basis: ['untoc'],
 *   instrumentId: { absent: 'not-applicable' },
 *   acts: ['statement', 'records'],
 *   suspects: ['s-1'],
 *   status: 'sent',
 *   sentOn: '2025-06-01',
 *   respondBy: '2025-12-01',
 *   answeredOn: { absent: 'not-applicable' },
 * };
 * check(MutualLegalAssistanceRequest, request).ok; // => true
 * check(MutualLegalAssistanceRequest, { ...request, requestedState: 'TN' }).ok; // => false
 * ```
 * @public
 */
export const MutualLegalAssistanceRequest: RecordSchema<MutualLegalAssistanceRequest> = /* @__PURE__ */ record('ctip.mutual-legal-assistance-request/1', shape, [
  { path: ['requestedState'], code: 'core/same-party', holds: ({ requestingState, requestedState }) => requestingState !== requestedState },
  { path: ['refusal'], code: 'core/required-here', holds: ({ status, refusal }) => status !== 'refused' || refusal !== undefined },
  { path: ['refusal'], code: 'core/not-here', holds: ({ status, refusal }) => status === 'refused' || refusal === undefined },
  {
    path: ['answeredOn'],
    code: 'core/required-here',
    holds: ({ status, answeredOn }) => !answered.includes(status) || !isAbsent(answeredOn) || answeredOn.absent !== 'not-applicable',
  },
  { path: ['answeredOn'], code: 'core/date-order', holds: ({ sentOn, answeredOn }) => inOrder(sentOn, answeredOn) },
  { path: ['respondBy'], code: 'core/date-order', holds: ({ sentOn, respondBy }) => inOrder(sentOn, respondBy) },
]);
