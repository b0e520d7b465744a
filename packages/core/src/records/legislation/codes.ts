import { defineCodeList } from '../../code-list/index.js';
import { ours } from '../../codes/sources.js';

/** Standing of a text of a provision: the authoritative one, or a translation. @public */
export const textStandings = /* @__PURE__ */ defineCodeList({
  id: 'text-standing',
  version: '1',
  sources: [ours],
  codes: [{ code: 'authoritative' }, { code: 'official-translation' }, { code: 'unofficial-translation' }],
});

/** Which case a penalty is for. @public */
export const penaltyCases = /* @__PURE__ */ defineCodeList({
  id: 'penalty-case',
  version: '1',
  sources: [ours],
  codes: [
    { code: 'basic' },
    { code: 'aggravated' },
    { code: 'attempt' },
    { code: 'accomplice' },
    { code: 'organiser' },
    { code: 'organisation' },
    { code: 'public-official' },
  ],
});

/** Where a state stands to a treaty. Not known is an absence, never `not-a-party`. @public */
export const treatyStandings = /* @__PURE__ */ defineCodeList({
  id: 'treaty-standing',
  version: '1',
  sources: [ours],
  codes: [{ code: 'not-a-party' }, { code: 'signatory' }, { code: 'party' }, { code: 'denounced' }],
});

/** How a state consented to be bound by a treaty. @public */
export const treatyConsents = /* @__PURE__ */ defineCodeList({
  id: 'treaty-consent',
  version: '1',
  sources: [ours],
  codes: [{ code: 'ratification' }, { code: 'accession' }, { code: 'acceptance' }, { code: 'approval' }, { code: 'succession' }],
});

/** What a state declared on a treaty. @public */
export const treatyStatements = /* @__PURE__ */ defineCodeList({
  id: 'treaty-statement',
  version: '1',
  sources: [ours],
  codes: [{ code: 'reservation' }, { code: 'declaration' }, { code: 'notification' }, { code: 'objection' }],
});
