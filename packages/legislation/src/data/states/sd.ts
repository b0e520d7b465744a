import type { StateRecord } from '../../model/index.js';

/** Sudan. */
export const sd = {
  country: 'SD',
  iso3: 'SDN',
  names: { ar: 'السودان', en: 'Sudan', fr: 'Soudan' },
  treaties: {
    'tip-protocol': {
      status: 'party',
      deposited: '2014-12-02',
      mode: 'accession',
      entryIntoForce: '2015-01-01',
      seen: '2014-12',
      sources: ['sd3', 'sd2'],
      mark: 'secondary',
      reservations: [],
      noneListedIn: ['vdb'],
    },
    untoc: { status: 'party', signed: '2000-12-15', deposited: '2004-12-10', mode: 'ratification', seen: '2015-03-14', sources: ['unt'], mark: 'verified' },
  },
  laws: [
    {
      schema: 'ctip.legal-instrument/1',
      id: 'sdn.act-2014',
      country: 'SD',
      kind: 'law',
      title: { en: 'Combating of Human Trafficking Act' },
      status: 'in-force-amended',
      territory: 'national',
      amendedBy: ['sdn.am-2021'],
      sources: ['sd1', 'sd2'],
      mark: 'secondary',
      year: 2014,
    },
    {
      schema: 'ctip.legal-instrument/1',
      id: 'sdn.am-2021',
      country: 'SD',
      kind: 'law',
      title: { en: 'Amendment to the 2014 Act' },
      status: 'in-force',
      territory: 'national',
      sources: ['sd4'],
      mark: 'secondary',
      year: 2021,
      amends: 'sdn.act-2014',
    },
  ],
  principal: ['sdn.act-2014'],
  features: {
    definitionPurposes: [
      { value: 'left-undefined', from: '2014', to: '2021', seen: '2021', sources: ['sd8', 'sd9', 'sd4'], mark: 'secondary' },
      { value: ['sexual-exploitation'], from: '2021', seen: '2021', sources: ['sd8', 'sd9', 'sd4'], mark: 'secondary', partial: true },
    ],
    childException: [{ value: false, from: '2014', to: '2021', seen: '2019', sources: ['sd8', 'sd9'], mark: 'secondary' }],
    penaltyBasic: [{ value: { minYears: 3, maxYears: 10 }, from: '2014', to: '2021', article: 's. 9', seen: '2019', sources: ['sd1', 'sd6'], mark: 'verified' }],
    penaltyAggravated: [
      {
        value: { maxYears: 20 },
        from: '2014',
        to: '2021',
        seen: '2014',
        sources: ['sd1'],
        mark: 'unverified',
        contested: { sources: ['sd6'], value: { minYears: 5, maxYears: 10 } },
      },
    ],
    deathPenaltyPossible: [{ value: true, from: '2014', to: '2021', seen: '2014', sources: ['sd1'], mark: 'secondary' }],
    identityDisclosureOffence: [{ value: 'in-bill', from: '2013', to: '2014', seen: '2013', sources: ['sd5'], mark: 'unverified' }],
    victimProtection: [{ value: true, from: '2013', to: '2014', seen: '2013', sources: ['sd5'], mark: 'secondary', limits: ['read-in-a-bill'] }],
    witnessProtection: [{ value: true, from: '2013', to: '2014', seen: '2013', sources: ['sd5'], mark: 'secondary', limits: ['read-in-a-bill'] }],
    compensation: [{ value: true, from: '2014', to: '2021', article: 's. 28', seen: '2019', sources: ['sd6'], mark: 'secondary' }],
    coordinatingBody: [
      {
        value: { name: 'National Committee to Combat Human Trafficking' },
        from: '2023',
        seen: '2023',
        sources: ['sd5', 'sd6', 'sd7'],
        mark: 'verified',
      },
    ],
    nationalPlan: [{ value: ['2016', '2018-2019', '2021-2023'], from: '2023', seen: '2023', sources: ['sd7', 'sd4'], mark: 'verified' }],
  },
  conflicts: [
    {
      about: 'penaltyAggravated',
      sources: ['sd1'],
      against: ['sd6'],
      says: { ar: 'حتى 20 سنة', en: 'up to 20 years', fr: 'jusqu’à 20 ans' },
      otherwise: { ar: 'خمس سنوات إلى عشر', en: 'five to ten years', fr: 'cinq à dix ans' },
    },
  ],
} satisfies StateRecord;
