import { defineCodeList } from '../../code-list/index.js';
import { designed } from '../../codes/sources.js';

/** Whom a campaign speaks to. @public */
export const campaignAudiences = /* @__PURE__ */ defineCodeList({
  id: 'campaign-audience',
  version: '1',
  sources: [designed],
  codes: [{ code: 'general-public' }, { code: 'persons-at-risk' }, { code: 'migrant-workers' }, { code: 'employers' }, { code: 'officials' }, { code: 'children' }, { code: 'media' }, { code: 'demand-side' }],
});

/** Where a campaign speaks. @public */
export const campaignChannels = /* @__PURE__ */ defineCodeList({
  id: 'campaign-channel',
  version: '1',
  sources: [designed],
  codes: [{ code: 'television' }, { code: 'radio' }, { code: 'press' }, { code: 'online' }, { code: 'posters' }, { code: 'events' }, { code: 'sms' }, { code: 'border-points' }],
});

/** What was measured. Reach is not impact. @public */
export const reachKinds = /* @__PURE__ */ defineCodeList({
  id: 'reach-kind',
  version: '1',
  sources: [designed],
  codes: [{ code: 'persons-reached' }, { code: 'contacts' }, { code: 'materials-given' }, { code: 'hotline-calls' }, { code: 'knowledge' }, { code: 'attitude' }],
});

/** Where a consent to show an image stands. @public */
export const imageConsentStatuses = /* @__PURE__ */ defineCodeList({
  id: 'image-consent-status',
  version: '1',
  sources: [designed],
  codes: [{ code: 'given' }, { code: 'revoked' }, { code: 'expired' }],
});
