import * as z from 'zod';

import { absenceReasons, answer, isAbsent, type Answer } from '../../answer/index.js';
import { calendarDate } from '../../calendar-date/index.js';
import { code, severalOf } from '../../code-list/index.js';
import { inWords } from '../../code-list/schema.js';
import { countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { personName } from '../../person-name/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { longText, text } from '../../text/index.js';
import { days, timeOfDay } from '../parts/hours.js';
import { languageTag } from '../parts/languageTag.js';
import { contactChannels, documentHolders, identityDocumentKinds, nameUses, sexPreferences } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const identity = classed({ privacy: 'direct', subject: 'victim', purposes: ['protection', 'assistance'], retention: 'identity' });
  const preference = classed({
    privacy: 'quasi',
    subject: 'victim',
    purposes: ['identification', 'protection', 'assistance', 'referral'],
    retention: 'identity',
  });
  const contact = z.strictObject({
    channel: identity(code(contactChannels), { id: 'victim.contactChannel' }),
    value: identity(text(120), { id: 'victim.contactValue' }),
    safeToContact: identity(answer(z.boolean()), { id: 'victim.safeToContact' }),
    mayLeaveMessage: identity(answer(z.boolean())),
    language: identity(answer(languageTag())),
    times: z.array(z.strictObject({ days: identity(days()), from: identity(timeOfDay()), to: identity(timeOfDay()) })).max(14),
    caution: identity(longText(1000).optional()),
    checkedOn: identity(answer(partialDate())),
  });
  return {
    id: identity(id('victim'), { privacy: 'internal' }),
    names: z
      .array(z.strictObject({ use: identity(answer(code(nameUses))), name: identity(answer(personName()), { id: 'victim.name' }) }))
      .max(20),
    dateOfBirth: identity(answer(calendarDate()), { id: 'victim.dateOfBirth' }),
    documents: z
      .array(
        z.strictObject({
          kind: identity(code(identityDocumentKinds), { id: 'victim.documentKind' }),
          issuedBy: identity(answer(code(countries)), { id: 'victim.documentIssuer' }),
          number: identity(answer(text(40)), { id: 'victim.documentNumber' }),
          validUntil: identity(answer(partialDate())),
          heldBy: identity(answer(code(documentHolders))),
        }),
      )
      .max(20),
    contacts: z.union([
      z.array(contact).min(1).max(10),
      z.strictObject({ absent: identity(inWords(z.enum(absenceReasons), 'absence'), { id: 'victim.contactAbsence' }) }),
    ]),
    languages: preference(answer(severalOf(languageTag(), 20)), { ladder: 'none' }),
    interpreter: z.strictObject({
      needed: preference(answer(z.boolean())),
      language: preference(answer(languageTag())),
      sexPreferred: preference(answer(code(sexPreferences))),
    }),
    workerSexPreferred: preference(answer(code(sexPreferences))),
  };
});

/** Who the person is. @public */
export interface Victim extends RecordOf<'ctip.victim/2', typeof shape> {}

const isYes = (value: Answer<boolean>): boolean => value === true;

/**
 * Who the person is: names, birth, documents, safe contact, and how the person wants to be spoken with. Kept apart from every case fact,
 * linked by `id` alone, so that people who count never see it.
 *
 * - `names`: each with what it is to the person (`use`), as it is written and in the parts that somebody told apart
 * - `dateOfBirth`: in the calendar in which it was said
 * - `documents`: `heldBy` says where the paper is; papers that others keep are asked for
 * - `contacts`: ways to reach the person, or why there is none. `safeToContact` must be said before anybody calls; `times` are local to
 *   the person, an empty list means that none were agreed; `caution` says what a caller must know ("say that you are the clinic")
 * - `interpreter`, `workerSexPreferred`: what was asked before the interview, and what the person answered
 *
 * Refused beside the shape: an interpreter who is surely not needed, and yet has a language.
 *
 * @example
 * ```ts
 * const identity = {
 *   schema: 'ctip.victim/2',
 *   id: 'v-1',
 *   names: [{ use: 'own', name: { full: 'ليلى', father: { absent: 'declined' } } }],
 *   dateOfBirth: { calendar: 'gregory', date: '1998~' },
 *   documents: [],
 *   contacts: [
 *     {
 *       channel: 'phone',
 *       value: '+962 7 0000 0000',
 *       safeToContact: true,
 *       mayLeaveMessage: false,
 *       language: 'ar',
 *       times: [{ days: ['monday', 'wednesday'], from: '10:00', to: '12:00' }],
 *       checkedOn: '2026-03-02',
 *     },
 *   ],
 *   languages: ['ar'],
 *   interpreter: { needed: false, language: { absent: 'not-applicable' }, sexPreferred: { absent: 'not-applicable' } },
 *   workerSexPreferred: 'woman',
 * };
 * check(Victim, identity).ok; // => true
 * check(Victim, { ...identity, contacts: [] }).ok; // => false
 * ```
 * @public
 */
export const Victim: RecordSchema<Victim> = /* @__PURE__ */ record('ctip.victim/2', shape, [
  {
    path: ['interpreter', 'language'],
    code: 'core/not-expected-here',
    holds: ({ interpreter: { needed, language } }) => isAbsent(needed) || isYes(needed) || isAbsent(language),
  },
]);
