import type { NiemIndustry } from './lists.data.js';

/**
 * What a word of NIEM is to a code of ours: `same`; `narrower`, it says more than our code; `wider`, it says less; `overlaps`, neither holds
 * the other.
 */
export type Relation = 'same' | 'narrower' | 'wider' | 'overlaps';

/** A word beside the code of ours that comes nearest: an ISIC section where there is one, a form of exploitation where there is none. */
export type Pair = { readonly relation: Relation } & ({ readonly sector: string } | { readonly purpose: string });

/**
 * Industries beside our codes. The pairing is ours, no standard states it; begging and illicit activities have no sector and are forms of
 * exploitation. Words that are not here have no code of ours that they could be read as without a guess: what happens in a strip club, a
 * massage parlour or on the street is not known from its name.
 */
export const pairs: Readonly<Partial<Record<NiemIndustry, Pair>>> = {
  'Agriculture and Animal Husbandry': { sector: 'A', relation: 'narrower' },
  'Arts and Entertainment': { sector: 'R', relation: 'narrower' },
  'Commercial Cleaning Services': { sector: 'N', relation: 'narrower' },
  Construction: { sector: 'F', relation: 'same' },
  // Who works for a household by way of an agency is in another section.
  'Domestic Work': { sector: 'T', relation: 'overlaps' },
  'Factories and Manufacturing': { sector: 'C', relation: 'same' },
  'Forestry and Logging': { sector: 'A', relation: 'narrower' },
  'Health Care': { sector: 'Q', relation: 'narrower' },
  // The word holds casinos, the section does not.
  'Hotels and Hospitality': { sector: 'I', relation: 'overlaps' },
  'Illicit Activities': { purpose: 'forced-criminality', relation: 'wider' },
  Landscaping: { sector: 'N', relation: 'narrower' },
  'Mining and Quarrying': { sector: 'B', relation: 'same' },
  'Peddling and Begging': { purpose: 'forced-begging', relation: 'wider' },
  'Recreation and Sports': { sector: 'R', relation: 'narrower' },
  'Restaurants and Food Service': { sector: 'I', relation: 'narrower' },
  'Retail Sales': { sector: 'G', relation: 'narrower' },
  Transportation: { sector: 'H', relation: 'narrower' },
};
