import { problem, readCountry, type Problem } from '@ctip/core';
import { between, type Count, type CountUnit } from '@ctip/cube';

import type { GlotipItem, GlotipRow } from './row.js';
import { ageNames, dimensions, formNames, indicators, sexNames, type ColumnName } from './values.data.js';

/** The text of a column in a row; empty where there is none. */
export type Cells = (column: ColumnName) => string;

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined => (Object.hasOwn(table, key) ? table[key] : undefined);

/** Labels of the questionnaire's own cells, left in the table as data. */
const cellLabel = /^Q\d+(?:\.\d+)?_\d+s?_\d{4}$/u;
/** Digits of such a label, left as a value: question 6.1, item, year. No country has convicted millions of traffickers. */
const labelDigits = /^61[1-9]\d?20[12]\d$/u;
const mask = /^<\s?(\d{1,3})$/u;
const plainNumber = /^\d{1,3}(?:,\d{3})*$|^\d+$/u;

function countOf(unit: CountUnit, text: string): Count | undefined {
  const below = mask.exec(text)?.[1];
  if (below !== undefined && Number(below) > 0) return between(unit, 0, Number(below) - 1);
  const value = Number(text.replaceAll(',', ''));
  return plainNumber.test(text) && Number.isSafeInteger(value) ? between(unit, value, value) : undefined;
}

/** Reads one row of the table. What a row says that the table's own description does not know is refused, with the column's name. */
export function parseRow(cells: Cells, row: number): GlotipItem {
  const problems: Problem[] = [];
  const at = { row };
  const read = <T>(column: ColumnName, table: Readonly<Record<string, T>>): T | undefined => {
    const found = own(table, cells(column).trim());
    if (found === undefined) problems.push(problem('exchange/glotip-unknown-value', '', { at, params: { column, allowed: Object.keys(table) } }));
    return found;
  };
  const unit = read('indicator', indicators);
  const dimension = read('dimension', dimensions);
  const sex = read('sex', sexNames);
  const ageGroup = read('age', ageNames);
  const category = cells('category').trim();
  const isLabelValue = unit === 'persons-convicted' && dimension === 'citizenship' && labelDigits.test(cells('value').replaceAll(/[,\s]/gu, ''));
  if (cellLabel.test(category) || isLabelValue) problems.push(problem('exchange/glotip-cell-label', '', { at }));
  const form = dimension === 'form' && category !== '' ? read('category', formNames) : undefined;
  const yearText = cells('year').trim();
  const year = /^(?:19|20)\d{2}$/u.test(yearText) ? Number(yearText) : undefined;
  if (year === undefined) problems.push(problem('exchange/glotip-year', '', { at }));
  const count = unit && countOf(unit, cells('value').trim());
  if (unit && !count) problems.push(problem('exchange/glotip-number', '', { at }));
  const iso3 = cells('iso3').trim();
  const country = iso3 === '' ? undefined : readCountry(iso3);
  if (iso3 !== '' && !country) problems.push(problem('exchange/glotip-country', '', { at }));
  const cut = unit && dimension ? `${unit}/${dimension}` : undefined;
  if (problems.length > 0 || cut === undefined || !dimension || !sex || !ageGroup || year === undefined || !count) return { ok: false, row, cut, problems: [...problems, ...damaged(cells, row)] };
  const value: GlotipRow = {
    country,
    countryName: cells('country').trim(),
    region: cells('region').trim(),
    subregion: cells('subregion').trim(),
    dimension,
    form,
    category,
    sex,
    ageGroup,
    year,
    count,
  };
  return { ok: true, row, cut, value, notices: [...noticesOf(value, row), ...damaged(cells, row)] };
}

/** A character lost before the table was made, seen on refused rows too. */
function damaged(cells: Cells, row: number): Problem[] {
  const isLost = /\uFFFD/u.test(cells('category') + cells('country'));
  return isLost ? [problem('exchange/glotip-replacement-character', '', { at: { row }, severity: 'warning' })] : [];
}

/** What is odd about a figure that is read all the same. */
function noticesOf({ country, region, category }: GlotipRow, row: number): Problem[] {
  const notice = (code: string): Problem => problem(code, '', { at: { row }, severity: 'warning' });
  return [
    ...(country === undefined ? [notice('exchange/glotip-missing-iso3')] : []),
    ...(region === '' ? [notice('exchange/glotip-empty-region')] : []),
    ...(category === '' ? [notice('exchange/glotip-empty-category')] : []),
  ];
}
