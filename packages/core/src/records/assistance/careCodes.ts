import { defineCodeList } from '../../code-list/index.js';
import { designed, iomHandbook } from '../../codes/sources.js';

/** Areas of need. @public */
export const needAreas = /* @__PURE__ */ defineCodeList({
  id: 'need-area',
  version: '1',
  sources: [iomHandbook, designed],
  codes: [
    { code: 'security' },
    { code: 'shelter' },
    { code: 'food-and-clothing' },
    { code: 'physical-health' },
    { code: 'mental-health' },
    { code: 'legal' },
    { code: 'immigration-status' },
    { code: 'documents' },
    { code: 'interpretation' },
    { code: 'education' },
    { code: 'livelihood' },
    { code: 'financial' },
    { code: 'family-contact' },
    { code: 'children-in-care' },
    { code: 'disability' },
    { code: 'spiritual' },
    { code: 'return-or-stay' },
  ],
});

/** How pressing a need is, as judged with the person. @public */
export const needLevels = /* @__PURE__ */ defineCodeList({
  id: 'need-level',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'none' },
    { code: 'some' },
    { code: 'pressing' },
    { code: 'urgent' },
  ],
});

/** Where a care plan stands. @public */
export const carePlanStatuses = /* @__PURE__ */ defineCodeList({
  id: 'care-plan-status',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'draft' },
    { code: 'agreed' },
    { code: 'active' },
    { code: 'under-review' },
    { code: 'completed' },
    { code: 'stopped' },
  ],
});

/** Where a goal of a care plan stands. @public */
export const careGoalStates = /* @__PURE__ */ defineCodeList({
  id: 'care-goal-state',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'planned' },
    { code: 'under-way' },
    { code: 'reached' },
    { code: 'partly-reached' },
    { code: 'dropped' },
  ],
});

/** Where a service stands. @public */
export const episodeStatuses = /* @__PURE__ */ defineCodeList({
  id: 'service-episode-status',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'planned' },
    { code: 'offered' },
    { code: 'accepted' },
    { code: 'in-progress' },
    { code: 'delivered' },
    { code: 'declined' },
    { code: 'unavailable' },
    { code: 'discontinued' },
  ],
});

/** Why a service was discontinued. @public */
export const discontinuationReasons = /* @__PURE__ */ defineCodeList({
  id: 'discontinuation-reason',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'own-wish' },
    { code: 'lost-contact' },
    { code: 'moved' },
    { code: 'funding-ended' },
    { code: 'provider-closed' },
    { code: 'safety' },
    { code: 'no-longer-needed' },
  ],
});

/** What a note is about. @public */
export const noteKinds = /* @__PURE__ */ defineCodeList({
  id: 'case-note-kind',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'contact' },
    { code: 'assessment' },
    { code: 'intervention' },
    { code: 'supervision' },
    { code: 'legal' },
    { code: 'medical' },
    { code: 'financial' },
    { code: 'other' },
  ],
});

/** Who may read a note. Each class is of its own; none contains another. @public */
export const needToKnow = /* @__PURE__ */ defineCodeList({
  id: 'need-to-know',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'case-team' },
    { code: 'case-manager-only' },
    { code: 'health-professionals' },
    { code: 'psychologist-only' },
    { code: 'legal-counsel' },
    { code: 'supervisor-only' },
  ],
});

/** What tells a person that danger is near. @public */
export const safetyTriggers = /* @__PURE__ */ defineCodeList({
  id: 'safety-trigger',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'trafficker-contact' },
    { code: 'threats-to-family' },
    { code: 'being-followed' },
    { code: 'online-exposure' },
    { code: 'court-date' },
    { code: 'release-of-suspect' },
    { code: 'own-distress' },
  ],
});

/** What a case conference decided. @public */
export const conferenceDecisions = /* @__PURE__ */ defineCodeList({
  id: 'case-conference-decision',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'change-plan' },
    { code: 'refer' },
    { code: 'close-case' },
    { code: 'reopen-case' },
    { code: 'raise-risk' },
    { code: 'no-change' },
  ],
});

/** What a grant of a fund is for. @public */
export const grantKinds = /* @__PURE__ */ defineCodeList({
  id: 'grant-kind',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'living-costs' },
    { code: 'medical-costs' },
    { code: 'legal-costs' },
    { code: 'return-costs' },
    { code: 'business-start' },
    { code: 'education' },
    { code: 'housing' },
    { code: 'compensation-advance' },
    { code: 'other' },
  ],
});

/** Where a grant stands. @public */
export const grantStatuses = /* @__PURE__ */ defineCodeList({
  id: 'grant-status',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'requested' },
    { code: 'approved' },
    { code: 'paid' },
    { code: 'partly-paid' },
    { code: 'refused' },
    { code: 'repaid' },
    { code: 'cancelled' },
  ],
});

/** Why a grant was refused. @public */
export const grantRefusals = /* @__PURE__ */ defineCodeList({
  id: 'grant-refusal',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'not-eligible' },
    { code: 'cap-reached' },
    { code: 'no-funds' },
    { code: 'incomplete-request' },
    { code: 'other-source' },
  ],
});
