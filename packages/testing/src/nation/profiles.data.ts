import type { acts, CodeOf, CountryCode, formsOfExploitation, means, recruiterRelations, sectors } from '@ctip/core';

type Weighted<T> = readonly (readonly [T, number])[];
type Several<T> = readonly [T, ...T[]];

/**
 * One kind of history: who it befalls, by which acts and means, for what purpose.
 *
 * Weights are invented so that a generated nation has the correlations that real registers have (form with sex, age and origin).
 * They are no statement about any country.
 */
export interface Profile {
  readonly weight: number;
  readonly female: number;
  /** Youngest and oldest at detection. */
  readonly age: readonly [number, number];
  /** `home` stands for the nation itself. */
  readonly origins: Weighted<CountryCode | 'home'>;
  readonly purposes: Several<CodeOf<typeof formsOfExploitation>>;
  readonly acts: Several<CodeOf<typeof acts>>;
  readonly means: Several<CodeOf<typeof means>>;
  readonly sectors: Several<CodeOf<typeof sectors>>;
  readonly recruiter: Weighted<CodeOf<typeof recruiterRelations>>;
  /** Months from start to detection, at most. */
  readonly months: number;
}

export const profiles: readonly Profile[] = [
  {
    weight: 34,
    female: 0.93,
    age: [19, 52],
    origins: [['PH', 22], ['ID', 18], ['ET', 18], ['KE', 11], ['BD', 9], ['LK', 9], ['UG', 7], ['GH', 4], ['NP', 2]],
    purposes: ['forced-labour-or-services', 'servitude'],
    acts: ['recruitment', 'transportation', 'transfer', 'harbouring', 'receipt'],
    means: ['deception', 'abuse-of-vulnerability', 'abuse-of-power', 'other-coercion', 'threat-of-force'],
    sectors: ['T'],
    recruiter: [['stranger', 70], ['acquaintance', 25], ['family', 5]],
    months: 40,
  },
  {
    weight: 22,
    female: 0.04,
    age: [18, 55],
    origins: [['BD', 28], ['PK', 18], ['IN', 18], ['NP', 14], ['EG', 14], ['SD', 8]],
    purposes: ['forced-labour-or-services', 'practices-similar-to-slavery'],
    acts: ['recruitment', 'transportation', 'receipt', 'harbouring'],
    means: ['fraud', 'deception', 'abuse-of-vulnerability', 'other-coercion'],
    sectors: ['F', 'A', 'I', 'N'],
    recruiter: [['stranger', 60], ['acquaintance', 34], ['family', 6]],
    months: 60,
  },
  {
    weight: 20,
    female: 0.96,
    age: [13, 38],
    origins: [['home', 24], ['SY', 22], ['MA', 14], ['UA', 10], ['UZ', 8], ['NG', 8], ['TH', 7], ['DO', 4], ['VE', 3]],
    purposes: ['prostitution-of-others', 'other-sexual-exploitation'],
    acts: ['recruitment', 'transfer', 'harbouring', 'receipt'],
    means: ['deception', 'threat-of-force', 'use-of-force', 'abuse-of-vulnerability', 'payments-or-benefits', 'abduction'],
    sectors: ['I', 'R', 'S'],
    recruiter: [['acquaintance', 48], ['stranger', 34], ['family', 18]],
    months: 30,
  },
  {
    weight: 10,
    female: 0.42,
    age: [4, 16],
    origins: [['home', 46], ['SY', 34], ['YE', 8], ['SD', 7], ['SO', 5]],
    purposes: ['forced-begging', 'forced-labour-or-services'],
    acts: ['recruitment', 'harbouring', 'transfer'],
    means: ['abuse-of-power', 'use-of-force', 'payments-or-benefits'],
    sectors: ['S', 'A', 'G'],
    recruiter: [['family', 62], ['acquaintance', 28], ['stranger', 10]],
    months: 36,
  },
  {
    weight: 5,
    female: 0.98,
    age: [12, 22],
    origins: [['home', 40], ['SY', 42], ['YE', 10], ['IQ', 8]],
    purposes: ['forced-marriage', 'servitude'],
    acts: ['transfer', 'receipt', 'harbouring'],
    means: ['abuse-of-power', 'payments-or-benefits', 'threat-of-force'],
    sectors: ['T'],
    recruiter: [['family', 82], ['acquaintance', 15], ['stranger', 3]],
    months: 24,
  },
  {
    weight: 5,
    female: 0.22,
    age: [11, 27],
    origins: [['home', 52], ['SY', 22], ['SD', 14], ['ER', 12]],
    purposes: ['forced-criminality', 'use-in-armed-conflict'],
    acts: ['recruitment', 'transportation', 'harbouring'],
    means: ['threat-of-force', 'use-of-force', 'abduction', 'deception'],
    sectors: ['S'],
    recruiter: [['acquaintance', 46], ['stranger', 40], ['family', 14]],
    months: 24,
  },
  {
    weight: 4,
    female: 0.3,
    age: [18, 45],
    origins: [['home', 44], ['SY', 26], ['SD', 16], ['BD', 14]],
    purposes: ['removal-of-organs', 'other-form'],
    acts: ['recruitment', 'transportation', 'receipt'],
    means: ['deception', 'payments-or-benefits', 'abuse-of-vulnerability'],
    sectors: ['Q'],
    recruiter: [['stranger', 68], ['acquaintance', 32]],
    months: 12,
  },
];
