import type { StateRecord } from '../../model/index.js';

/** Somalia. */
export const so = {
  country: 'SO',
  iso3: 'SOM',
  names: { ar: 'الصومال', en: 'Somalia', fr: 'Somalie' },
  treaties: {
    'tip-protocol': { status: 'not-a-party', seen: '2022', sources: ['ilab', 'unt'], mark: 'secondary', reservations: [] },
    untoc: { status: 'unknown', seen: '2015-03-14', sources: ['unt'], mark: 'unverified' },
  },
  laws: [
    {
      schema: 'ctip.legal-instrument/1',
      id: 'som.pc',
      country: 'SO',
      kind: 'penal-code',
      title: { en: 'Penal Code Arts 408(1), 455, 457, 464' },
      status: 'in-force',
      territory: 'national',
      sources: ['so1'],
      mark: 'secondary',
      year: 1962,
    },
    {
      schema: 'ctip.legal-instrument/1',
      id: 'som.puntland-2017',
      country: 'SO',
      kind: 'other',
      title: { en: 'Puntland trafficking and smuggling framework' },
      status: 'in-force',
      territory: 'SO-Puntland',
      sources: ['so1'],
      mark: 'secondary',
      year: 2017,
    },
  ],
  principal: [],
  features: {
    coversActMeansPurpose: [{ value: false, from: '2023', seen: '2023', sources: ['so1'], mark: 'secondary' }],
    penaltyBasic: [
      {
        value: {
          grades: [
            { minYears: 5, maxYears: 20, scope: 'Art 455' },
            { minYears: 3, maxYears: 12, scope: 'Art 457' },
            { minMonths: 6, maxYears: 5, scope: 'Art 464' },
            { minYears: 2, maxYears: 6, scope: 'Art 408(1)' },
          ],
        },
        from: '2023',
        article: 'PC Arts 408(1), 455, 457, 464',
        seen: '2023',
        sources: ['so1'],
        mark: 'secondary',
      },
    ],
  },
  conflicts: [],
} satisfies StateRecord;
