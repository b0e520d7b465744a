import type { StateRecord } from '../../model/index.js';

/** Yemen. */
export const ye = {
  country: 'YE',
  iso3: 'YEM',
  names: { ar: 'اليمن', en: 'Yemen', fr: 'Yémen' },
  treaties: {
    'tip-protocol': { status: 'not-a-party', seen: '2022', sources: ['unt', 'ilab'], mark: 'verified', reservations: [] },
    untoc: { status: 'party', signed: '2000-12-15', deposited: '2010-02-08', mode: 'ratification', seen: '2015-03-14', sources: ['unt'], mark: 'verified' },
  },
  laws: [
    {
      schema: 'ctip.legal-instrument/1',
      id: 'yem.pc',
      country: 'YE',
      kind: 'penal-code',
      title: { en: 'Penal Code Arts 248 and 279' },
      status: 'in-force',
      territory: 'national',
      sources: ['ye1', 'ye2'],
      mark: 'secondary',
      year: 1994,
    },
  ],
  principal: [],
  features: {
    coversActMeansPurpose: [{ value: false, from: '2023', article: 'PC Art 248', seen: '2023', sources: ['ye2', 'ye1'], mark: 'secondary' }],
    definitionActs: [
      {
        value: ['purchase', 'sale', 'gift', 'disposal', 'import', 'export'],
        from: '1994',
        article: 'PC Art 248',
        seen: '1994',
        sources: ['ye2'],
        mark: 'secondary',
      },
    ],
    definitionMeans: [{ value: 'none-required', from: '1994', article: 'PC Art 248', seen: '1994', sources: ['ye2'], mark: 'secondary' }],
    penaltyBasic: [{ value: { maxYears: 10 }, from: '2023', article: 'PC Art 248', seen: '2023', sources: ['ye1', 'ye2'], mark: 'verified' }],
    coordinatingBody: [{ value: { name: 'National Technical Committee to Combat Trafficking' }, from: '2023', seen: '2023', sources: ['ye1'], mark: 'secondary' }],
  },
  conflicts: [],
} satisfies StateRecord;
