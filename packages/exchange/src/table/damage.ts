import { latinDigits, problem, type Problem } from '@ctip/core';

import { textProblems } from '../text/index.js';
import type { ColumnKind } from './kinds.js';

/** What spreadsheets write in a cell whose formula failed. */
const errors: ReadonlySet<string> = new Set(['#REF!', '#N/A', '#NA', '#VALUE!', '#NAME?', '#DIV/0!', '#NULL!', '#NUM!', '#SPILL!', '#CALC!', '#GETTING_DATA', '#FIELD!', '#BLOCKED!', '#CONNECT!', '#UNKNOWN!', '#BUSY!', '#NOM?', '#VALEUR!']);

/** Is a cell what a spreadsheet writes where a formula failed? */
export const isSpreadsheetError = (text: string): boolean => text.startsWith('#') && errors.has(text.toUpperCase());

/** Yes and no as spreadsheets write them in the language of their user. */
const localBooleans = /^(?:vrai|faux|wahr|falsch|verdadero|falso|vero|verdadeiro|prawda|fałsz|waar|onwaar|sann|falsk|истина|ложь|doğru|yanlış|oui|non|yes|no|true|false|صحيح|صواب|خطأ|نعم|لا)$/iu;
const plainBooleans: ReadonlySet<string> = new Set(['true', 'false']);

/** `9.61E+11`: a long number as a spreadsheet shows it; its last digits are gone. */
const scientific = /^[+-]?\d+(?:[.,]\d+)?[eE]\+?\d+$/u;

/** `1-Mar`, `Mar-01`, `2-Sep`: a code that a spreadsheet took for a date. */
const months = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|janv|févr|avr|mai|juin|juil|août|déc)';
const damagedCode = new RegExp(`^(?:\\d{1,2}[-/ ]${months}\\.?|${months}\\.?[-/ ]\\d{1,4}|\\d{1,2}[-/ ]${months}\\.?[-/ ]\\d{2})$`, 'iu');

/** A date with the year last, or with two digits for a year: which number is the day cannot be known when both could be. */
const looseDate = /^(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})$/u;

/** A number as written in English, with commas or points that could group or cut. */
const grouped = /^[+-]?\d{1,3}(?:[.,'\u00A0\u202F ]\d{3})*(?:[.,]\d+)?$/u;

/** Day numbers of spreadsheets from 1927 to 2064: people's dates, and not the numbers that ages and codes are. */
const isSerial = (text: string): boolean => /^\d{5}(?:\.\d+)?$/u.test(text) && Number(text) >= 10_000 && Number(text) < 60_000;

/** Is it unknown which of the two numbers of a date is the day? */
function isAmbiguousDate(text: string): boolean {
  const [, first = '', second = '', third = ''] = looseDate.exec(text) ?? [];
  if (first === '' || first.length === 4 || (first.length === 3 || third.length === 3)) return false;
  const [a, b] = [Number(first), Number(second)];
  // A year of two digits could be any of the three.
  if (third.length < 4) return true;
  return a >= 1 && b >= 1 && a <= 12 && b <= 12 && a !== b;
}

/** Could a comma or a point in a number group as well as cut? */
function isAmbiguousNumber(text: string): boolean {
  if (!/[.,'\u00A0\u202F ]/u.test(text) || !grouped.test(text)) return false;
  return !/^[+-]?\d+\.\d+$/u.test(text) || /^[+-]?[1-9]\d{0,2}\.\d{3}$/u.test(text);
}

/** What is wrong or odd about the value of a cell, its characters aside. */
export function valueProblem(text: string, kind: ColumnKind): readonly [code: string, severity: 'error' | 'warning'] | undefined {
  if (isSpreadsheetError(text)) return ['exchange/spreadsheet-error', 'error'];
  if (kind === 'text' || kind === 'narrative') return undefined;
  if (scientific.test(text) && kind !== 'number') return ['exchange/spreadsheet-damage', 'warning'];
  if (kind === 'date' && isSerial(text)) return ['exchange/spreadsheet-date-serial', 'warning'];
  if ((kind === 'date' || kind === 'any') && isAmbiguousDate(text)) return ['exchange/ambiguous-date', 'error'];
  if (kind !== 'date' && kind !== 'number' && damagedCode.test(text)) return ['exchange/spreadsheet-damage', 'warning'];
  if (kind === 'boolean' && localBooleans.test(text) && !plainBooleans.has(text)) return ['exchange/boolean', 'error'];
  if ((kind === 'number' || kind === 'any') && isAmbiguousNumber(text)) return ['exchange/ambiguous-number', 'error'];
  return undefined;
}

/** Signs beyond ASCII printable, or what a spreadsheet does: most cells have none and need no look. */
const nothingToSee = /^[A-Za-z][A-Za-z0-9 _]*$/u;

/**
 * What is wrong or odd about a cell: what a spreadsheet did to it, what its column cannot hold as written, and characters that mislead.
 *
 * @param text - the cell
 * @param kind - what its column holds
 */
export function cellProblems(text: string, kind: ColumnKind): readonly Problem[] {
  if (text === '') return [];
  const found: Problem[] = [];
  const trimmed = text.trim();
  if (!nothingToSee.test(text) || kind === 'boolean') {
    const value = valueProblem(latinDigits(trimmed), kind);
    if (value) found.push(problem(value[0], '', { severity: value[1] }));
    found.push(...textProblems(text, kind === 'narrative' || kind === 'text' ? 'narrative' : 'identity'));
  } else if (kind !== 'text' && kind !== 'narrative' && damagedCode.test(trimmed)) found.push(problem('exchange/spreadsheet-damage', '', { severity: 'warning' }));
  if (kind !== 'text' && kind !== 'narrative' && text !== trimmed && !found.some(({ code }) => code === 'exchange/unicode-space')) found.push(problem('exchange/unicode-space', '', { severity: 'warning' }));
  return found;
}

/** What a header of a column of figures calls its last row. */
const totals = /^(?:grand |sub)?totals?:?$|^sum:?$|^total general$|^total général$|^(?:somme|ensemble):?$|^(?:ال)?(?:مجموع|إجمالي|اجمالي)(?: الكلي)?:?$/iu;

/** Is a row the sum of those before it? */
export const isTotalRow = (cells: readonly string[]): boolean => totals.test((cells.find((cell) => cell.trim() !== '') ?? '').trim());
