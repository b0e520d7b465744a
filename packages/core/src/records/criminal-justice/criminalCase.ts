import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code, several } from '../../code-list/index.js';
import { severalOf } from '../../code-list/schema.js';
import { countries, recruiterRelations } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { text } from '../../text/index.js';
import { distinctBy, inOrder } from '../parts/holds.js';
import { caseOpenings, criminalCaseStatuses, jurisdictionBases, otherOffences, perpetratorRoles, procedures, suspectStandings, traffickingOffences } from './codes.js';
import { day, file, offending, ofVictim, told } from './parts/classes.js';

const shape = /* @__PURE__ */ fields(() => ({
  id: file(id('criminal-case')),
  fileNumber: told(answer(text(80))),
  country: file(code(countries)),
  agency: file(id('agency')),
  procedure: file(code(procedures)),
  jurisdiction: file(answer(several(jurisdictionBases))),
  opening: z.strictObject({
    on: day(partialDate(), { ladder: 'date' }),
    by: file(code(caseOpenings)),
  }),
  status: file(code(criminalCaseStatuses)),
  closedOn: day(partialDate().optional(), { ladder: 'date' }),
  investigatedFor: z.strictObject({
    trafficking: offending(answer(several(traffickingOffences)), { ladder: 'code-list' }),
    other: offending(answer(several(otherOffences)), { ladder: 'code-list' }),
  }),
  organisedGroup: offending(answer(z.boolean())),
  transnational: offending(answer(z.boolean())),
  suspects: z
    .array(
      z.strictObject({
        suspectId: file(id('suspect'), { subject: 'suspect' }),
        standing: offending(code(suspectStandings)),
        restricted: file(z.boolean(), { subject: 'suspect' }),
        roles: offending(answer(several(perpetratorRoles))),
        relationToVictims: offending(answer(several(recruiterRelations))),
      }),
    )
    .max(1000),
  unidentifiedSuspects: offending(answer(z.int().min(0).max(10_000))),
  protectionCases: ofVictim(answer(severalOf(id('case'), 5000)), { privacy: 'internal' }),
  linkedCases: file(answer(severalOf(id('criminal-case'), 200))),
}));

/** A criminal case: one file, any number of suspects. @public */
export interface CriminalCase extends RecordOf<'ctip.criminal-case/1', typeof shape> {}

const closed: readonly CriminalCase['status'][] = ['concluded', 'not-taken', 'filed-for-lack-of-evidence', 'archived', 'no-charge'];

/** Whoever was acquitted for good or cleared is not worked with any more. */
const restrictedWhereDue = ({ suspects }: CriminalCase): boolean =>
  suspects.every(({ standing, restricted }) => restricted || (standing !== 'acquitted' && standing !== 'cleared'));

/**
 * A criminal case. One case, however many suspects: each stands once in `suspects`, so persons and cases are counted apart. Charges,
 * hearings, decisions and sentences are records of their own that name the case.
 *
 * - `fileNumber`: number of the court or police file; whoever has it finds the people, so it is of the class `direct`
 * - `investigatedFor`: trafficking and other offences apart, as investigated; what was charged is in `Charge`
 * - `suspects.standing`: shown wherever the person is; `restricted`: the data are kept and no longer worked with
 * - `unidentifiedSuspects`: how many more are looked for and have no record
 * - `protectionCases`: the victims of the case by their protection cases; the two axes meet here and nowhere decide each other
 *
 * Refused beside the shape: a suspect who stands there twice, one who was acquitted for good or cleared and is not restricted, a closed
 * case without its day, a day of closing surely before the opening, a case linked to itself.
 *
 * @example
 * ```ts
 * const file = {
 *   schema: 'ctip.criminal-case/1',
 *   id: 'cc-1',
 *   fileNumber: { absent: 'withheld' },
 *   country: 'TN',
 *   agency: 'prosecution-1',
 *   procedure: 'inquisitorial',
 *   jurisdiction: ['territory'],
 *   opening: { on: '2025-02-11', by: 'hotline' },
 *   status: 'in-proceedings',
 *   investigatedFor: { trafficking: ['trafficking-for-forced-labour'], other: { absent: 'not-applicable' } },
 *   organisedGroup: { absent: 'unknown' },
 *   transnational: true,
 *   suspects: [
 *     { suspectId: 's-1', standing: 'charged', restricted: false, roles: ['recruiter'], relationToVictims: { absent: 'unknown' } },
 *     { suspectId: 's-2', standing: 'cleared', restricted: true, roles: { absent: 'not-applicable' }, relationToVictims: { absent: 'not-applicable' } },
 *   ],
 *   unidentifiedSuspects: 1,
 *   protectionCases: ['c-1', 'c-2'],
 *   linkedCases: { absent: 'not-applicable' },
 * };
 * check(CriminalCase, file).ok; // => true
 * check(CriminalCase, { ...file, suspects: [file.suspects[0], file.suspects[0]] }).ok; // => false
 * ```
 * @public
 */
export const CriminalCase: RecordSchema<CriminalCase> = /* @__PURE__ */ record('ctip.criminal-case/1', shape, [
  { path: ['suspects'], code: 'core/duplicate', holds: ({ suspects }) => distinctBy(suspects, ({ suspectId }) => suspectId) },
  { path: ['suspects'], code: 'core/not-restricted', holds: restrictedWhereDue },
  { path: ['closedOn'], code: 'core/required-here', holds: ({ status, closedOn }) => closedOn !== undefined || !closed.includes(status) },
  { path: ['closedOn'], code: 'core/date-order', holds: ({ opening, closedOn }) => inOrder(opening.on, closedOn) },
  { path: ['linkedCases'], code: 'core/self-reference', holds: ({ id: own, linkedCases }) => !Array.isArray(linkedCases) || !linkedCases.includes(own) },
]);
