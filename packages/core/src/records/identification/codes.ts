import { defineCodeList } from '../../code-list/index.js';
import { coeConvention, designed, iloOperational, primero } from '../../codes/sources.js';

/** Through which door somebody was met. @public */
export const encounterChannels = /* @__PURE__ */ defineCodeList({
  id: 'encounter-channel',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'hotline' },
    { code: 'online' },
    { code: 'walk-in' },
    { code: 'police' },
    { code: 'labour-inspection' },
    { code: 'border-control' },
    { code: 'health-service' },
    { code: 'social-service' },
    { code: 'school' },
    { code: 'embassy' },
    { code: 'place-of-worship' },
    { code: 'outreach' },
    { code: 'detention' },
    { code: 'other-agency' },
  ],
});

/** Who speaks, for whom. @public */
export const reporterKinds = /* @__PURE__ */ defineCodeList({
  id: 'reporter-kind',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'person-concerned' },
    { code: 'relative' },
    { code: 'friend' },
    { code: 'co-worker' },
    { code: 'neighbour' },
    { code: 'member-of-public' },
    { code: 'client' },
    { code: 'employer' },
    { code: 'professional' },
    { code: 'anonymous' },
  ],
});

/** What somebody wanted. It is not what the encounter turned out to be. @public */
export const encounterPurposes = /* @__PURE__ */ defineCodeList({
  id: 'encounter-purpose',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'report-trafficking' },
    { code: 'ask-for-help' },
    { code: 'report-labour-dispute' },
    { code: 'report-missing-person' },
    { code: 'ask-for-information' },
    { code: 'complaint' },
    { code: 'test-or-silent' },
  ],
});

/** What came of an encounter. @public */
export const encounterOutcomes = /* @__PURE__ */ defineCodeList({
  id: 'encounter-outcome',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'screening-agreed' },
    { code: 'referred-to-emergency' },
    { code: 'referred-elsewhere' },
    { code: 'information-given' },
    { code: 'contact-lost' },
    { code: 'no-further-action' },
  ],
});

/** In what role somebody interviews or decides. @public */
export const interviewerRoles = /* @__PURE__ */ defineCodeList({
  id: 'interviewer-role',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'first-responder' },
    { code: 'police-investigator' },
    { code: 'labour-inspector' },
    { code: 'social-worker' },
    { code: 'health-professional' },
    { code: 'psychologist' },
    { code: 'child-protection-officer' },
    { code: 'lawyer' },
    { code: 'consular-officer' },
    { code: 'prosecutor' },
    { code: 'judge' },
    { code: 'ngo-caseworker' },
    { code: 'committee' },
  ],
});

/** Where a screening stands. @public */
export const screeningStatuses = /* @__PURE__ */ defineCodeList({
  id: 'screening-status',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'planned' },
    { code: 'under-way' },
    { code: 'completed' },
    { code: 'stopped' },
  ],
});

/** Why a screening was stopped. @public */
export const screeningStopReasons = /* @__PURE__ */ defineCodeList({
  id: 'screening-stop-reason',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'danger' },
    { code: 'distress' },
    { code: 'consent-withdrawn' },
    { code: 'no-interpreter' },
    { code: 'no-privacy' },
    { code: 'medical-need' },
    { code: 'other-person-present' },
    { code: 'technical' },
  ],
});

/** What the person who screened concluded. It is no decision on a status. @public */
export const screeningConclusions = /* @__PURE__ */ defineCodeList({
  id: 'screening-conclusion',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'grounds-found' },
    { code: 'grounds-absent' },
    { code: 'inconclusive' },
  ],
});

/** How strongly an indicator points, as the tool that it comes from says. @public */
export const screeningStrengths = /* @__PURE__ */ defineCodeList({
  id: 'indicator-strength',
  version: '1',
  sources: [iloOperational, designed],
  codes: [
    { code: 'strong' },
    { code: 'medium' },
    { code: 'weak' },
    { code: 'not-weighted' },
  ],
});

/** What an indicator was seen in. @public */
export const indicatorEvidenceKinds = /* @__PURE__ */ defineCodeList({
  id: 'indicator-evidence',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'said-by-person' },
    { code: 'said-by-other' },
    { code: 'observed' },
    { code: 'document' },
    { code: 'medical-report' },
    { code: 'digital' },
  ],
});

/** At which stage a decision on identification was made. @public */
export const identificationStages = /* @__PURE__ */ defineCodeList({
  id: 'identification-stage',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'reasonable-grounds' },
    { code: 'conclusive' },
    { code: 'reconsideration' },
  ],
});

/** By what standard of proof a body decided. @public */
export const proofStandards = /* @__PURE__ */ defineCodeList({
  id: 'proof-standard',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'suspicion' },
    { code: 'reasonable-grounds' },
    { code: 'balance-of-probabilities' },
    { code: 'criminal-standard' },
    { code: 'not-stated' },
  ],
});

/** Where a decision can be taken for review. @public */
export const reviewRoutes = /* @__PURE__ */ defineCodeList({
  id: 'review-route',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'same-body' },
    { code: 'higher-body' },
    { code: 'court' },
    { code: 'first-responder-request' },
    { code: 'none-in-law' },
  ],
});

/** How great a risk is in the judgement of the person who looked. @public */
export const riskLevels = /* @__PURE__ */ defineCodeList({
  id: 'risk-level',
  version: '1',
  sources: [primero, designed],
  codes: [
    { code: 'high', mark: 'verified', outside: { primero: 'high' } },
    { code: 'medium', mark: 'verified', outside: { primero: 'medium' } },
    { code: 'low', mark: 'verified', outside: { primero: 'low' } },
  ],
});

/** What is done at once. @public */
export const immediateActions = /* @__PURE__ */ defineCodeList({
  id: 'immediate-action',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'moved-to-safety' },
    { code: 'police-called' },
    { code: 'emergency-care' },
    { code: 'suicide-watch' },
    { code: 'separated-from-companion' },
    { code: 'child-protection-called' },
    { code: 'interpreter-called' },
    { code: 'none-needed' },
  ],
});

/** Where a period of recovery and reflection stands. @public */
export const reflectionStatuses = /* @__PURE__ */ defineCodeList({
  id: 'reflection-status',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'not-started' },
    { code: 'running' },
    { code: 'extended' },
    { code: 'ended' },
  ],
});

/** How a period ended. It never ends because somebody does not cooperate. @public */
export const reflectionEndReasons = /* @__PURE__ */ defineCodeList({
  id: 'reflection-end-reason',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'natural' },
    { code: 'waived-by-person' },
    { code: 'terminated-for-cause' },
  ],
});

/** For what causes a period may be terminated. @public */
export const reflectionTerminationCauses = /* @__PURE__ */ defineCodeList({
  id: 'reflection-termination-cause',
  version: '1',
  sources: [coeConvention],
  codes: [
    { code: 'renewed-contact-by-own-will' },
    { code: 'public-order' },
    { code: 'status-claimed-improperly' },
  ],
});

/** Why a period was extended. @public */
export const reflectionExtensionReasons = /* @__PURE__ */ defineCodeList({
  id: 'reflection-extension-reason',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'health' },
    { code: 'trauma' },
    { code: 'intimidation' },
    { code: 'child' },
    { code: 'proceedings' },
  ],
});
