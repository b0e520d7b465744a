import { defineCodeList } from '../code-list/index.js';
import { htcds } from './sources.js';

/** How the recruiter or trafficker knew the person. @public */
export const recruiterRelations = /* @__PURE__ */ defineCodeList({
  id: 'recruiter-relation',
  version: '1',
  sources: [htcds],
  codes: [
    { code: 'family', outside: { htcds: 'Familial' } },
    { code: 'acquaintance', outside: { htcds: 'Acquainted' } },
    {
      code: 'stranger',
      outside: { htcds: 'Unaquainted' },
      aliases: [{ text: 'Unacquainted', note: 'the standard spells its own code without the first c' }],
    },
  ],
});
