import { defineCodeList } from '../code-list/index.js';
import { protocol } from './sources.js';

/** The acts of Article 3(a). A closed list. @public */
export const acts = /* @__PURE__ */ defineCodeList({
  id: 'act',
  version: '1',
  sources: [protocol],
  codes: [
    { code: 'recruitment', mark: 'verified' },
    { code: 'transportation', mark: 'verified' },
    { code: 'transfer', mark: 'verified' },
    { code: 'harbouring', mark: 'verified' },
    { code: 'receipt', mark: 'verified' },
  ],
});
