import { defineCodeList } from '../../code-list/index.js';
import { designed, primero } from '../../codes/sources.js';

/** Who speaks for a child. @public */
export const guardianKinds = /* @__PURE__ */ defineCodeList({
  id: 'guardian-kind',
  version: '1',
  sources: [designed],
  codes: [{ code: 'parent' }, { code: 'relative' }, { code: 'appointed' }, { code: 'institution' }, { code: 'temporary' }],
});

/** How an age was assessed. @public */
export const ageMethods = /* @__PURE__ */ defineCodeList({
  id: 'age-method',
  version: '1',
  sources: [designed],
  codes: [{ code: 'documents' }, { code: 'interview' }, { code: 'medical' }, { code: 'multidisciplinary' }],
});

/** What an assessment concluded. @public */
export const ageConclusions = /* @__PURE__ */ defineCodeList({
  id: 'age-conclusion',
  version: '1',
  sources: [designed],
  codes: [{ code: 'child' }, { code: 'adult' }, { code: 'undetermined' }],
});

/** Who cares for a child. @public */
export const careArrangements = /* @__PURE__ */ defineCodeList({
  id: 'care-arrangement',
  version: '1',
  sources: [primero],
  codes: [{ code: 'parent' }, { code: 'step-parent' }, { code: 'customary-caregiver' }, { code: 'adult-sibling' }, { code: 'kinship' }, { code: 'foster' }, { code: 'residential' }, { code: 'kafala' }, { code: 'independent' }, { code: 'child-headed' }, { code: 'unrelated-adult' }, { code: 'none' }, { code: 'other' }],
});

/** What a panel may decide for a child. @public */
export const bidOptions = /* @__PURE__ */ defineCodeList({
  id: 'best-interests-option',
  version: '1',
  sources: [designed],
  codes: [{ code: 'family-reunification' }, { code: 'care-here' }, { code: 'return' }, { code: 'resettlement' }, { code: 'separation' }, { code: 'other' }],
});

/** Where the search for a family stands. @public */
export const tracingStatuses = /* @__PURE__ */ defineCodeList({
  id: 'tracing-status',
  version: '1',
  sources: [designed],
  codes: [{ code: 'open' }, { code: 'found' }, { code: 'verified' }, { code: 'not-wanted' }, { code: 'unsafe' }, { code: 'closed' }],
});
