import { hearAbsence, ok, problem, readCountry, refused, type Result } from '@ctip/core';

import type { CtdcColumn, CtdcFile } from './columns.js';

/** Age bands of the files: uneven, with an edge at 18. */
export const ageBands = {
  '0--8': [0, 8],
  '9--17': [9, 17],
  '18--20': [18, 20],
  '21--23': [21, 23],
  '24--26': [24, 26],
  '27--29': [27, 29],
  '30--38': [30, 38],
  '39--47': [39, 47],
  '48+': [48, 120],
} as const;

/** Months in trafficking. */
export const monthBands = { '0--12 (0-1 yr)': [0, 12], '13--24 (1-2 yrs)': [13, 24], '25+ (2+ yrs)': [25, Infinity] } as const;

/** Years of the victim and perpetrator file. */
export const yearBands = { '2005-2013': [2005, 2013], '2014-2018': [2014, 2018], '2019': [2019, 2019], '2020': [2020, 2020], '2021-2022': [2021, 2022] } as const;

/** Regions of the victim and perpetrator file, by M49 region. */
export const regionNames: Readonly<Record<string, string>> = { '002': 'Africa', '009': 'Americas/Oceania', '019': 'Americas/Oceania', '142': 'Asia', '150': 'Europe' };

const genders = { k: ['Male', 'Female'], synthetic: ['Man', 'Woman', 'Trans/Transgender/NonConforming'] } as const;

const severals: Readonly<Record<string, readonly string[]>> = {
  IP_Gender: ['Female', 'Male'],
  IP_ageBroad: ['0--29', '30--38', '39--47', '48+'],
  IP_citizen_UNRegion: ['Africa', 'Americas/Oceania', 'Asia', 'Europe'],
  IP_Relation: ['FamilyIntimatePartner', 'FriendAcquaintance', 'StrangerUnknownOther'],
  IP_PayMoney: ['No', 'Yes'],
};

/** Codes in country columns that ISO 3166-1 does not have (Kosovo, Tibet, Yugoslavia, Zaire, …): kept apart, no country of ours. */
const notCountries = new Set(['Y1', 'Y2', 'Y3', 'TB', 'TP', 'YU', 'ZR', 'AN']);

/** The word of a file for "not known". */
export const absenceWord = ({ synthetic }: CtdcFile, { kind }: CtdcColumn): string =>
  synthetic ? '' : kind === 'country' ? '00' : kind === 'majority' ? 'Unknown' : '-99';

/** The values of a column, where they are listed. */
function allowed({ version, synthetic }: CtdcFile, { name, kind }: CtdcColumn): readonly string[] {
  switch (kind) {
    case 'channel':
      return ['Case Management', 'Hotline'];
    case 'gender':
      return version === 'global-k-anonymised' || version === 'victim-perpetrator-2022' ? genders.k : genders.synthetic;
    case 'age-band':
      return [...Object.keys(ageBands), '09--17'];
    case 'majority':
      return ['Adult', 'Minor', ...(synthetic ? [] : ['Unknown'])];
    case 'months':
      return Object.keys(monthBands);
    case 'year-band':
      return Object.keys(yearBands);
    case 'region':
      return ['Africa', 'Americas/Oceania', 'Asia', 'Europe'];
    case 'flag':
      return synthetic ? ['1'] : ['0', '1'];
    case 'several':
      return severals[name] ?? [];
    default:
      return [];
  }
}

/**
 * Is a text a value of the column? Empty cells and the file's words for "not known" are; everything is refused that the description of
 * the file does not have.
 */
export function readCtdcCell(file: CtdcFile, column: CtdcColumn, text: string): Result<string> {
  const cell = text.trim();
  const absence = file.synthetic ? 'ctdc-synthetic' : column.kind === 'country' ? 'ctdc-country' : 'ctdc';
  if (cell === '' || hearAbsence(absence, cell)) return ok(cell);
  const values = allowed(file, column);
  const isValue = (): boolean => {
    switch (column.kind) {
      case 'year':
        return /^(?:19|20)\d{2}$/u.test(cell);
      case 'country':
        return notCountries.has(cell) || (/^[A-Z]{2,3}$/u.test(cell) && readCountry(cell) !== undefined);
      case 'labels':
        return cell.length <= 2000;
      case 'several':
        return cell.split(';').every((part) => values.includes(part.trim()));
      default:
        return values.includes(cell);
    }
  };
  if (isValue()) return ok(cell);
  return refused([problem('exchange/ctdc-value', `/${column.name}`, { params: { field: column.name, allowed: values.length > 0 ? values : [column.kind] } })]);
}

/** The band that holds a number. */
export const bandOf = (bands: Readonly<Record<string, readonly [number, number]>>, value: number): string | undefined =>
  Object.entries(bands).find(([, [least, most]]) => value >= least && value <= most)?.[0];
