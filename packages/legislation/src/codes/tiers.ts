import { defineCodeList } from '@ctip/core';

/** Placements of the Trafficking in Persons Report. They are judgements of one government, kept as data. @public */
export const tiers = defineCodeList({
  id: 'tier',
  version: '1',
  sources: [{ id: 'usc-7107', title: '22 U.S.C. 7107', publisher: 'Cornell Legal Information Institute', url: 'https://www.law.cornell.edu/uscode/text/22/7107' }],
  codes: [{ code: '1' }, { code: '2' }, { code: '2WL' }, { code: '3' }, { code: 'special-case' }],
});

/** How a placement was established, from the surest to the least sure. @public */
export const tierStatuses = defineCodeList({
  id: 'tier-status',
  version: '1',
  sources: [],
  codes: [
    { code: 'verified-dataset' },
    { code: 'verified-list' },
    { code: 'verified-narrative' },
    { code: 'narrative-unlinked' },
    { code: 'derived-chain' },
    { code: 'derived-by-exclusion' },
    { code: 'unverified' },
  ],
});
