import { absenceReasons, absent, isAbsent } from '@ctip/core';

import { parseJson } from '../json/index.js';
import { isSpreadsheetError } from '../table/damage.js';
import { absenceIn } from './choices.js';

/** Separates the members of a list inside a cell. */
const between = ';';
/** Characters that a spreadsheet takes for the start of a formula, also after blanks and signs that show nothing, or full width. */
const formula = /^[\s\p{Cf}\u00A0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%\t\r]/u;

/** Escapes what a cell uses for itself: backslash, the separator, and a bracket at the start. */
const escaped = (text: string): string => text.replaceAll(/[\\;]/gu, '\\$&').replace(/^\(/u, '\\(');

/** What a cell says for a text without characters and for a list without members: an empty cell says that there is no value. */
const [emptyText, emptyList] = ['(empty)', '(none)'];

function writtenValue(value: unknown): string {
  if (value === '') return emptyText;
  if (typeof value === 'string') return escaped(value);
  // A value of several parts, in JSON; only what would cut the cell is escaped.
  return JSON.stringify(value).replaceAll(/[\\;]/gu, '\\$&');
}

/** A value as the text of a cell: an absence in brackets, a list with semicolons, text with its own signs escaped. */
export function cellOf(value: unknown): string {
  if (value === undefined) return '';
  if (isAbsent(value)) return `(${value.absent})`;
  if (!Array.isArray(value)) return writtenValue(value);
  return value.length === 0 ? emptyList : value.map(writtenValue).join(between);
}

/** A cell that a spreadsheet shows as text: what could be a formula or a failed one, or begins with our own sign, gets an apostrophe before it. */
export function neutral(cell: string): string {
  return formula.test(cell) || cell.startsWith("'") || isSpreadsheetError(cell) ? `'${cell}` : cell;
}

/** Undoes {@link neutral}. */
export const plain = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell);

/** A member of a list: anything but a separator, unless it is escaped. */
const member = /(?:[^\\;]|\\.|\\$)*/suy;

/** Splits at separators that are not escaped; what is escaped stays so. */
function parts(cell: string): string[] {
  const found: string[] = [];
  for (let at = 0; at <= cell.length; at += 1) {
    member.lastIndex = at;
    const [part = ''] = member.exec(cell) ?? [];
    found.push(part);
    at += part.length;
  }
  return found;
}

const unescaped = (text: string): string => text.replaceAll(/\\(.)/gsu, '$1');

/** What kinds of value a cell may hold. */
export interface CellKind {
  readonly many: boolean;
  readonly number: boolean;
  readonly boolean: boolean;
  /** May hold values of several parts, written in JSON; never where free text may stand. */
  readonly parts: boolean;
  /** An absence may stand there in words of any of the three languages, not only in our code. */
  readonly answer: boolean;
}

/** Text as a value of the kind; text that is no such value stays text, for the schema to refuse at its place. */
function valueOf(text: string, { number, boolean, parts: inParts }: CellKind): unknown {
  if (text === emptyText) return '';
  if (number && text !== '' && Number.isFinite(Number(text)) && String(Number(text)) === text) return Number(text);
  if (boolean && (text === 'true' || text === 'false')) return text === 'true';
  if (inParts && text.startsWith('{')) {
    const parsed = parseJson(unescaped(text));
    if (parsed.ok) return parsed.value;
  }
  // A separator that is not escaped in a single value is text as received; the schema says whether it may stand there.
  return unescaped(text);
}

/** The value of a cell, `undefined` for an empty one. */
export function parsedCell(cell: string, kind: CellKind): unknown {
  if (cell === '') return undefined;
  const reason = kind.answer ? absenceIn(cell) : absenceReasons.find((candidate) => cell === `(${candidate})`);
  if (reason) return absent(reason);
  if (!kind.many) return valueOf(cell, kind);
  return cell === emptyList ? [] : parts(cell).map((text) => valueOf(text, kind));
}
