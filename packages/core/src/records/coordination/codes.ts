import { defineCodeList } from '../../code-list/index.js';
import { ours } from '../../codes/sources.js';

/** At which level a body or a person coordinates. @public */
export const coordinationLevels = /* @__PURE__ */ defineCodeList({
  id: 'coordination-level',
  version: '1',
  sources: [ours],
  codes: [{ code: 'regional' }, { code: 'national' }, { code: 'sub-national' }, { code: 'agency' }],
});

/** What a unit does in coordination. Coordinating and reporting independently on it are different roles. @public */
export const coordinationRoles = /* @__PURE__ */ defineCodeList({
  id: 'coordination-role',
  version: '1',
  sources: [ours],
  codes: [{ code: 'chair' }, { code: 'secretariat' }, { code: 'coordination' }, { code: 'national-rapporteur' }],
});

/** The sectors that focal points stand for. @public */
export const coordinationSectors = /* @__PURE__ */ defineCodeList({
  id: 'coordination-sector',
  version: '1',
  sources: [ours],
  codes: [
    { code: 'interior-police' },
    { code: 'justice-prosecution' },
    { code: 'labour' },
    { code: 'social-affairs' },
    { code: 'foreign-affairs' },
    { code: 'health' },
    { code: 'women-children' },
    { code: 'immigration-border' },
    { code: 'media' },
    { code: 'nhri' },
    { code: 'ngo' },
    { code: 'international-organisation' },
    { code: 'other' },
  ],
});

/** In what capacity a member sits in a unit. @public */
export const memberCapacities = /* @__PURE__ */ defineCodeList({
  id: 'member-capacity',
  version: '1',
  sources: [ours],
  codes: [{ code: 'member' }, { code: 'observer' }, { code: 'partner' }],
});

/** Where the mandate of a focal point stands. @public */
export const focalPointStatuses = /* @__PURE__ */ defineCodeList({
  id: 'focal-point-status',
  version: '1',
  sources: [ours],
  codes: [{ code: 'nominated' }, { code: 'confirmed' }, { code: 'active' }, { code: 'on-leave' }, { code: 'replaced' }, { code: 'expired' }],
});

/** How a person at work is reached. @public */
export const focalPointChannels = /* @__PURE__ */ defineCodeList({
  id: 'focal-point-channel',
  version: '1',
  sources: [ours],
  codes: [{ code: 'phone' }, { code: 'mobile' }, { code: 'email' }, { code: 'encrypted-email' }, { code: 'secure-messaging' }, { code: 'diplomatic-channel' }],
});

/** What kind of meeting it is. @public */
export const meetingKinds = /* @__PURE__ */ defineCodeList({
  id: 'meeting-kind',
  version: '1',
  sources: [ours],
  codes: [{ code: 'plenary' }, { code: 'committee' }, { code: 'working-group' }, { code: 'bilateral' }, { code: 'forum' }, { code: 'study-visit' }],
});

/** How people meet. @public */
export const meetingModes = /* @__PURE__ */ defineCodeList({
  id: 'meeting-mode',
  version: '1',
  sources: [ours],
  codes: [{ code: 'in-person' }, { code: 'online' }, { code: 'hybrid' }],
});

/** Where a meeting stands. @public */
export const meetingStatuses = /* @__PURE__ */ defineCodeList({
  id: 'meeting-status',
  version: '1',
  sources: [ours],
  codes: [{ code: 'planned' }, { code: 'held' }, { code: 'postponed' }, { code: 'cancelled' }],
});

/** Whether a member took part. @public */
export const meetingAttendances = /* @__PURE__ */ defineCodeList({
  id: 'meeting-attendance',
  version: '1',
  sources: [ours],
  codes: [{ code: 'present' }, { code: 'represented' }, { code: 'excused' }, { code: 'absent' }],
});

/** Where the carrying out of a decision stands. Overdue is no status: it follows from the due date. @public */
export const coordinationDecisionStatuses = /* @__PURE__ */ defineCodeList({
  id: 'coordination-decision-status',
  version: '1',
  sources: [ours],
  codes: [{ code: 'adopted' }, { code: 'in-progress' }, { code: 'carried-out' }, { code: 'withdrawn' }, { code: 'superseded' }],
});

/** Where a circular request stands as a whole. @public */
export const circularStatuses = /* @__PURE__ */ defineCodeList({
  id: 'circular-status',
  version: '1',
  sources: [ours],
  codes: [{ code: 'issued' }, { code: 'closed' }, { code: 'withdrawn' }],
});

/** Where the answer of one addressee stands. @public */
export const circularAnswers = /* @__PURE__ */ defineCodeList({
  id: 'circular-answer',
  version: '1',
  sources: [ours],
  codes: [{ code: 'issued' }, { code: 'acknowledged' }, { code: 'answered' }, { code: 'partial' }, { code: 'overdue' }, { code: 'declined' }],
});
