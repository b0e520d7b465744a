import { defineCodeList } from '../../code-list/index.js';
import { designed, ours } from '../../codes/sources.js';

/** What a name is to a person. @public */
export const nameUses = /* @__PURE__ */ defineCodeList({
  id: 'name-use',
  version: '1',
  sources: [designed],
  codes: [{ code: 'own' }, { code: 'called' }, { code: 'in-document' }, { code: 'former' }, { code: 'given-by-others' }],
});

/** Kinds of documents that say who a person is. @public */
export const identityDocumentKinds = /* @__PURE__ */ defineCodeList({
  id: 'identity-document-kind',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'passport' },
    { code: 'national-id' },
    { code: 'residence-permit' },
    { code: 'work-permit' },
    { code: 'visa' },
    { code: 'refugee-document' },
    { code: 'stateless-document' },
    { code: 'emergency-travel-document' },
    { code: 'birth-certificate' },
    { code: 'family-book' },
    { code: 'seafarer-document' },
    { code: 'other' },
  ],
});

/** Where a document is. Papers that others hold are given back, so somebody must know who holds them. @public */
export const documentHolders = /* @__PURE__ */ defineCodeList({
  id: 'document-holder',
  version: '1',
  sources: [designed],
  codes: [{ code: 'person' }, { code: 'agency' }, { code: 'authority' }, { code: 'consulate' }, { code: 'someone-else' }, { code: 'lost' }],
});

/** How a person may be reached. @public */
export const contactChannels = /* @__PURE__ */ defineCodeList({
  id: 'contact-channel',
  version: '1',
  sources: [designed],
  codes: [
    { code: 'phone' },
    { code: 'messaging' },
    { code: 'email' },
    { code: 'in-person' },
    { code: 'through-agency' },
    { code: 'through-trusted-person' },
    { code: 'post' },
  ],
});

/** Whom a person wants to speak with, by sex. @public */
export const sexPreferences = /* @__PURE__ */ defineCodeList({
  id: 'sex-preference',
  version: '1',
  sources: [ours],
  codes: [{ code: 'woman' }, { code: 'man' }, { code: 'no-preference' }],
});
