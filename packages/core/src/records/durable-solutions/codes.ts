import { defineCodeList } from '../../code-list/index.js';
import { designed } from '../../codes/sources.js';

/** Which way to a lasting solution. @public */
export const durableOptions = /* @__PURE__ */ defineCodeList({
  id: 'durable-option',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'voluntary-return' },
    { code: 'lawful-return' },
    { code: 'local-integration' },
    { code: 'resettlement' },
    { code: 'relocation' },
    { code: 'family-reunification' },
  ],
});

/** Where the planning of a lasting solution stands. @public */
export const durablePlanStatuses = /* @__PURE__ */ defineCodeList({
  id: 'durable-plan-status',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'exploring' },
    { code: 'chosen' },
    { code: 'preparing' },
    { code: 'reached' },
    { code: 'given-up' },
  ],
});

/** Areas of risk after a return. @public */
export const returnRiskAreas = /* @__PURE__ */ defineCodeList({
  id: 'return-risk-area',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'retaliation-by-traffickers' },
    { code: 're-trafficking' },
    { code: 'family-rejection' },
    { code: 'stigma' },
    { code: 'prosecution-at-home' },
    { code: 'conflict-or-disaster' },
    { code: 'no-livelihood' },
    { code: 'no-health-care' },
    { code: 'debts' },
    { code: 'documents' },
  ],
});

/** What an assessment of return concluded. @public */
export const returnConclusions = /* @__PURE__ */ defineCodeList({
  id: 'return-conclusion',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'safe-enough' },
    { code: 'safe-with-measures' },
    { code: 'not-safe' },
    { code: 'not-determined' },
  ],
});

/** How a person declared a wish to return. @public */
export const declarationForms = /* @__PURE__ */ defineCodeList({
  id: 'declaration-form',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'signed' },
    { code: 'thumbprint' },
    { code: 'oral-before-witness' },
    { code: 'electronic' },
  ],
});

/** Areas of life that a plan of reintegration works on. @public */
export const reintegrationAreas = /* @__PURE__ */ defineCodeList({
  id: 'reintegration-area',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'housing' },
    { code: 'health' },
    { code: 'psychosocial-care' },
    { code: 'livelihood' },
    { code: 'work' },
    { code: 'education' },
    { code: 'legal-matters' },
    { code: 'family-and-community' },
    { code: 'documents' },
    { code: 'safety' },
  ],
});

/** Where a goal stands. @public */
export const goalStates = /* @__PURE__ */ defineCodeList({
  id: 'goal-state',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'not-started' },
    { code: 'under-way' },
    { code: 'reached' },
    { code: 'partly-reached' },
    { code: 'dropped' },
  ],
});

/** Where a plan of reintegration stands. @public */
export const reintegrationStatuses = /* @__PURE__ */ defineCodeList({
  id: 'reintegration-status',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'draft' },
    { code: 'agreed' },
    { code: 'under-way' },
    { code: 'completed' },
    { code: 'stopped' },
  ],
});

/** How somebody asked afterwards. @public */
export const followUpModes = /* @__PURE__ */ defineCodeList({
  id: 'follow-up-mode',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'visit' },
    { code: 'phone-call' },
    { code: 'message' },
    { code: 'through-partner' },
    { code: 'at-office' },
  ],
});

/** Whether somebody was reached. @public */
export const followUpResults = /* @__PURE__ */ defineCodeList({
  id: 'follow-up-result',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'reached' },
    { code: 'not-reached' },
    { code: 'declined-by-person' },
    { code: 'not-safe-to-contact' },
    { code: 'postponed' },
  ],
});

/** How a person fares in an area of life, in the person's own view. @public */
export const situations = /* @__PURE__ */ defineCodeList({
  id: 'life-situation',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'stable' },
    { code: 'improving' },
    { code: 'unchanged' },
    { code: 'worse' },
  ],
});

/** What became of a person's reintegration, as judged by who followed it and by the person. @public */
export const outcomeConclusions = /* @__PURE__ */ defineCodeList({
  id: 'outcome-conclusion',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'sustained' },
    { code: 'partly-sustained' },
    { code: 'not-sustained' },
    { code: 'not-known' },
  ],
});
