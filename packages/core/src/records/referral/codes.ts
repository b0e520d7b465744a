import { defineCodeList } from '../../code-list/index.js';
import { designed, dpv, htcds, icmpdTrm, primero } from '../../codes/sources.js';

/** How soon a service is needed: the time frames that Primero ships, and none. @public */
export const urgencies = /* @__PURE__ */ defineCodeList({
  id: 'urgency',
  version: '1',
  sources: [primero],
  codes: [
    { code: 'within-1-hour', mark: 'verified', outside: { primero: '1_hour' } },
    { code: 'within-3-hours', mark: 'verified', outside: { primero: '3_hours' } },
    { code: 'within-1-day', mark: 'verified', outside: { primero: '1_day' } },
    { code: 'within-3-days', mark: 'verified', outside: { primero: '3_days' } },
    { code: 'not-urgent' },
  ],
});

/** Why a case is referred or handed over. @public */
export const referralReasons = /* @__PURE__ */ defineCodeList({
  id: 'referral-reason',
  version: '1',
  sources: [htcds],
  codes: [
    { code: 'further-services', mark: 'verified', outside: { htcds: 'AdditionalServicesRequired' } },
    { code: 'moved', mark: 'verified', outside: { htcds: 'MigrationOrChangeOfLocation' } },
    { code: 'other', mark: 'verified', outside: { htcds: 'Other' } },
  ],
});

/** Why an agency declines a referral. @public */
export const declineReasons = /* @__PURE__ */ defineCodeList({
  id: 'decline-reason',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'no-capacity' },
    { code: 'not-eligible' },
    { code: 'service-not-provided' },
    { code: 'outside-area' },
    { code: 'language' },
    { code: 'safety' },
    { code: 'person-declined' },
    { code: 'duplicate' },
    { code: 'incomplete-information' },
    { code: 'other' },
  ],
});

/** What became of the service that was asked for. Accepted is not delivered. @public */
export const serviceOutcomes = /* @__PURE__ */ defineCodeList({
  id: 'service-outcome',
  version: '1',
  sources: [primero, designed],
  codes: [
    { code: 'delivered' },
    { code: 'partly-delivered' },
    { code: 'already-received-elsewhere', mark: 'verified', outside: { primero: 'services_already_received_from_another_agency' } },
    { code: 'provided-by-sender', mark: 'verified', outside: { primero: 'service_provided_by_your_agency' } },
    { code: 'not-applicable-service', mark: 'verified', outside: { primero: 'service_not_applicable' } },
    { code: 'declined-by-person', mark: 'verified', outside: { primero: 'referral_declined_by_survivor' } },
    { code: 'unavailable', mark: 'verified', outside: { primero: 'service_unavailable' } },
    { code: 'person-not-reached' },
    { code: 'referred-on', mark: 'verified', outside: { primero: 'referred' } },
  ],
});

/** On what lawful ground data are shared without consent. Which of them the law of a country knows is a matter of its profile. @public */
export const overrideGrounds = /* @__PURE__ */ defineCodeList({
  id: 'override-ground',
  version: '1',
  sources: [dpv, designed],
  codes: [
    { code: 'vital-interest', aliases: [{ text: 'VitalInterest', note: 'the term of W3C DPV' }] },
    { code: 'legal-obligation', aliases: [{ text: 'LegalObligation', note: 'the term of W3C DPV' }] },
    { code: 'public-interest', aliases: [{ text: 'PublicInterest', note: 'the term of W3C DPV' }] },
    { code: 'official-authority', aliases: [{ text: 'OfficialAuthorityOfController', note: 'the term of W3C DPV' }] },
    { code: 'court-order' },
    { code: 'best-interests-of-child' },
  ],
});

/** What kind of handing over it is: of the responsibility for a case, or of a person's protection to another State. @public */
export const transferKinds = /* @__PURE__ */ defineCodeList({
  id: 'transfer-kind',
  version: '1',
  sources: [designed],
  codes: [{ code: 'responsibility' }, { code: 'transnational' }],
});

/** Where a transfer stands. @public */
export const transferStatuses = /* @__PURE__ */ defineCodeList({
  id: 'transfer-status',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'requested' },
    { code: 'offered' },
    { code: 'accepted' },
    { code: 'effective' },
    { code: 'rejected' },
    { code: 'revoked' },
    { code: 'expired' },
  ],
});

/** The phases of a transnational referral mechanism. @public */
export const trmPhases = /* @__PURE__ */ defineCodeList({
  id: 'trm-phase',
  version: '1',
  sources: [icmpdTrm],
  codes: [
    { code: 'identification', mark: 'verified' },
    { code: 'first-assistance-and-protection', mark: 'verified' },
    { code: 'long-term-assistance-and-social-inclusion', mark: 'verified' },
    { code: 'return-and-social-inclusion', mark: 'verified' },
    { code: 'criminal-and-civil-proceedings', mark: 'verified' },
  ],
});

/** Where a step stands that must be done before another. @public */
export const stepStates = /* @__PURE__ */ defineCodeList({
  id: 'step-state',
  version: '1',
  sources: [designed],
  codes: [{ code: 'not-started' }, { code: 'under-way' }, { code: 'done' }, { code: 'not-possible' }],
});

/** Whether an entry of the directory may be used. @public */
export const directoryStatuses = /* @__PURE__ */ defineCodeList({
  id: 'directory-status',
  version: '1',
  sources: [designed],
  codes: [{ code: 'active' }, { code: 'suspended' }, { code: 'closed' }],
});
