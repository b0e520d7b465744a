import { Case, isAbsent, leavesOf, ok, problem, refused, type Leaf, type Problem, type Result } from '@ctip/core';

import type { Column, MicroTable } from '../table/index.js';
import { several, unstated, valuesOf } from './domains.js';
import { hierarchyFor } from './ladders.js';

function valueAt(record: unknown, path: readonly string[]): unknown {
  let value = record;
  for (const step of path) value = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[step] : undefined;
  return value;
}

/** A value as one text: an absence says its reason in brackets, a list its one member, or what `lists` makes of several. */
function textAt(record: unknown, leaf: Leaf, lists: (members: readonly string[]) => string): string {
  const value = valueAt(record, leaf.path);
  if (value === undefined) return unstated;
  if (isAbsent(value)) return `(${value.absent})`;
  if (!Array.isArray(value)) return typeof value === 'string' ? value : JSON.stringify(value);
  const members = (value as readonly string[]).toSorted();
  return members.length === 1 ? (members[0] ?? '') : lists(members);
}

function columnOf(name: string, leaf: Leaf, texts: readonly string[]): Column {
  if (leaf.meta.privacy !== 'quasi') return { name, role: 'sensitive' };
  const hierarchy = hierarchyFor(leaf, valuesOf(leaf, texts));
  const top = hierarchy.levels.length - 1;
  // A day is next to a name: dates are never released finer than a month.
  return { name, role: 'quasi', hierarchy, levels: [leaf.meta.ladder === 'date' ? 1 : 0, top] };
}

/**
 * Cases as microdata, with the roles and ladders that the field registry gives: quasi-identifiers are generalised along their ladder
 * (age, country, date, or all at once), special categories become sensitive columns, and whatever identifies or runs the file is
 * refused. Only the columns that are asked for are taken. Dates are released as months at the finest.
 *
 * A list with more than one member becomes one value, `(several)`, in a quasi-identifier, and says all its members in a sensitive
 * column; absent answers are values of their own, `(declined)`, and what a record does not say at all is `(not-stated)`.
 *
 * @param cases - protection cases
 * @param columns - dotted names of fields, such as `person.sex`
 * @returns the table; `anonymisation/column-unknown`, `anonymisation/column-not-publishable`, `anonymisation/column-twice`
 * @example
 * ```ts
 * const found = caseTable([], ['person.sex', 'person.ageYears']);
 * found.ok && found.value.columns.map((column) => column.role); // => ['quasi', 'quasi']
 * caseTable([], ['victimId']).ok; // => false
 * ```
 * @public
 */
export function caseTable(cases: readonly Case[], columns: readonly string[]): Result<MicroTable> {
  const byName = new Map(leavesOf(Case).map((leaf) => [leaf.path.join('.'), leaf] as const));
  const problems: Problem[] = [];
  const known: { readonly name: string; readonly leaf: Leaf }[] = [];
  for (const [index, name] of columns.entries()) {
    const leaf = byName.get(name);
    const pointer = `/columns/${String(index)}`;
    if (!leaf) problems.push(problem('anonymisation/column-unknown', pointer, { params: { allowed: [...byName.keys()] } }));
    else if (leaf.meta.privacy !== 'quasi' && leaf.meta.privacy !== 'special') {
      problems.push(problem('anonymisation/column-not-publishable', pointer, { params: { field: leaf.meta.id } }));
    } else if (columns.indexOf(name) !== index) problems.push(problem('anonymisation/column-twice', pointer));
    else known.push({ name, leaf });
  }
  if (problems.length > 0) return refused(problems);
  const texts = known.map(({ leaf }) => {
    const lists = leaf.meta.privacy === 'quasi' ? () => several : (members: readonly string[]) => members.join(' ');
    return cases.map((record) => textAt(record, leaf, lists));
  });
  return ok({
    columns: known.map(({ name, leaf }, index) => columnOf(name, leaf, texts[index] ?? [])),
    rows: cases.map((_, row) => texts.map((column) => column[row] ?? '')),
  });
}
