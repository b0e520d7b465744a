import type { StateRecord } from '../../model/index.js';

/** Comoros. */
export const km = {
  country: 'KM',
  iso3: 'COM',
  names: { ar: 'جزر القمر', en: 'Comoros', fr: 'Comores' },
  treaties: {
    'tip-protocol': {
      status: 'party',
      deposited: '2020-06-23',
      mode: 'accession',
      entryIntoForce: '2020-07-23',
      seen: '2024',
      sources: ['inv'],
      mark: 'secondary',
      reservations: [],
      noneListedIn: ['vdb'],
    },
    untoc: { status: 'party', deposited: '2003-09-25', mode: 'accession', seen: '2015-03-14', sources: ['unt'], mark: 'verified' },
  },
  laws: [
    {
      schema: 'ctip.legal-instrument/1',
      id: 'com.child-2014',
      country: 'KM',
      kind: 'law',
      title: { en: 'Law on combating child labour and trafficking in children' },
      status: 'in-force',
      territory: 'national',
      sources: ['km1', 'km3', 'km4'],
      mark: 'secondary',
      year: 2014,
    },
    {
      schema: 'ctip.legal-instrument/1',
      id: 'com.pc-2021',
      country: 'KM',
      kind: 'penal-code',
      title: { en: 'Penal Code amendments, Art 266-11 (trafficking of adults and children)' },
      adopted: '2021-02',
      status: 'in-force',
      territory: 'national',
      sources: ['km1'],
      mark: 'verified',
      year: 2021,
    },
  ],
  principal: ['com.child-2014', 'com.pc-2021'],
  features: {
    childException: [{ value: false, from: '2014', to: '2021-02', article: 'Art 13', seen: '2020', sources: ['km4'], mark: 'secondary' }],
    penaltyBasic: [
      {
        value: { minYears: 7, maxYears: 10, fine: { amount: 30_000_000, currency: 'KMF' } },
        from: '2021',
        article: 'PC Art 266-11',
        seen: '2021',
        sources: ['km1'],
        mark: 'verified',
      },
    ],
    penaltyChildVictim: [
      {
        value: { minYears: 10, maxYears: 20, fine: { amount: 30_000_000, currency: 'KMF' } },
        from: '2021',
        article: 'PC Art 266-11',
        seen: '2021',
        sources: ['km1'],
        mark: 'verified',
      },
    ],
    fineAlternative: [{ value: false, from: '2021', article: 'PC Art 266-11', seen: '2021', sources: ['km1'], mark: 'secondary' }],
    coordinatingBody: [{ value: { name: 'national anti-trafficking committee (NCTIP)' }, from: '2024', seen: '2024', sources: ['km2'], mark: 'secondary' }],
    nationalPlan: [{ value: ['2024-2026'], from: '2024', seen: '2024', sources: ['km2'], mark: 'verified' }],
    nrm: [{ value: true, from: '2024', seen: '2024', sources: ['km2'], mark: 'secondary' }],
    hotline: [{ value: true, from: '2018', seen: '2018', sources: ['km3'], mark: 'secondary' }],
  },
  conflicts: [
    {
      about: 'penaltyChildVictim',
      law: 'com.child-2014',
      sources: ['km3'],
      against: ['km4'],
      says: { ar: 'عشر سنوات', en: 'ten years', fr: 'dix ans' },
      otherwise: { ar: 'عشر سنوات إلى عشرين سنة و30 مليون فرنك', en: 'ten to twenty years and KMF 30 million', fr: 'dix à vingt ans et 30 millions KMF' },
    },
  ],
} satisfies StateRecord;
