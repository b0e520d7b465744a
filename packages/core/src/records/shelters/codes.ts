import { defineCodeList } from '../../code-list/index.js';
import { designed } from '../../codes/sources.js';

/** What kind of accommodation it is. @public */
export const shelterKinds = /* @__PURE__ */ defineCodeList({
  id: 'shelter-kind',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'emergency' },
    { code: 'safe-house' },
    { code: 'medium-term' },
    { code: 'supported-flats' },
    { code: 'foster-family' },
    { code: 'residential-care' },
  ],
});

/** Whether a shelter takes people in. @public */
export const shelterStatuses = /* @__PURE__ */ defineCodeList({
  id: 'shelter-status',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'in-preparation' },
    { code: 'open' },
    { code: 'suspended' },
    { code: 'closed' },
  ],
});

/** How freely a resident comes and goes. Anything but free needs a reason. @public */
export const movementRules = /* @__PURE__ */ defineCodeList({
  id: 'freedom-of-movement',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'free' },
    { code: 'tell-when-leaving' },
    { code: 'accompanied-outings' },
    { code: 'not-allowed-out' },
  ],
});

/** Why a resident may not come and go freely. @public */
export const restrictionReasons = /* @__PURE__ */ defineCodeList({
  id: 'restriction-reason',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'risk-from-traffickers' },
    { code: 'child-in-care' },
    { code: 'court-order' },
    { code: 'medical-isolation' },
    { code: 'own-request' },
  ],
});

/** What a part of a shelter is. @public */
export const unitKinds = /* @__PURE__ */ defineCodeList({
  id: 'shelter-unit-kind',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'bed' },
    { code: 'room' },
    { code: 'family-unit' },
    { code: 'flat' },
  ],
});

/** Whether a unit can be used. @public */
export const unitStatuses = /* @__PURE__ */ defineCodeList({
  id: 'shelter-unit-status',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'in-use' },
    { code: 'out-of-use' },
  ],
});

/** Where a stay stands. Leaving without notice is a right, and the word for it is neutral. @public */
export const stayStatuses = /* @__PURE__ */ defineCodeList({
  id: 'stay-status',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'requested' },
    { code: 'risk-screened' },
    { code: 'admitted' },
    { code: 'settled' },
    { code: 'exit-planned' },
    { code: 'exited' },
    { code: 'transferred' },
    { code: 'left-without-notice' },
    { code: 'refused' },
  ],
});

/** Where a person goes from a shelter. @public */
export const exitDestinations = /* @__PURE__ */ defineCodeList({
  id: 'exit-destination',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'own-home' },
    { code: 'family' },
    { code: 'friends' },
    { code: 'other-shelter' },
    { code: 'supported-housing' },
    { code: 'country-of-origin' },
    { code: 'third-country' },
    { code: 'child-care-institution' },
    { code: 'hospital' },
    { code: 'detention' },
    { code: 'unknown-place' },
  ],
});

/** Why a stay ended. @public */
export const exitReasons = /* @__PURE__ */ defineCodeList({
  id: 'exit-reason',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'plan-fulfilled' },
    { code: 'own-wish' },
    { code: 'stay-limit-reached' },
    { code: 'moved-for-safety' },
    { code: 'returned-home' },
    { code: 'resettled' },
    { code: 'rules-broken' },
    { code: 'reached-majority' },
    { code: 'died' },
  ],
});

/** What happened in a shelter. @public */
export const incidentKinds = /* @__PURE__ */ defineCodeList({
  id: 'shelter-incident-kind',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'threat-from-outside' },
    { code: 'location-disclosed' },
    { code: 'missing-person' },
    { code: 'violence-between-residents' },
    { code: 'violence-by-staff' },
    { code: 'self-harm' },
    { code: 'medical-emergency' },
    { code: 'abuse-of-child' },
    { code: 'theft-or-damage' },
    { code: 'fire-or-hazard' },
    { code: 'data-breach' },
    { code: 'other' },
  ],
});

/** Who took part in an incident. @public */
export const incidentRoles = /* @__PURE__ */ defineCodeList({
  id: 'incident-role',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'resident' },
    { code: 'child-resident' },
    { code: 'staff' },
    { code: 'visitor' },
    { code: 'outsider' },
  ],
});

/** How grave an incident is. @public */
export const incidentSeverities = /* @__PURE__ */ defineCodeList({
  id: 'incident-severity',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'minor' },
    { code: 'serious' },
    { code: 'critical' },
  ],
});

/** Where the handling of an incident stands. @public */
export const incidentStatuses = /* @__PURE__ */ defineCodeList({
  id: 'incident-status',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'open' },
    { code: 'escalated' },
    { code: 'closed' },
  ],
});

/** Areas that standards for shelters look at. @public */
export const standardsAreas = /* @__PURE__ */ defineCodeList({
  id: 'shelter-standards-area',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'safety' },
    { code: 'confidentiality' },
    { code: 'freedom-of-movement' },
    { code: 'consent-and-rights' },
    { code: 'health' },
    { code: 'food-and-hygiene' },
    { code: 'space-and-privacy' },
    { code: 'children' },
    { code: 'complaints' },
    { code: 'staff-and-vetting' },
    { code: 'management' },
    { code: 'exit-and-follow-up' },
  ],
});

/** Whether a criterion is met. @public */
export const standardsResults = /* @__PURE__ */ defineCodeList({
  id: 'standards-result',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'met' },
    { code: 'partly-met' },
    { code: 'not-met' },
    { code: 'not-assessed' },
    { code: 'not-applicable-here' },
  ],
});

/** Who assessed a shelter. @public */
export const standardsAssessmentKinds = /* @__PURE__ */ defineCodeList({
  id: 'standards-assessment-kind',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'self' },
    { code: 'peer' },
    { code: 'external' },
    { code: 'inspection' },
  ],
});
