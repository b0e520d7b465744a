import * as z from 'zod';

import { answer } from '../answer/index.js';
import { countries } from '../codes/index.js';
import { field } from '../field/index.js';
import { victimId } from '../id/index.js';
import { partialDate } from '../partial-date/index.js';
import { text } from '../text/index.js';
import { code, named } from './parts.js';

const identity = { privacy: 'direct', subject: 'victim', purposes: ['protection', 'assistance'], retention: 'identity' } as const;

/**
 * Who the person is: names, birth, documents, safe contact. Kept apart from every case fact, linked by `id` alone, so that people
 * who count never see it.
 *
 * Names are kept in the order in which Arab registers write them (given, father, grandfather, family), each part an answer of its
 * own. `safeToContact` must be said before anybody calls.
 *
 * @example
 * ```ts
 * const identity = {
 *   schema: 'ctip.victim/1',
 *   id: 'v-1',
 *   names: [{ given: 'ليلى', father: { absent: 'declined' }, grandfather: { absent: 'unknown' }, family: { absent: 'declined' } }],
 *   dateOfBirth: '1998~',
 *   documents: [],
 *   contact: { absent: 'declined' },
 * };
 * check(Victim, identity).ok; // => true
 * ```
 * @public
 */
export const Victim = z.strictObject({
  schema: field(named('ctip.victim/1'), { ...identity, id: 'record.schema', privacy: 'public', subject: 'nobody' }),
  id: field(victimId(), { ...identity, id: 'victim.id', privacy: 'internal' }),
  names: z
    .array(
      z.strictObject({
        given: field(answer(text(80)), { ...identity, id: 'victim.givenName' }),
        father: field(answer(text(80)), { ...identity, id: 'victim.fatherName' }),
        grandfather: field(answer(text(80)), { ...identity, id: 'victim.grandfatherName' }),
        family: field(answer(text(80)), { ...identity, id: 'victim.familyName' }),
      }),
    )
    .max(20),
  dateOfBirth: field(answer(partialDate()), { ...identity, id: 'victim.dateOfBirth' }),
  documents: z
    .array(
      z.strictObject({
        kind: field(z.enum(['passport', 'national-id', 'residence-permit', 'refugee-document', 'birth-certificate', 'other']), {
          ...identity,
          id: 'victim.documentKind',
        }),
        issuedBy: field(answer(code(countries)), { ...identity, id: 'victim.documentIssuer', codeList: countries.id }),
        number: field(answer(text(40)), { ...identity, id: 'victim.documentNumber' }),
      }),
    )
    .max(20),
  contact: z.union([
    z.strictObject({
      channel: field(z.enum(['phone', 'messaging', 'email', 'in-person', 'through-agency']), { ...identity, id: 'victim.contactChannel' }),
      value: field(text(120), { ...identity, id: 'victim.contactValue' }),
      safeToContact: field(answer(z.boolean()), { ...identity, id: 'victim.safeToContact' }),
    }),
    z.strictObject({
      absent: field(z.enum(['unknown', 'not-asked', 'declined', 'not-applicable', 'withheld']), { ...identity, id: 'victim.contactAbsence' }),
    }),
  ]),
});

/** Who the person is. @public */
export type Victim = z.infer<typeof Victim>;
