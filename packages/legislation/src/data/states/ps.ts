import type { StateRecord } from '../../model/index.js';

/** State of Palestine. */
export const ps = {
  country: 'PS',
  iso3: 'PSE',
  names: { ar: 'فلسطين', en: 'State of Palestine', fr: 'État de Palestine' },
  treaties: {
    'tip-protocol': {
      status: 'party',
      mode: 'accession',
      seen: '2023',
      sources: ['ps1', 'vdb', 'ilab'],
      mark: 'unverified',
      reservations: [{ subject: 'not-read', sources: ['vdb'], mark: 'verified' }],
    },
    untoc: { status: 'party', deposited: '2014-12-31', mode: 'accession', sources: ['ps1'], mark: 'unverified' },
  },
  laws: [
    {
      schema: 'ctip.legal-instrument/1',
      id: 'pse.dl6-2017',
      country: 'PS',
      kind: 'decree-law',
      title: { en: 'Decree-Law on organ transplantation' },
      number: '6',
      status: 'in-force',
      territory: 'national',
      sources: ['ps1'],
      mark: 'secondary',
      year: 2017,
    },
  ],
  principal: [],
  features: {},
  conflicts: [],
} satisfies StateRecord;
