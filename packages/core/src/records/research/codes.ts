import { defineCodeList } from '../../code-list/index.js';
import { designed } from '../../codes/sources.js';

/** How a study was made. @public */
export const studyDesigns = /* @__PURE__ */ defineCodeList({
  id: 'study-design',
  version: '1',
  sources: [designed],
  codes: [{ code: 'survey' }, { code: 'interviews' }, { code: 'case-files' }, { code: 'mixed' }, { code: 'estimation' }, { code: 'desk' }],
});

/** What an ethics body said. @public */
export const ethicsApprovals = /* @__PURE__ */ defineCodeList({
  id: 'ethics-approval',
  version: '1',
  sources: [designed],
  codes: [{ code: 'approved' }, { code: 'exempt' }, { code: 'refused' }, { code: 'not-sought' }],
});

/** What a flow rests on. @public */
export const flowBases = /* @__PURE__ */ defineCodeList({
  id: 'flow-basis',
  version: '1',
  sources: [designed],
  codes: [{ code: 'detected' }, { code: 'estimated' }],
});

/** How a prevalence was estimated. @public */
export const estimateMethods = /* @__PURE__ */ defineCodeList({
  id: 'estimate-method',
  version: '1',
  sources: [designed],
  codes: [{ code: 'multiple-systems' }, { code: 'survey-network' }, { code: 'respondent-driven' }, { code: 'household-survey' }, { code: 'expert' }],
});
