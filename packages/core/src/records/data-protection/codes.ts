import { defineCodeList } from '../../code-list/index.js';
import { designed, dpv, primero } from '../../codes/sources.js';

/** To what a person consents. @public */
export const consentKinds = /* @__PURE__ */ defineCodeList({
  id: 'consent-kind',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'interview' },
    { code: 'services' },
    { code: 'medical-examination' },
    { code: 'referral' },
    { code: 'information-sharing' },
    { code: 'image-use' },
    { code: 'research' },
    { code: 'statistics' },
    { code: 'family-tracing' },
    { code: 'return' },
    { code: 'law-enforcement-cooperation' },
    { code: 'media' },
  ],
});

/** Where a consent stands, in the terms of W3C DPV. Data may be used on `given` and `renewed` alone. @public */
export const consentStatuses = /* @__PURE__ */ defineCodeList({
  id: 'consent-status',
  version: '1',
  sources: [dpv],
  codes: [
    { code: 'requested', mark: 'verified', outside: { dpv: 'https://w3id.org/dpv#ConsentRequested' } },
    { code: 'deferred', mark: 'verified', outside: { dpv: 'https://w3id.org/dpv#ConsentRequestDeferred' } },
    { code: 'given', mark: 'verified', outside: { dpv: 'https://w3id.org/dpv#ConsentGiven' } },
    { code: 'renewed', mark: 'verified', outside: { dpv: 'https://w3id.org/dpv#RenewedConsentGiven' } },
    { code: 'refused', mark: 'verified', outside: { dpv: 'https://w3id.org/dpv#ConsentRefused' } },
    { code: 'withdrawn', mark: 'verified', outside: { dpv: 'https://w3id.org/dpv#ConsentWithdrawn' } },
    { code: 'revoked', mark: 'verified', outside: { dpv: 'https://w3id.org/dpv#ConsentRevoked' } },
    { code: 'expired', mark: 'verified', outside: { dpv: 'https://w3id.org/dpv#ConsentExpired' } },
    { code: 'invalidated', mark: 'verified', outside: { dpv: 'https://w3id.org/dpv#ConsentInvalidated' } },
    { code: 'unknown', mark: 'verified', outside: { dpv: 'https://w3id.org/dpv#ConsentUnknown' } },
  ],
});

/** How a consent or assent was expressed. @public */
export const consentMethods = /* @__PURE__ */ defineCodeList({
  id: 'consent-method',
  version: '1',
  sources: [designed],
  codes: [{ code: 'written' }, { code: 'thumbprint' }, { code: 'oral-witnessed' }, { code: 'electronic' }],
});

/** Who gives a consent. @public */
export const consentGivers = /* @__PURE__ */ defineCodeList({
  id: 'consent-giver',
  version: '1',
  sources: [designed],
  codes: [{ code: 'self' }, { code: 'caregiver' }, { code: 'guardian' }, { code: 'court' }],
});

