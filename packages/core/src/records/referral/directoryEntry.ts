import * as z from 'zod';

import { answer, isAbsent } from '../../answer/index.js';
import { code, several, severalOf } from '../../code-list/index.js';
import { ageGroups, countries, identificationStatuses, services, sexes } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText, text } from '../../text/index.js';
import { contactChannels } from '../assistance/codes.js';
import { inOrder } from '../parts/holds.js';
import { days, timeOfDay } from '../parts/hours.js';
import { languageTag } from '../parts/languageTag.js';
import { directoryStatuses } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'nobody', purposes: ['referral', 'coordination'], retention: 'case-file' });
  return {
    id: work(id('directory-entry')),
    agency: work(id('agency')),
    status: work(code(directoryStatuses)),
    name: work(localText(200)),
    services: work(several(services)),
    eligibility: z.strictObject({
      statuses: work(answer(several(identificationStatuses))),
      sexes: work(answer(several(sexes))),
      ageGroups: work(answer(several(ageGroups))),
      ageFrom: work(z.int().min(0).max(120).optional()),
      ageTo: work(z.int().min(0).max(120).optional()),
      acceptsWithoutResidencePermit: work(answer(z.boolean())),
      acceptsWithoutPoliceReport: work(answer(z.boolean())),
      wheelchairAccessible: work(answer(z.boolean())),
      note: work(localText(2000).optional()),
    }),
    languages: work(severalOf(languageTag(), 60)),
    interpretation: work(answer(z.boolean())),
    country: work(code(countries)),
    areas: work(severalOf(text(120), 100).optional()),
    aroundTheClock: work(z.boolean()),
    hours: z.array(z.strictObject({ days: work(days()), from: work(timeOfDay()), to: work(timeOfDay()) })).max(30),
    capacity: work(answer(z.int().min(0).max(100_000))),
    free: work(answer(z.int().min(0).max(100_000))),
    freeAsOf: work(partialDate().optional()),
    freeOfCharge: work(answer(z.boolean())),
    contacts: z
      .array(z.strictObject({ channel: work(code(contactChannels)), value: work(text(200)), forReferralsOnly: work(z.boolean()) }))
      .max(20),
    validFrom: work(partialDate()),
    validUntil: work(partialDate().optional()),
    checkedOn: work(answer(partialDate())),
  };
});

/** What an agency offers to whom. @public */
export interface DirectoryEntry extends RecordOf<'ctip.directory-entry/1', typeof shape> {}

/**
 * An entry of the referral directory: which services an agency gives, to whom, in which languages, when, and how many more it can take.
 *
 * The contacts are those of the agency. A shelter is reached through the agency that refers to it: no place of a shelter stands in a
 * directory.
 *
 * - `eligibility`: whom the agency takes. An answer that is absent says that nobody told, not that all are taken
 * - `hours`: local times; `to` before `from` means over midnight. `aroundTheClock` needs none
 * - `capacity`, `free`, `freeAsOf`: places in all, places free, and the day on which that was so
 *
 * Refused beside the shape: more free places than places, free places without their day, an age range upside down, hours beside
 * `aroundTheClock` or none at all without it, an end before the start.
 *
 * @example
 * ```ts
 * const clinic = {
 *   schema: 'ctip.directory-entry/1',
 *   id: 'd-12',
 *   agency: 'clinic-1',
 *   status: 'active',
 *   name: { ar: 'عيادة الأمل', en: 'Hope clinic', fr: 'Clinique de l’espoir' },
 *   services: ['health', 'psychosocial'],
 *   eligibility: {
 *     statuses: ['presumed', 'identified'],
 *     sexes: ['female', 'male', 'other'],
 *     ageGroups: { absent: 'not-asked' },
 *     acceptsWithoutResidencePermit: true,
 *     acceptsWithoutPoliceReport: true,
 *     wheelchairAccessible: { absent: 'unknown' },
 *   },
 *   languages: ['ar', 'en', 'am'],
 *   interpretation: true,
 *   country: 'JO',
 *   aroundTheClock: false,
 *   hours: [{ days: ['sunday', 'monday'], from: '08:00', to: '15:00' }],
 *   capacity: { absent: 'not-applicable' },
 *   free: { absent: 'not-applicable' },
 *   freeOfCharge: true,
 *   contacts: [{ channel: 'phone', value: '+962 6 000 0000', forReferralsOnly: true }],
 *   validFrom: '2026-01-01',
 *   checkedOn: '2026-02-01',
 * };
 * check(DirectoryEntry, clinic).ok; // => true
 * check(DirectoryEntry, { ...clinic, capacity: 4, free: 5, freeAsOf: '2026-02-01' }).ok; // => false
 * ```
 * @public
 */
export const DirectoryEntry: RecordSchema<DirectoryEntry> = /* @__PURE__ */ record('ctip.directory-entry/1', shape, [
  { path: ['free'], code: 'core/more-than-capacity', holds: ({ capacity, free }) => isAbsent(capacity) || isAbsent(free) || free <= capacity },
  { path: ['freeAsOf'], code: 'core/required-here', holds: ({ free, freeAsOf }) => isAbsent(free) || freeAsOf !== undefined },
  {
    path: ['eligibility', 'ageTo'],
    code: 'core/interval-order',
    holds: ({ eligibility: { ageFrom, ageTo } }) => ageFrom === undefined || ageTo === undefined || ageFrom <= ageTo,
  },
  { path: ['hours'], code: 'core/not-expected-here', holds: ({ aroundTheClock, hours }) => !aroundTheClock || hours.length === 0 },
  { path: ['hours'], code: 'core/required-here', holds: ({ aroundTheClock, hours }) => aroundTheClock || hours.length > 0 },
  {
    path: ['validUntil'],
    code: 'core/date-order',
    holds: ({ validFrom, validUntil }) => inOrder(validFrom, validUntil),
  },
]);
