import { defineCodeList } from '../../code-list/index.js';
import { designed } from '../../codes/sources.js';

/** Where a strategy or plan stands. @public */
export const strategyStatuses = /* @__PURE__ */ defineCodeList({
  id: 'strategy-status',
  version: '1',
  sources: [designed],
  codes: [{ code: 'draft' }, { code: 'consulted' }, { code: 'adopted' }, { code: 'in-force' }, { code: 'under-review' }, { code: 'replaced' }, { code: 'expired' }],
});

/** Pillar of a strategy. @public */
export const strategyPillars = /* @__PURE__ */ defineCodeList({
  id: 'strategy-pillar',
  version: '1',
  sources: [designed],
  codes: [{ code: 'prevention' }, { code: 'protection' }, { code: 'prosecution' }, { code: 'partnership' }, { code: 'data' }, { code: 'coordination' }],
});

/** Where an activity stands. Late is computed from days, it is no status. @public */
export const activityStatuses = /* @__PURE__ */ defineCodeList({
  id: 'activity-status',
  version: '1',
  sources: [designed],
  codes: [{ code: 'planned' }, { code: 'started' }, { code: 'suspended' }, { code: 'completed' }, { code: 'verified' }, { code: 'cancelled' }],
});

/** Which way an indicator should move. @public */
export const indicatorDirections = /* @__PURE__ */ defineCodeList({
  id: 'indicator-direction',
  version: '1',
  sources: [designed],
  codes: [{ code: 'up' }, { code: 'down' }, { code: 'keep' }, { code: 'none' }],
});

/** What a value of an indicator is. @public */
export const planValueBases = /* @__PURE__ */ defineCodeList({
  id: 'value-basis-of-indicator',
  version: '1',
  sources: [designed],
  codes: [{ code: 'baseline' }, { code: 'target' }, { code: 'measured' }, { code: 'estimated' }],
});