/** For what data may be used: purposes of W3C DPV and of its law and justice sector. @public */
export const processingPurposes = /* @__PURE__ */ defineCodeList({
  id: 'processing-purpose',
  version: '1',
  sources: [dpv],
  codes: [
    { code: 'victim-safety-assessment', mark: 'verified', outside: { dpv: 'https://w3id.org/dpv/sector/law#CrimeVictimSafetyAssessment' } },
    { code: 'victim-safety-management', mark: 'verified', outside: { dpv: 'https://w3id.org/dpv/sector/law#CrimeVictimSafetyManagement' } },
    { code: 'victim-safety-provision', mark: 'verified', outside: { dpv: 'https://w3id.org/dpv/sector/law#CrimeVictimSafetyProvision' } },
    { code: 'victim-counselling', mark: 'verified', outside: { dpv: 'https://w3id.org/dpv/sector/law#CrimeVictimCounsellingManagement' } },
    { code: 'victim-restitution', mark: 'verified', outside: { dpv: 'https://w3id.org/dpv/sector/law#CrimeVictimRestitutionSupport' } },
    { code: 'crime-investigation', mark: 'verified', outside: { dpv: 'https://w3id.org/dpv/sector/law#CrimeInvestigation' } },
    { code: 'crime-prosecution', mark: 'verified', outside: { dpv: 'https://w3id.org/dpv/sector/law#CrimeProsecution' } },
    { code: 'legal-aid', mark: 'verified', outside: { dpv: 'https://w3id.org/dpv/sector/law#LegalAidProvision' } },
    { code: 'evidence-collection', mark: 'verified', outside: { dpv: 'https://w3id.org/dpv/sector/law#LegalEvidenceCollection' } },
    { code: 'judicial-case-management', mark: 'verified', outside: { dpv: 'https://w3id.org/dpv/sector/law#JudicialCaseManagement' } },
    { code: 'residence-permit', mark: 'verified', outside: { dpv: 'https://w3id.org/dpv/sector/law#ImmigrationResidencyPermitManagement' } },
    { code: 'service-provision', mark: 'verified', outside: { dpv: 'https://w3id.org/dpv#ServiceProvision' } },
    { code: 'identity-verification', mark: 'verified', outside: { dpv: 'https://w3id.org/dpv#IdentityVerification' } },
    { code: 'official-statistics', mark: 'verified', outside: { dpv: 'https://w3id.org/dpv#ProvideOfficialStatistics' } },
    { code: 'policy-making', mark: 'verified', outside: { dpv: 'https://w3id.org/dpv#PublicPolicyMaking' } },
    { code: 'academic-research', mark: 'verified', outside: { dpv: 'https://w3id.org/dpv#AcademicResearch' } },
    { code: 'fulfilment-of-rights', mark: 'verified', outside: { dpv: 'https://w3id.org/dpv#RightsFulfilment' } },
  ],
});

/** For what data of a victim must not be used without a basis of its own: sharing for these is the classic harm. @public */
export const deniedPurposes = /* @__PURE__ */ defineCodeList({
  id: 'denied-purpose',
  version: '1',
  sources: [dpv],
  codes: [
    { code: 'unauthorised-migration-detection', mark: 'verified', aliases: [{ text: 'UnauthorisedMigrationDetection', note: 'the term of W3C DPV' }] },
    { code: 'border-control', mark: 'verified', aliases: [{ text: 'ImmigrationBorderControlManagement', note: 'the term of W3C DPV' }] },
    { code: 'victim-prediction', mark: 'verified', aliases: [{ text: 'CrimeVictimPrediction', note: 'the term of W3C DPV' }] },
    { code: 'recidivism-prediction', mark: 'verified', aliases: [{ text: 'RecidivismPrediction', note: 'the term of W3C DPV' }] },
  ],
});

/** Categories of data. @public */
export const dataCategories = /* @__PURE__ */ defineCodeList({
  id: 'data-category',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'identity' },
    { code: 'contact-and-location' },
    { code: 'health' },
    { code: 'exploitation' },
    { code: 'family' },
    { code: 'immigration' },
    { code: 'suspects' },
    { code: 'image-or-voice' },
    { code: 'financial' },
    { code: 'case-management' },
  ],
});

/** Classes of recipients, where they are not named one by one. @public */
export const recipientClasses = /* @__PURE__ */ defineCodeList({
  id: 'recipient-class',
  version: '1',
  sources: [primero, designed],
  codes: [
    { code: 'family' },
    { code: 'authorities' },
    { code: 'unhcr' },
    { code: 'other-organisations' },
    { code: 'health-services' },
    { code: 'legal-services' },
    { code: 'police' },
    { code: 'courts' },
    { code: 'immigration-services' },
    { code: 'consulate' },
    { code: 'employer' },
    { code: 'media' },
    { code: 'researchers' },
  ],
});

