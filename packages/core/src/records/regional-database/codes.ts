import { defineCodeList } from '../../code-list/index.js';
import { ours } from '../../codes/sources.js';

/** Where a submission of figures stands. A revised one stays readable; the new version says which it replaces. @public */
export const submissionStatuses = /* @__PURE__ */ defineCodeList({
  id: 'submission-status',
  version: '1',
  sources: [ours],
  codes: [
    { code: 'draft' },
    { code: 'submitted' },
    { code: 'validated' },
    { code: 'returned' },
    { code: 'accepted' },
    { code: 'published' },
    { code: 'revised' },
    { code: 'withdrawn' },
  ],
});

/** Why a cell of a reported table holds no number. Four different answers, none of them zero. @public */
export const missingReasons = /* @__PURE__ */ defineCodeList({
  id: 'missing-reason',
  version: '1',
  sources: [ours],
  codes: [{ code: 'unknown' }, { code: 'not-collected' }, { code: 'not-applicable' }, { code: 'suppressed' }],
});

/** How firm a reported number is. @public */
export const observationStatuses = /* @__PURE__ */ defineCodeList({
  id: 'observation-status',
  version: '1',
  sources: [ours],
  codes: [{ code: 'final' }, { code: 'provisional' }, { code: 'estimated' }, { code: 'revised' }, { code: 'break-in-series' }],
});

/** Who may see a reported cell, and why it was suppressed. @public */
export const confidentialities = /* @__PURE__ */ defineCodeList({
  id: 'confidentiality',
  version: '1',
  sources: [ours],
  codes: [
    { code: 'free' },
    { code: 'not-for-publication' },
    { code: 'suppressed-small-cell' },
    { code: 'suppressed-complementary' },
  ],
});

/** At which judgment a conviction is counted. The two are never added. @public */
export const convictionStages = /* @__PURE__ */ defineCodeList({
  id: 'conviction-stage',
  version: '1',
  sources: [ours],
  codes: [{ code: 'first-instance' }, { code: 'final' }],
});

/** What a qualitative entry is about. @public */
export const qualitativeEntryTopics = /* @__PURE__ */ defineCodeList({
  id: 'entry-topic',
  version: '1',
  sources: [ours],
  codes: [
    { code: 'legislation' },
    { code: 'policy-and-plans' },
    { code: 'coordination' },
    { code: 'identification' },
    { code: 'referral' },
    { code: 'protection-and-assistance' },
    { code: 'investigation-and-prosecution' },
    { code: 'prevention' },
    { code: 'international-cooperation' },
    { code: 'patterns-and-flows' },
    { code: 'good-practice' },
  ],
});

/** Where a qualitative entry stands; only an approved one leaves the country. @public */
export const qualitativeEntryStatuses = /* @__PURE__ */ defineCodeList({
  id: 'entry-status',
  version: '1',
  sources: [ours],
  codes: [{ code: 'draft' }, { code: 'approved' }, { code: 'published' }, { code: 'withdrawn' }],
});

/** How a national code stands to the common one. @public */
export const mappingRelations = /* @__PURE__ */ defineCodeList({
  id: 'mapping-relation',
  version: '1',
  sources: [ours],
  codes: [{ code: 'exact' }, { code: 'narrower' }, { code: 'broader' }, { code: 'overlapping' }, { code: 'none' }],
});

/** Where a mapping of code lists stands. @public */
export const mappingStatuses = /* @__PURE__ */ defineCodeList({
  id: 'mapping-status',
  version: '1',
  sources: [ours],
  codes: [{ code: 'draft' }, { code: 'agreed' }, { code: 'retired' }],
});

/** Where a release stands. @public */
export const releaseStatuses = /* @__PURE__ */ defineCodeList({
  id: 'release-status',
  version: '1',
  sources: [ours],
  codes: [{ code: 'prepared' }, { code: 'approved' }, { code: 'released' }, { code: 'withdrawn' }],
});

/** Whom a release is for. @public */
export const releaseAudiences = /* @__PURE__ */ defineCodeList({
  id: 'release-audience',
  version: '1',
  sources: [ours],
  codes: [{ code: 'public' }, { code: 'contributing-states' }, { code: 'named-recipients' }],
});
