import { defineCodeList } from '../../code-list/index.js';
import { designed } from '../../codes/sources.js';

/** What kind of body it is. @public */
export const institutionKinds = /* @__PURE__ */ defineCodeList({
  id: 'institution-kind',
  version: '1',
  sources: [designed],
  codes: [{ code: 'nhri' }, { code: 'cso' }, { code: 'international' }, { code: 'academic' }],
});

/** Accreditation of a national human rights institution. @public */
export const nhriStatuses = /* @__PURE__ */ defineCodeList({
  id: 'nhri-status',
  version: '1',
  sources: [designed],
  codes: [{ code: 'a' }, { code: 'b' }, { code: 'none' }],
});

/** How a submission was answered. @public */
export const consultationAnswers = /* @__PURE__ */ defineCodeList({
  id: 'consultation-answer',
  version: '1',
  sources: [designed],
  codes: [{ code: 'taken-up' }, { code: 'taken-up-partly' }, { code: 'not-taken-up' }, { code: 'unanswered' }],
});

/** Where a recommendation stands. @public */
export const recommendationStatuses = /* @__PURE__ */ defineCodeList({
  id: 'recommendation-status',
  version: '1',
  sources: [designed],
  codes: [{ code: 'noted' }, { code: 'accepted' }, { code: 'in-progress' }, { code: 'implemented' }, { code: 'rejected' }],
});

/** What a measure does to a right. @public */
export const impactDirections = /* @__PURE__ */ defineCodeList({
  id: 'impact-direction',
  version: '1',
  sources: [designed],
  codes: [{ code: 'strengthens' }, { code: 'limits' }, { code: 'no-effect' }, { code: 'unclear' }],
});
