import * as z from 'zod';

import { answer, isAbsent } from '../../answer/index.js';
import { code, several } from '../../code-list/index.js';
import { severalOf } from '../../code-list/schema.js';
import { ageGroups, countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { fields, instant, isEarlier, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { longText, text } from '../../text/index.js';
import { htcdsConsent, jordanConsent } from '../parts/cited.js';
import { sha256 } from '../parts/evidence.js';
import { inOrder } from '../parts/holds.js';
import { fieldName } from '../parts/packet.js';
import { consentEnds, consentKinds, consentMethods, consentStatuses, dataCategories, deniedPurposes, exclusionReasons, processingBases, processingPurposes } from './codes.js';
import { assent, informed, notice, override, withdrawal } from './consentParts.js';
import { decided, giver, grave, recipient, written } from './parts.js';

const shape = /* @__PURE__ */ fields(() => {
  return {
    id: decided(id('consent')),
    personId: decided(id('victim')),
    caseId: decided(answer(id('case')), { id: 'case.id' }),
    supersedes: decided(id('consent').optional()),
    kind: decided(code(consentKinds)),
    status: decided(code(consentStatuses)),
    at: decided(instant()),
    method: decided(answer(code(consentMethods))),
    ageGroup: decided(code(ageGroups), { privacy: 'quasi', ladder: 'age-group' }),
    giver: giver(),
    assent: assent().optional(),
    capacityNote: written(answer(longText(2000))),
    interpreter: decided(answer(z.boolean())),
    notice: notice(),
    informed: informed(),
    servicesConditional: decided(answer(z.boolean())),
    purposes: decided(several(processingPurposes)),
    notFor: decided(several(deniedPurposes).optional()),
    fields: decided(severalOf(fieldName(), 1000).optional()),
    categories: decided(several(dataCategories)),
    recipients: z.array(recipient()).max(200),
    exclusions: z
      .array(
        z.strictObject({
          recipient: recipient().optional(),
          category: decided(code(dataCategories).optional()),
          reason: grave(code(exclusionReasons)),
          note: written(longText(1000).optional()),
        }),
      )
      .max(100),
    validFrom: decided(partialDate()),
    validUntil: decided(partialDate().optional()),
    untilEvent: decided(code(consentEnds).optional()),
    jurisdiction: decided(code(countries)),
    basis: decided(code(processingBases)),
    withdrawal: withdrawal().optional(),
    override: override().optional(),
    document: z.strictObject({ reference: written(text(200)), sha256: decided(sha256()) }).optional(),
  };
});

/** What a person consented to, or did not. @public */
export interface ConsentRecord extends RecordOf<'ctip.consent/1', typeof shape> {}

const holds = ({ status }: ConsentRecord): boolean => status === 'given' || status === 'renewed';
const isChild = ({ ageGroup }: ConsentRecord): boolean => ageGroup !== 'adult';

/** Whoever is suspected, complicit or unsafe consents to nothing for a child. */
const excluded = ({ giver: by }: Pick<ConsentRecord, 'giver'>): boolean =>
  by.by === 'caregiver' && (by.suspected === true || by.complicit === true || by.unsafe === true);
const unchecked = ({ giver: by }: ConsentRecord): boolean =>
  by.by === 'caregiver' && [by.suspected, by.complicit, by.unsafe].some((against) => isAbsent(against));

const everyElement = ({ informed, notice, kind }: ConsentRecord): boolean =>
  Object.entries(informed).every(([element, told]) => told === true || (element === 'interview' && kind !== 'interview')) && notice.understood === true;

/**
 * What a person consented to, or did not: to what, for which purposes, which data, which recipients, until when, informed of what. Consent
 * is not one checkbox.
 *
 * - `informed`: the seven elements of HTCDS one by one (agreement to the interview, its purpose, the uses of the data, research without
 *   names, access, retention, withdrawal), and whether the person was told what a refusal means, who receives the data, and the risks
 * - `giver`: the person; a caregiver, with whether anything speaks against one; a guardian; a court
 * - `assent`: the child's own word, beside the consent of the adult
 * - `fields`: ids of fields (`case.sex`), where the consent is that exact; `categories` otherwise
 * - `recipients`, `exclusions`: with whom to share; what or whom not to tell, and why
 * - `validUntil`, `untilEvent`: one of them is needed, no consent is for ever
 * - `withdrawal.acknowledgements`: each receiver that confirmed it
 * - `document`: where the signed form is and its fingerprint, never the form
 *
 * Refused beside the shape: a valid consent of a caregiver who is suspected, complicit or unsafe; a child without the child's own word; a
 * consent without end; a withdrawn one without withdrawal, and a withdrawal where nothing was withdrawn; times out of order; a record that
 * supersedes itself. Warned of: a valid consent where an element was not told or the caregiver was not checked, where services depended on
 * it, or where the child said no.
 *
 * Whether a consent covers one use at one moment is not decided here.
 *
 * @example
 * ```ts
 * const consent = {
 *   schema: 'ctip.consent/1',
 *   id: 'k-1',
 *   personId: 'v-1',
 *   caseId: 'c-1',
 *   kind: 'referral',
 *   status: 'given',
 *   at: '2026-03-02T09:30:00+03:00',
 *   method: 'written',
 *   ageGroup: 'child',
 *   giver: { by: 'caregiver', caregiverId: 'cg-1', suspected: false, complicit: false, unsafe: false },
 *   assent: { given: true, ageYears: 15, method: 'oral-witnessed', at: '2026-03-02T09:20:00+03:00' },
 *   capacityNote: { absent: 'not-applicable' },
 *   interpreter: true,
 *   notice: { language: 'am', understood: true, version: '4', sha256: 'ab'.repeat(32) },
 *   informed: {
 *     interview: true, purpose: true, uses: true, research: true, access: true,
 *     retention: true, withdrawal: true, refusal: true, recipients: true, risks: true,
 *   },
 *   servicesConditional: false,
 *   purposes: ['service-provision'],
 *   fields: ['case.sex', 'case.ageGroup'],
 *   categories: ['health'],
 *   recipients: [{ kind: 'agency', agency: 'clinic-1' }],
 *   exclusions: [{ recipient: { kind: 'class', class: 'family' }, reason: 'fear-of-harm' }],
 *   validFrom: '2026-03-02',
 *   validUntil: '2026-09-02',
 *   jurisdiction: 'JO',
 *   basis: 'consent',
 * };
 * check(ConsentRecord, consent).ok; // => true
 * check(ConsentRecord, { ...consent, giver: { ...consent.giver, suspected: true } }).ok; // => false
 * ```
 * @public
 */
export const ConsentRecord: RecordSchema<ConsentRecord> = /* @__PURE__ */ record('ctip.consent/1', shape, [
  { path: ['giver'], code: 'core/caregiver-excluded', holds: (consent) => !holds(consent) || !excluded(consent) },
  { path: ['assent'], code: 'core/assent-missing', holds: (consent) => !isChild(consent) || !holds(consent) || consent.assent !== undefined },
  { path: ['assent'], code: 'core/not-here', holds: (consent) => isChild(consent) || consent.assent === undefined },
  { path: ['validUntil'], code: 'core/required-here', source: jordanConsent, mark: 'secondary', holds: (consent) => !holds(consent) || consent.validUntil !== undefined || consent.untilEvent !== undefined },
  { path: ['validUntil'], code: 'core/date-order', holds: ({ validFrom, validUntil }) => inOrder(validFrom, validUntil) },
  { path: ['withdrawal'], code: 'core/required-here', holds: ({ status, withdrawal }) => (status !== 'withdrawn' && status !== 'revoked') || withdrawal !== undefined },
  {
    path: ['withdrawal'],
    code: 'core/not-here',
    holds: (consent) => consent.withdrawal === undefined || consent.withdrawal.scope !== 'everything' || !holds(consent),
  },
  { path: ['withdrawal', 'at'], code: 'core/date-order', holds: ({ at, withdrawal }) => withdrawal === undefined || !isEarlier(withdrawal.at, at) },
  {
    path: ['withdrawal', 'acknowledgements'],
    code: 'core/date-order',
    holds: ({ withdrawal }) => withdrawal === undefined || withdrawal.acknowledgements.every((one) => !isEarlier(one.at, withdrawal.at)),
  },
  { path: ['supersedes'], code: 'core/self-reference', holds: ({ id: own, supersedes }) => supersedes !== own },
  { path: ['informed'], code: 'core/not-informed', severity: 'warning', source: htcdsConsent, mark: 'verified', holds: (consent) => !holds(consent) || everyElement(consent) },
  { path: ['giver'], code: 'core/caregiver-not-checked', severity: 'warning', holds: (consent) => !holds(consent) || !unchecked(consent) },
  { path: ['servicesConditional'], code: 'core/not-freely-given', severity: 'warning', holds: (consent) => !holds(consent) || consent.servicesConditional !== true },
  { path: ['assent', 'given'], code: 'core/child-refused', severity: 'warning', holds: (consent) => !holds(consent) || consent.assent?.given !== false },
]);
