import { ok, problem, refused, type Problem, type Result } from '@ctip/core';

import { htcdsField, htcdsFields, type HtcdsFieldName } from './fields.js';
import { htcdsOtherNames } from './names.data.js';

/** Which field every column of a table holds. @public */
export interface HtcdsColumns {
  /** One place for every column; `undefined` where the column is not of the standard. */
  readonly fields: readonly (HtcdsFieldName | undefined)[];
  /** What was read with a doubt: another spelling, a label that outweighed a name, a column that is left out. Warnings. */
  readonly notes: readonly Problem[];
}

const folded = (text: string): string => text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

const byName = new Map<string, HtcdsFieldName>(htcdsFields.map(({ name }) => [folded(name), name]));
const byOtherName = new Map<string, HtcdsFieldName>(htcdsOtherNames.map(({ name, field }) => [folded(name), field]));
const byLabel = new Map<string, HtcdsFieldName[]>();
for (const { name, label } of htcdsFields) if (label !== '') byLabel.set(folded(label), [...(byLabel.get(folded(label)) ?? []), name]);

const at = (column: number): string => `/#${String(column + 1)}`;

/** What a name says, and what a label says. */
function readHeader(name: string, label: string, column: number): { readonly field?: HtcdsFieldName; readonly notes: readonly Problem[] } {
  const exact = byName.get(folded(name));
  const named = exact ?? byOtherName.get(folded(name));
  const candidates = byLabel.get(folded(label === '' ? name : label)) ?? [];
  const [first, ...more] = candidates;
  if (named && (candidates.length === 0 || candidates.includes(named))) {
    return { field: named, notes: exact ? [] : [problem('exchange/htcds-other-name', at(column), { params: { field: named }, severity: 'warning' })] };
  }
  if (first && more.length === 0) {
    return { field: first, notes: named || label !== '' ? [problem('exchange/htcds-label-over-name', at(column), { params: { field: first }, severity: 'warning' })] : [] };
  }
  if (first && !named) return { notes: [problem('exchange/htcds-ambiguous-label', at(column), { params: { candidates } })] };
  if (named) return { field: named, notes: [] };
  if (name === '' && label === '') return { notes: [] };
  return { notes: [problem('exchange/htcds-unknown-column', at(column), { severity: 'warning' })] };
}

/**
 * Finds the field of every column of an HTCDS table: by machine name, by the other names that tools of the standard write, and by label.
 *
 * The workbooks of the standard have a hidden row of names that disagrees with the row of labels in four address columns, has an empty
 * name and a typing error. Where name and label disagree the label is believed, because it is what people saw when they typed, and a
 * warning says so. A label that several fields share (`City`, `Type`, `Longitude`) without a name is refused with the candidates.
 *
 * @param names - first row of the table: machine names, or labels where there is one row alone
 * @param labels - second row, where the table has one
 * @returns the fields by column; `exchange/htcds-ambiguous-label`, `exchange/htcds-twice` when two columns are one field
 * @example
 * ```ts
 * const found = htcdsColumns(['prs_MailingCity', 'prs_First_Name'], ['Mailing Street', 'First Name']);
 * found.ok && found.value.fields; // => ['prs_MailingStreet', 'prs_FirstName']
 * htcdsColumns(['City']).ok; // => true
 * htcdsColumns(['Longitude']).ok; // => false
 * ```
 * @public
 */
export function htcdsColumns(names: readonly string[], labels: readonly string[] = []): Result<HtcdsColumns> {
  const count = Math.max(names.length, labels.length);
  const read = Array.from({ length: count }, (_, column) => readHeader(names[column] ?? '', labels[column] ?? '', column));
  const problems = read.flatMap(({ notes }) => notes.filter(({ severity }) => severity === 'error'));
  const seen = new Map<string, number>();
  for (const [column, { field }] of read.entries()) {
    if (field === undefined) continue;
    if (seen.has(field)) problems.push(problem('exchange/htcds-twice', at(column), { params: { field } }));
    seen.set(field, column);
  }
  if (problems.length > 0) return refused(problems);
  return ok({ fields: read.map(({ field }) => field), notes: read.flatMap(({ notes }) => notes) });
}

/** Is this the name of a field of the standard? */
export const isHtcdsField = (name: string): name is HtcdsFieldName => htcdsField(name) !== undefined;