/** Why something is not shared. @public */
export const exclusionReasons = /* @__PURE__ */ defineCodeList({
  id: 'exclusion-reason',
  version: '1',
  sources: [primero],
  codes: [{ code: 'fear-of-harm', mark: 'verified' }, { code: 'wants-to-tell-it-themselves', mark: 'verified' }, { code: 'other-reason', mark: 'verified' }],
});

/** Until which event a consent holds. @public */
export const consentEnds = /* @__PURE__ */ defineCodeList({
  id: 'consent-end',
  version: '1',
  sources: [designed],
  codes: [{ code: 'case-closed' }, { code: 'service-ended' }, { code: 'majority' }, { code: 'proceedings-ended' }, { code: 'return-completed' }],
});

/** On what processing rests, in the terms of W3C DPV. @public */
export const processingBases = /* @__PURE__ */ defineCodeList({
  id: 'processing-basis',
  version: '1',
  sources: [dpv],
  codes: [
    { code: 'consent', mark: 'verified', outside: { dpv: 'https://w3id.org/dpv#Consent' } },
    { code: 'contract', mark: 'verified', outside: { dpv: 'https://w3id.org/dpv#Contract' } },
    { code: 'legal-obligation', mark: 'verified', outside: { dpv: 'https://w3id.org/dpv#LegalObligation' } },
    { code: 'legitimate-interest', mark: 'verified', outside: { dpv: 'https://w3id.org/dpv#LegitimateInterest' } },
    { code: 'official-authority', mark: 'verified', outside: { dpv: 'https://w3id.org/dpv#OfficialAuthorityOfController' } },
    { code: 'public-interest', mark: 'verified', outside: { dpv: 'https://w3id.org/dpv#PublicInterest' } },
    { code: 'vital-interest', mark: 'verified', outside: { dpv: 'https://w3id.org/dpv#VitalInterest' } },
  ],
});

/** How far a withdrawal reaches. @public */
export const withdrawalScopes = /* @__PURE__ */ defineCodeList({
  id: 'withdrawal-scope',
  version: '1',
  sources: [designed],
  codes: [{ code: 'everything' }, { code: 'some-recipients' }, { code: 'some-purposes' }, { code: 'some-data' }],
});

/** Levels of data, from a published table to the whole file; each holds more of a person than the one before. @public */
export const dataLevels = /* @__PURE__ */ defineCodeList({
  id: 'data-level',
  version: '1',
  sources: [designed],
  codes: [{ code: 'published-table' }, { code: 'protected-table' }, { code: 'pseudonymised-records' }, { code: 'minimal-packet' }, { code: 'whole-file' }],
});

/** Where a protocol stands. @public */
export const protocolStatuses = /* @__PURE__ */ defineCodeList({
  id: 'protocol-status',
  version: '1',
  sources: [designed],
  codes: [{ code: 'drafting' }, { code: 'signed' }, { code: 'active' }, { code: 'under-review' }, { code: 'suspended' }, { code: 'expired' }, { code: 'terminated' }],
});

/** How often data flow. @public */
export const flowFrequencies = /* @__PURE__ */ defineCodeList({
  id: 'flow-frequency',
  version: '1',
  sources: [designed],
  codes: [{ code: 'per-case' }, { code: 'daily' }, { code: 'weekly' }, { code: 'monthly' }, { code: 'quarterly' }, { code: 'yearly' }, { code: 'on-request' }],
});

/** By which way data flow. @public */
export const flowChannels = /* @__PURE__ */ defineCodeList({
  id: 'flow-channel',
  version: '1',
  sources: [designed],
  codes: [{ code: 'signed-api' }, { code: 'encrypted-file' }, { code: 'shared-system' }, { code: 'sealed-paper' }, { code: 'in-person' }],
});

/** Who must agree before somebody outside gets data. @public */
export const externalApprovals = /* @__PURE__ */ defineCodeList({
  id: 'external-approval',
  version: '1',
  sources: [designed],
  codes: [{ code: 'all-parties' }, { code: 'majority' }, { code: 'contributors' }, { code: 'nobody-gets' }],
});

