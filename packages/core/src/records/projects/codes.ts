import type { Source } from '../../citation/index.js';
import { defineCodeList } from '../../code-list/index.js';
import { ours } from '../../codes/sources.js';

/** The aid transparency standard whose rules this group follows. */
export const iati: Source = { id: 'iati-2.03', title: 'IATI Standard 2.03', publisher: 'International Aid Transparency Initiative' };

/** Where a project stands. @public */
export const projectStatuses = /* @__PURE__ */ defineCodeList({
  id: 'project-status',
  version: '1',
  sources: [ours],
  codes: [{ code: 'pipeline' }, { code: 'implementation' }, { code: 'finalisation' }, { code: 'closed' }, { code: 'cancelled' }, { code: 'suspended' }],
});

/** What an organisation does in a project. @public */
export const organisationRoles = /* @__PURE__ */ defineCodeList({
  id: 'organisation-role',
  version: '1',
  sources: [iati],
  codes: [
    { code: 'funding', mark: 'single-source' },
    { code: 'accountable', mark: 'single-source' },
    { code: 'extending', mark: 'single-source' },
    { code: 'implementing', mark: 'single-source' },
  ],
});

/** Whether a budget is the first one or a revision. @public */
export const budgetTypes = /* @__PURE__ */ defineCodeList({
  id: 'budget-type',
  version: '1',
  sources: [iati],
  codes: [
    { code: 'original', mark: 'single-source' },
    { code: 'revised', mark: 'single-source' },
  ],
});

/** Whether the money of a budget is promised. @public */
export const budgetStatuses = /* @__PURE__ */ defineCodeList({
  id: 'budget-status',
  version: '1',
  sources: [iati],
  codes: [
    { code: 'indicative', mark: 'single-source' },
    { code: 'committed', mark: 'single-source' },
  ],
});

/** What kind of movement of money it is. @public */
export const transactionKinds = /* @__PURE__ */ defineCodeList({
  id: 'transaction-kind',
  version: '1',
  sources: [ours],
  codes: [{ code: 'incoming-funds' }, { code: 'commitment' }, { code: 'disbursement' }, { code: 'expenditure' }, { code: 'reimbursement' }],
});

/** How far from the activity a result is. @public */
export const resultLevels = /* @__PURE__ */ defineCodeList({
  id: 'result-level',
  version: '1',
  sources: [ours],
  codes: [{ code: 'output' }, { code: 'outcome' }, { code: 'impact' }],
});

/** Whom a project or a training is meant to reach. @public */
export const targetGroups = /* @__PURE__ */ defineCodeList({
  id: 'target-group',
  version: '1',
  sources: [ours],
  codes: [
    { code: 'parliamentarians' },
    { code: 'legislators' },
    { code: 'judges-prosecutors' },
    { code: 'police' },
    { code: 'customs' },
    { code: 'immigration' },
    { code: 'labour-inspection' },
    { code: 'health-workers' },
    { code: 'shelter-staff' },
    { code: 'civil-society' },
    { code: 'media' },
    { code: 'victims' },
    { code: 'public' },
  ],
});
