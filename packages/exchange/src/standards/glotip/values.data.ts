import type { CountUnit } from '@ctip/cube';

/** Columns of the published table, by the names of the edition of 14 April 2025. */
export const columns = {
  iso3: 'Iso3_code',
  country: 'Country',
  region: 'Region',
  subregion: 'Subregion',
  indicator: 'Indicator',
  dimension: 'Dimension',
  category: 'Category',
  sex: 'Sex',
  age: 'Age',
  year: 'Year',
  unit: 'Unit of measurement',
  value: 'txtVALUE',
  source: 'Source',
} as const;

/** A column of the table. */
export type ColumnName = keyof typeof columns;

/** Columns that a copy may lack: third parties drop them. */
export const optional: readonly ColumnName[] = ['region', 'subregion', 'unit', 'source'];

/** What each indicator counts. */
export const indicators: Readonly<Record<string, CountUnit>> = {
  'Detected trafficking victims': 'victims',
  'Offences of trafficking in persons': 'offences',
  'Persons brought into formal contact': 'suspects',
  'Persons prosecuted': 'persons-prosecuted',
  'Persons convicted': 'persons-convicted',
};

/** The ways in which the table is cut. */
export const dimensions = {
  Total: 'total',
  'by form of exploitation': 'form',
  'by citizenship': 'citizenship',
  'by country of repatriation': 'repatriation',
} as const;

/** Sexes of the table. */
export const sexNames = { Total: 'total', Female: 'female', Male: 'male', Other: 'other', Unknown: 'unknown' } as const;

/** Age groups of the table. */
export const ageNames = { Total: 'total', '0 to 17 years': 'child', '18 years or over': 'adult', Unknown: 'unknown' } as const;

/** Forms of the table. */
export const formNames = { 'Sexual exploitation': 'sexual', 'Forced labour': 'labour', 'Other forms of exploitation': 'other' } as const;
