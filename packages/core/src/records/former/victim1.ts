import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code } from '../../code-list/index.js';
import { inWords } from '../../code-list/schema.js';
import { countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { text } from '../../text/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';

const shape = /* @__PURE__ */ fields(() => {
  const identity = classed({ privacy: 'direct', subject: 'victim', purposes: ['protection', 'assistance'], retention: 'identity' });
  return {
    id: identity(id('victim'), { privacy: 'internal' }),
    names: z
      .array(
        z.strictObject({
          given: identity(answer(text(80)), { id: 'victim.givenName' }),
          father: identity(answer(text(80)), { id: 'victim.fatherName' }),
          grandfather: identity(answer(text(80)), { id: 'victim.grandfatherName' }),
          family: identity(answer(text(80)), { id: 'victim.familyName' }),
        }),
      )
      .max(20),
    dateOfBirth: identity(answer(partialDate()), { id: 'victim.dateOfBirth' }),
    documents: z
      .array(
        z.strictObject({
          kind: identity(inWords(z.enum(['passport', 'national-id', 'residence-permit', 'refugee-document', 'birth-certificate', 'other']), 'code.identity-document-kind'), { id: 'victim.documentKind' }),
          issuedBy: identity(answer(code(countries)), { id: 'victim.documentIssuer' }),
          number: identity(answer(text(40)), { id: 'victim.documentNumber' }),
        }),
      )
      .max(20),
    contact: z.union([
      z.strictObject({
        channel: identity(inWords(z.enum(['phone', 'messaging', 'email', 'in-person', 'through-agency']), 'code.contact-channel'), { id: 'victim.contactChannel' }),
        value: identity(text(120), { id: 'victim.contactValue' }),
        safeToContact: identity(answer(z.boolean()), { id: 'victim.safeToContact' }),
      }),
      z.strictObject({
        absent: identity(inWords(z.enum(['unknown', 'not-asked', 'declined', 'not-applicable', 'withheld']), 'absence'), { id: 'victim.contactAbsence' }),
      }),
    ]),
  };
});

/** Who the person is, as version 1 wrote it. @public */
export interface Victim1 extends RecordOf<'ctip.victim/1', typeof shape> {}

/**
 * Who the person is, as version 1 wrote it, kept so that old payloads can still be checked. {@link migrate} makes a {@link Victim} of it.
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
 * check(Victim1, identity).ok; // => true
 * ```
 * @public
 */
export const Victim1: RecordSchema<Victim1> = /* @__PURE__ */ record('ctip.victim/1', shape);
