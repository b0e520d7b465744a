import { defineCodeList } from '../code-list/index.js';
import { glotip, protocol } from './sources.js';

/** Child or adult at the time the record speaks of; a disputed age is its own state and takes the child's safeguards. @public */
export const ageGroups = /* @__PURE__ */ defineCodeList({
  id: 'age-group',
  version: '1',
  sources: [protocol, glotip],
  codes: [
    { code: 'child', outside: { glotip: '0 to 17 years' } },
    { code: 'adult', outside: { glotip: '18 years or over' } },
    { code: 'disputed' },
  ],
});
