import * as z from 'zod';

import { answer, isAbsent } from '../../answer/index.js';
import { several } from '../../code-list/index.js';
import { severalOf } from '../../code-list/schema.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { inOrder } from '../parts/holds.js';
import { languageTag } from '../parts/languageTag.js';
import { courtroomMeasures, participationRoles } from './codes.js';
import { file, ofVictim } from './parts/classes.js';

const shape = /* @__PURE__ */ fields(() => ({
  id: file(id('victim-participation')),
  criminalCaseId: file(id('criminal-case'), { id: 'criminal-case.id' }),
  caseId: ofVictim(id('case'), { id: 'case.id', privacy: 'internal' }),
  roles: ofVictim(answer(several(participationRoles))),
  informedOfRights: ofVictim(answer(z.boolean()), { privacy: 'internal' }),
  informedIn: ofVictim(answer(severalOf(languageTag(), 10)), { privacy: 'quasi' }),
  lawyer: ofVictim(answer(z.boolean()), { privacy: 'internal' }),
  supportPerson: ofVictim(answer(z.boolean()), { privacy: 'internal' }),
  viewsHeard: ofVictim(answer(z.boolean()), { privacy: 'internal' }),
  wantsToTestify: ofVictim(answer(z.boolean())),
  measures: ofVictim(answer(several(courtroomMeasures)), { id: 'hearing.measures' }),
  screeningStatement: z.strictObject({
    usedAsEvidence: ofVictim(answer(z.boolean())),
    consentId: ofVictim(answer(id('consent')), { privacy: 'internal' }),
    orderId: ofVictim(answer(id('court-decision')), { privacy: 'internal' }),
  }),
  toldOfDecisions: ofVictim(answer(z.boolean()), { privacy: 'internal' }),
  from: ofVictim(partialDate(), { privacy: 'quasi', ladder: 'date' }),
  until: ofVictim(partialDate().optional(), { privacy: 'quasi', ladder: 'date' }),
}));

/** How a victim takes part in criminal proceedings. @public */
export interface VictimParticipation extends RecordOf<'ctip.victim-participation/1', typeof shape> {}

/**
 * How a victim takes part in criminal proceedings (Protocol, Article 6(2)): informed in a language that the person understands, heard,
 * supported. Assistance never depends on any of it, so no record of assistance reads this one.
 *
 * - `informedOfRights`, `informedIn`: whether and in which languages (BCP 47)
 * - `wantsToTestify`: the person's own word; declining is an answer like any other
 * - `screeningStatement`: a statement that was made so as to be protected is evidence only on a basis of its own, a consent or an order
 *
 * Refused beside the shape: a screening statement used as evidence without consent or order, an end surely before the start.
 *
 * @example
 * ```ts
 * const participation = {
 *   schema: 'ctip.victim-participation/1',
 *   id: 'vp-1',
 *   criminalCaseId: 'cc-1',
 *   caseId: 'c-1',
 *   roles: ['witness', 'civil-party'],
 *   informedOfRights: true,
 *   informedIn: ['am'],
 *   lawyer: true,
 *   supportPerson: true,
 *   viewsHeard: { absent: 'not-asked' },
 *   wantsToTestify: { absent: 'declined' },
 *   measures: ['video-testimony', 'interpreter'],
 *   screeningStatement: { usedAsEvidence: false, consentId: { absent: 'not-applicable' }, orderId: { absent: 'not-applicable' } },
 *   toldOfDecisions: true,
 *   from: '2025-05-20',
 * };
 * check(VictimParticipation, participation).ok; // => true
 * const used = { ...participation.screeningStatement, usedAsEvidence: true };
 * check(VictimParticipation, { ...participation, screeningStatement: used }).ok; // => false
 * ```
 * @public
 */
export const VictimParticipation: RecordSchema<VictimParticipation> = /* @__PURE__ */ record('ctip.victim-participation/1', shape, [
  {
    path: ['screeningStatement', 'usedAsEvidence'],
    code: 'core/evidence-without-basis',
    holds: ({ screeningStatement: { usedAsEvidence, consentId, orderId } }) => usedAsEvidence !== true || !isAbsent(consentId) || !isAbsent(orderId),
  },
  { path: ['until'], code: 'core/date-order', holds: ({ from, until }) => inOrder(from, until) },
]);
