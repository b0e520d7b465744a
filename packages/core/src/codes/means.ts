import { defineCodeList } from '../code-list/index.js';
import { protocol } from './sources.js';

/** The means of Article 3(a). A closed list. @public */
export const means = /* @__PURE__ */ defineCodeList({
  id: 'means',
  version: '1',
  sources: [protocol],
  codes: [
    { code: 'threat-of-force', mark: 'verified' },
    { code: 'use-of-force', mark: 'verified' },
    { code: 'other-coercion', mark: 'verified' },
    { code: 'abduction', mark: 'verified' },
    { code: 'fraud', mark: 'verified' },
    { code: 'deception', mark: 'verified' },
    { code: 'abuse-of-power', mark: 'verified' },
    { code: 'abuse-of-vulnerability', mark: 'verified' },
    { code: 'payments-or-benefits', mark: 'verified' },
  ],
});
