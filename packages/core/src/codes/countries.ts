import { defineCodeList, type CodeEntry, type CodeList } from '../code-list/index.js';
import { countryRows } from './data/countries.js';

/** ISO 3166-1 alpha-2 code of a country or territory. @public */
export type CountryCode = (typeof countryRows)[number][0];

/** Countries and territories of ISO 3166-1; alpha-3 and M49 are read as outside names. Words come from `Intl.DisplayNames`. @public */
export const countries: CodeList<CountryCode> = /* @__PURE__ */ (() => defineCodeList<CountryCode>({
  id: 'country',
  version: 'iso-codes-4.15.0',
  sources: [
    { id: 'iso-codes', title: 'ISO 3166-1 as packaged in Debian iso-codes', asOf: '4.15.0' },
    { id: 'cldr', title: 'Unicode CLDR territoryContainment', publisher: 'Unicode', asOf: '48.2.0' },
  ],
  codes: countryRows.map(
    ([alpha2, alpha3, m49, subregion]): CodeEntry<CountryCode> => ({
      code: alpha2,
      ...(subregion && { broader: subregion }),
      outside: { 'iso3166-alpha3': alpha3, m49: [m49, String(Number(m49))] },
    }),
  ),
}))();

const wider = {
  '002': ['011', '014', '015', '017', '018'],
  '009': ['053', '054', '057', '061'],
  '019': ['005', '013', '021', '029'],
  '142': ['030', '034', '035', '143', '145'],
  '150': ['039', '151', '154', '155'],
} as const;

/** UN M49 code of a region: Africa 002, Oceania 009, the Americas 019, Asia 142, Europe 150. @public */
export type RegionCode = keyof typeof wider;

/** UN M49 subregion of a country or territory, `undefined` where M49 names none. @public */
export function subregionOf(country: CountryCode): string | undefined {
  return rowOf.get(country)?.[3] || undefined;
}

/**
 * UN M49 region of a country or territory.
 *
 * @example
 * ```ts
 * regionOf('BH'); // => '142'
 * ```
 * @public
 */
export function regionOf(country: CountryCode): RegionCode | undefined {
  const subregion = subregionOf(country);
  if (subregion === undefined) return undefined;
  const found = Object.entries(wider).find(([, members]) => (members as readonly string[]).includes(subregion));
  return found?.[0] as RegionCode | undefined;
}

/**
 * ISO 3166-1 alpha-3 code.
 *
 * @example
 * ```ts
 * alpha3('NA'); // => 'NAM'
 * ```
 * @public
 */
export function alpha3(country: CountryCode): string {
  return rowOf.get(country)?.[1] ?? '';
}

/**
 * UN M49 code, three digits.
 *
 * @example
 * ```ts
 * m49('DZ'); // => '012'
 * ```
 * @public
 */
export function m49(country: CountryCode): string {
  return rowOf.get(country)?.[2] ?? '';
}

const rowOf: ReadonlyMap<string, (typeof countryRows)[number]> = /* @__PURE__ */ (() => new Map(countryRows.map((row) => [row[0], row])))();
const readable: ReadonlyMap<string, CountryCode> = /* @__PURE__ */ (() => new Map(
  countryRows.flatMap(([a2, a3, digits]) => [[a2, a2], [a3, a2], [digits, a2]] as const),
))();

/**
 * Reads a country in alpha-2, alpha-3 or M49, whichever it is written in. `NA` is Namibia, never "missing".
 *
 * @returns the alpha-2 code, `undefined` when the text is none of the three
 * @example
 * ```ts
 * readCountry('nam'); // => 'NA'
 * readCountry('516'); // => 'NA'
 * readCountry('0'); // => undefined
 * ```
 * @public
 */
export function readCountry(text: string): CountryCode | undefined {
  const trimmed = text.trim().toUpperCase();
  return readable.get(/^\d{1,3}$/.test(trimmed) ? trimmed.padStart(3, '0') : trimmed);
}

/** Member states of the League of Arab States, alpha-2. Its own grouping: no M49 code stands for it, and M49 regions split it. @public */
export const arabLeague = [
  'DZ', 'BH', 'KM', 'DJ', 'EG', 'IQ', 'JO', 'KW', 'LB', 'LY', 'MR', 'MA', 'OM', 'PS', 'QA', 'SA', 'SO', 'SD', 'SY', 'TN', 'AE', 'YE',
] as const satisfies readonly CountryCode[];

/** A member state of the League of Arab States. @public */
export type ArabLeagueCode = (typeof arabLeague)[number];
