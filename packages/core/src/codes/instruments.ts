import { defineCodeList } from '../code-list/index.js';
import { ours } from './sources.js';

/** What kind of legal text it is. @public */
export const instrumentKinds = /* @__PURE__ */ defineCodeList({
  id: 'instrument-kind',
  version: '1',
  sources: [ours],
  codes: [
    { code: 'constitution' },
    { code: 'treaty' },
    { code: 'law' },
    { code: 'decree-law' },
    { code: 'penal-code' },
    { code: 'regulation' },
    { code: 'plan' },
    { code: 'other' },
  ],
});

/** Whether a legal text is law today. What replaced or struck it is said beside it. @public */
export const instrumentStatuses = /* @__PURE__ */ defineCodeList({
  id: 'instrument-status',
  version: '1',
  sources: [ours],
  codes: [
    { code: 'in-force' },
    { code: 'in-force-amended' },
    { code: 'in-force-partly-struck' },
    { code: 'replaced' },
    { code: 'repealed-or-replaced' },
    { code: 'superseded' },
    { code: 'bill' },
  ],
});

/** What a count counts. Two units are never added. @public */
export const countUnits = /* @__PURE__ */ defineCodeList({
  id: 'count-unit',
  version: '1',
  sources: [ours],
  codes: [
    { code: 'victims' },
    { code: 'presumed-victims' },
    { code: 'suspects' },
    { code: 'persons-prosecuted' },
    { code: 'persons-convicted' },
    { code: 'cases' },
    { code: 'offences' },
    { code: 'referrals' },
    { code: 'incidents' },
  ],
});