/** How small cells are kept back. @public */
export const suppressions = /* @__PURE__ */ defineCodeList({
  id: 'small-cell-method',
  version: '1',
  sources: [designed],
  codes: [{ code: 'band' }, { code: 'suppress' }, { code: 'suppress-with-complement' }, { code: 'differential-privacy' }, { code: 'no-tables' }],
});

/** What an incident did to the data. @public */
export const breachNatures = /* @__PURE__ */ defineCodeList({
  id: 'breach-nature',
  version: '1',
  sources: [dpv],
  codes: [{ code: 'confidentiality', mark: 'verified' }, { code: 'integrity', mark: 'verified' }, { code: 'availability', mark: 'verified' }],
});

/** Where a breach stands. @public */
export const breachStatuses = /* @__PURE__ */ defineCodeList({
  id: 'breach-status',
  version: '1',
  sources: [designed],
  codes: [{ code: 'suspected' }, { code: 'confirmed' }, { code: 'contained' }, { code: 'notified' }, { code: 'assessed' }, { code: 'closed' }, { code: 'no-breach' }],
});

/** How dangerous it is for one person. A human assesses it. @public */
export const dangerLevels = /* @__PURE__ */ defineCodeList({
  id: 'danger-level',
  version: '1',
  sources: [designed],
  codes: [{ code: 'immediate' }, { code: 'high' }, { code: 'medium' }, { code: 'low' }, { code: 'none-seen' }],
});

/** Who is told of a breach. @public */
export const breachAddressees = /* @__PURE__ */ defineCodeList({
  id: 'breach-addressee',
  version: '1',
  sources: [designed],
  codes: [{ code: 'regulator' }, { code: 'person' }, { code: 'guardian' }, { code: 'controller' }, { code: 'protocol-party' }, { code: 'police' }],
});

/** Whom a request or a breach concerns. @public */
export const dataSubjectKinds = /* @__PURE__ */ defineCodeList({
  id: 'data-subject-kind',
  version: '1',
  sources: [designed],
  codes: [{ code: 'victim' }, { code: 'child' }, { code: 'relative' }, { code: 'suspect' }, { code: 'witness' }, { code: 'worker' }, { code: 'other-person' }],
});

/** What a person may ask about their data. @public */
export const dataRights = /* @__PURE__ */ defineCodeList({
  id: 'data-right',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'access' },
    { code: 'copy' },
    { code: 'correction' },
    { code: 'completion' },
    { code: 'objection' },
    { code: 'restriction' },
    { code: 'erasure-or-anonymisation' },
    { code: 'portability' },
    { code: 'withdraw-consent' },
    { code: 'be-told-of-breach' },
    { code: 'complain' },
  ],
});

/** Where a request stands. @public */
export const dataRequestStatuses = /* @__PURE__ */ defineCodeList({
  id: 'data-request-status',
  version: '1',
  sources: [designed],
  codes: [{ code: 'received' }, { code: 'identity-verified' }, { code: 'in-progress' }, { code: 'fulfilled' }, { code: 'partly-fulfilled' }, { code: 'refused' }, { code: 'complaint' }, { code: 'withdrawn' }],
});

/** What became of one right that was asked for. @public */
export const dataRequestOutcomes = /* @__PURE__ */ defineCodeList({
  id: 'data-request-outcome',
  version: '1',
  sources: [designed],
  codes: [{ code: 'fulfilled' }, { code: 'partly-fulfilled' }, { code: 'refused' }],
});

/** How the identity of somebody who asks was verified; none of them may create a new risk. @public */
export const identityProofs = /* @__PURE__ */ defineCodeList({
  id: 'identity-proof',
  version: '1',
  sources: [designed],
  codes: [{ code: 'known-to-case-worker' }, { code: 'document' }, { code: 'code-word' }, { code: 'through-lawyer-or-guardian' }],
});
