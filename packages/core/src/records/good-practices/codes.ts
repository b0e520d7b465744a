import { defineCodeList } from '../../code-list/index.js';
import { designed } from '../../codes/sources.js';

/** Where a practice stands in the exchange. @public */
export const practiceStatuses = /* @__PURE__ */ defineCodeList({
  id: 'practice-status',
  version: '1',
  sources: [designed],
  codes: [{ code: 'submitted' }, { code: 'screened' }, { code: 'validated' }, { code: 'published' }, { code: 'retired' }],
});

/** How well a practice is proven. @public */
export const validationLevels = /* @__PURE__ */ defineCodeList({
  id: 'validation-level',
  version: '1',
  sources: [designed],
  codes: [{ code: 'promising' }, { code: 'good' }, { code: 'proven' }],
});

/** What shows that a practice works. @public */
export const evidenceKinds = /* @__PURE__ */ defineCodeList({
  id: 'evidence-kind',
  version: '1',
  sources: [designed],
  codes: [{ code: 'evaluation' }, { code: 'data' }, { code: 'users' }, { code: 'peers' }, { code: 'none' }],
});

/** What came of taking a practice over. @public */
export const adoptionResults = /* @__PURE__ */ defineCodeList({
  id: 'adoption-result',
  version: '1',
  sources: [designed],
  codes: [{ code: 'works' }, { code: 'works-adapted' }, { code: 'does-not-work' }, { code: 'too-early' }],
});
