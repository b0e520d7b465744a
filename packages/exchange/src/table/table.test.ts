import { describe, expect, it } from 'vitest';

import { cellProblems, isTotalRow } from './damage.js';
import { kindOfHeader } from './kinds.js';
import { dayOf } from '../workbook/index.js';

const codes = (text: string, header: string): readonly string[] => cellProblems(text, kindOfHeader(header)).map(({ code }) => code.replace('exchange/', ''));

describe('a cell', () => {
  it.each([
    ['9.61E+11', 'phone', ['spreadsheet-damage']],
    ['9,61E+11', 'رقم الهاتف', ['spreadsheet-damage']],
    ['36526', 'dateOfBirth', ['spreadsheet-date-serial']],
    ['36526', 'postcode', []],
    ['03/04/2001', 'تاريخ الميلاد', ['ambiguous-date']],
    ['٠٣/٠٤/٢٠٠١', 'Date de naissance', ['ambiguous-date']],
    ['13/04/2001', 'dob', []],
    ['2001-04-03', 'dob', []],
    ['2-Sep', 'code', ['spreadsheet-damage']],
    ['VRAI', 'debt', ['boolean']],
    ['true', 'debt', []],
    ['1.234,50', 'wage', ['ambiguous-number']],
    ['1,234', 'wage', ['ambiguous-number']],
    ['1234.5', 'wage', []],
    ['#REF!', 'anything', ['spreadsheet-error']],
    ['#REF', 'anything', []],
    ['She said VRAI, 1,5 and 2-Sep', 'narrative', []],
    [' 1', 'age', ['unicode-space']],
    ['00123456', 'passport', []],
  ])('%j under %s', (text, header, expected) => {
    expect(codes(text, header)).toEqual(expected);
  });

  it('of a total is seen in three languages', () => {
    for (const text of ['Total', 'Grand total', 'المجموع', 'Somme']) expect(isTotalRow([text, '5'])).toBe(true);
    expect(isTotalRow(['Totality Ltd', '5'])).toBe(false);
  });
});

describe('the number of a day', () => {
  it.each([
    ['1', false, '1900-01-01'],
    ['59', false, '1900-02-28'],
    ['60', false, undefined],
    ['61', false, '1900-03-01'],
    ['36526', false, '2000-01-01'],
    ['35796', false, '1998-01-01'],
    ['34334', true, '1998-01-01'],
    ['0', true, '1904-01-01'],
    ['36526.5', false, '2000-01-01T12:00:00'],
    ['-1', false, undefined],
    ['x', false, undefined],
  ])('%s (from 1904: %s) is %s', (serial, is1904, expected) => {
    expect(dayOf(serial, is1904)).toBe(expected);
  });
});
