import { defineCodeList } from '@ctip/core';

/** What kind of publication a fact was read in. @public */
export const sourceKinds = defineCodeList({
  id: 'source-kind',
  version: '1',
  sources: [],
  codes: [
    { code: 'official-law' },
    { code: 'gazette' },
    { code: 'gazette-copy' },
    { code: 'law-copy' },
    { code: 'law-extract' },
    { code: 'law-summary' },
    { code: 'bill' },
    { code: 'official' },
    { code: 'treaty-depositary' },
    { code: 'treaty-depositary-copy' },
    { code: 'treaty-database' },
    { code: 'supervisory-body' },
    { code: 'un-document' },
    { code: 'un-summary' },
    { code: 'assessment' },
    { code: 'academic' },
    { code: 'law-firm' },
    { code: 'legal-news' },
    { code: 'ngo-commentary' },
    { code: 'press' },
    { code: 'secondary' },
  ],
});
