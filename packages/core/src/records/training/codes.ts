import { defineCodeList } from '../../code-list/index.js';
import { ours } from '../../codes/sources.js';

/** Fields of work that people are trained from. @public */
export const trainingSectors = /* @__PURE__ */ defineCodeList({
  id: 'training-sector',
  version: '1',
  sources: [ours],
  codes: [
    { code: 'police' },
    { code: 'prosecution' },
    { code: 'judiciary' },
    { code: 'border-and-ports' },
    { code: 'customs' },
    { code: 'immigration' },
    { code: 'labour-inspection' },
    { code: 'social-work' },
    { code: 'shelter' },
    { code: 'health' },
    { code: 'education' },
    { code: 'diplomacy' },
    { code: 'parliament' },
    { code: 'legislation' },
    { code: 'media' },
    { code: 'civil-society' },
    { code: 'private-sector' },
    { code: 'other-sector' },
  ],
});

/** Where a programme or session stands. @public */
export const trainingStatuses = /* @__PURE__ */ defineCodeList({
  id: 'training-status',
  version: '1',
  sources: [ours],
  codes: [{ code: 'planned' }, { code: 'running' }, { code: 'held' }, { code: 'cancelled' }],
});

/** Level of a course. @public */
export const courseLevels = /* @__PURE__ */ defineCodeList({
  id: 'course-level',
  version: '1',
  sources: [ours],
  codes: [{ code: 'awareness' }, { code: 'basic' }, { code: 'advanced' }, { code: 'specialised' }, { code: 'training-of-trainers' }],
});

/** How a session is held. @public */
export const trainingModes = /* @__PURE__ */ defineCodeList({
  id: 'training-mode',
  version: '1',
  sources: [ours],
  codes: [{ code: 'in-person' }, { code: 'online' }, { code: 'hybrid' }, { code: 'self-paced' }],
});

/** What an assessment is for. @public */
export const assessmentKinds = /* @__PURE__ */ defineCodeList({
  id: 'assessment-kind',
  version: '1',
  sources: [ours],
  codes: [{ code: 'before' }, { code: 'after' }, { code: 'practical' }, { code: 'final' }, { code: 'follow-up' }],
});

/** Result of an assessment. @public */
export const assessmentResults = /* @__PURE__ */ defineCodeList({
  id: 'assessment-result',
  version: '1',
  sources: [ours],
  codes: [{ code: 'passed' }, { code: 'failed' }, { code: 'not-graded' }],
});

/** What a certificate attests. @public */
export const certificateKinds = /* @__PURE__ */ defineCodeList({
  id: 'certificate-kind',
  version: '1',
  sources: [ours],
  codes: [{ code: 'course' }, { code: 'trainer' }],
});

/** Where a certificate or accreditation stands. @public */
export const credentialStatuses = /* @__PURE__ */ defineCodeList({
  id: 'credential-status',
  version: '1',
  sources: [ours],
  codes: [{ code: 'issued' }, { code: 'valid' }, { code: 'suspended' }, { code: 'expired' }, { code: 'revoked' }],
});

/** Why a certificate or accreditation was revoked. @public */
export const revocationReasons = /* @__PURE__ */ defineCodeList({
  id: 'revocation-reason',
  version: '1',
  sources: [ours],
  codes: [{ code: 'issued-in-error' }, { code: 'misconduct' }, { code: 'requirements-not-met' }, { code: 'replaced' }, { code: 'at-own-request' }, { code: 'other-cause' }],
});

/** Level of a trainer. @public */
export const trainerLevels = /* @__PURE__ */ defineCodeList({
  id: 'trainer-level',
  version: '1',
  sources: [ours],
  codes: [{ code: 'co-trainer' }, { code: 'trainer' }, { code: 'master-trainer' }],
});
