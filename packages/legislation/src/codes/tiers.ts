import { defineCodeList } from '@ctip/core';

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
