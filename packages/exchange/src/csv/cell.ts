import { absenceReasons, absent, isAbsent } from '@ctip/core';

/** Separates the members of a list inside a cell. */
const between = ';';
/** Characters that a spreadsheet takes for the start of a formula, also after blanks and signs that show nothing, or full width. */
const formula = /^[\s\p{Cf}\u00A0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%\t\r]/u;

/** Escapes what a cell uses for itself: backslash, the separator, and a bracket at the start. */
const escaped = (text: string): string => text.replaceAll(/[\\;]/gu, '\\$&').replace(/^\(/u, '\\(');

function writtenValue(value: unknown): string {
  return typeof value === 'string' ? escaped(value) : JSON.stringify(value);
}

/** A value as the text of a cell: an absence in brackets, a list with semicolons, text with its own signs escaped. */
export function cellOf(value: unknown): string {
  if (value === undefined) return '';
  if (isAbsent(value)) return `(${value.absent})`;
  return Array.isArray(value) ? value.map(writtenValue).join(between) : writtenValue(value);
}

/** A cell that a spreadsheet shows as text: what could be a formula, or begins with our own sign, gets an apostrophe before it. */
export function neutral(cell: string): string {
  return formula.test(cell) || cell.startsWith("'") ? `'${cell}` : cell;
}

/** Undoes {@link neutral}. */
export const plain = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell);

/** Splits at separators that are not escaped. */
function parts(cell: string): string[] {
  const found = [''];
  for (let at = 0; at < cell.length; at += 1) {
    const character = cell[at] ?? '';
    if (character === '\\' && at + 1 < cell.length) found.push((found.pop() ?? '') + (cell[(at += 1)] ?? ''));
    else if (character === between) found.push('');
    else found.push((found.pop() ?? '') + character);
  }
  return found;
}

/** What kinds of value a cell may hold. */
export interface CellKind {
  readonly many: boolean;
  readonly number: boolean;
  readonly boolean: boolean;
}

/** Text as a value of the kind; text that is no such value stays text, for the schema to refuse at its place. */
function valueOf(text: string, { number, boolean }: CellKind): unknown {
  if (number && /^-?\d+(?:\.\d+)?$/u.test(text) && String(Number(text)) === text) return Number(text);
  if (boolean && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

/** The value of a cell, `undefined` for an empty one. */
export function parsedCell(cell: string, kind: CellKind): unknown {
  if (cell === '') return undefined;
  const reason = absenceReasons.find((candidate) => cell === `(${candidate})`);
  if (reason) return absent(reason);
  if (kind.many) return parts(cell).map((text) => valueOf(text, kind));
  // A separator that is not escaped in a single value is text as received; the schema says whether it may stand there.
  return valueOf(parts(cell).join(between), kind);
}
