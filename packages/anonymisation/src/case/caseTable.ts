import { isAbsent, ok, problem, refused, type Case, type Leaf, type Problem, type Result } from '@ctip/core';

import type { Hierarchy } from '../hierarchy/index.js';
import type { Column, MicroTable } from '../table/index.js';
import { fieldNames, fieldOf, isPublishable, personField, standardCaseColumns } from './columns.js';
import { several, unstated } from './domains.js';
import { hierarchyFor, monthOf } from './ladders.js';

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

/** A column that cases are published by, and how. @public */
export interface CaseColumn {
  /** Path of a field, such as `person.sex`, or a shorter name that `caseColumnName` knows. */
  readonly name: string;
  /**
   * What it can do to a person; what the registry says unless told. `identifying` is never published: `victimId` stands so beside the
   * others where k is counted in persons (`kGroups('victimId', 11)`) and one may have several cases.
   */
  readonly role?: 'quasi' | 'sensitive' | 'insensitive' | 'identifying';
  /** Its hierarchy; what the registry says unless told. With one of your own, dates keep their day and start at its level 1. */
  readonly hierarchy?: Hierarchy;
  /** Lowest and highest level allowed. */
  readonly levels?: readonly [lowest: number, highest: number];
  /** How much its detail is worth beside the others. */
  readonly weight?: number;
}

function columnOf({ column, path, leaf }: Known, texts: readonly string[]): Column {
  const { role = leaf.meta.privacy === 'quasi' ? 'quasi' : 'sensitive', hierarchy, levels, weight } = column;
  if (role === 'identifying') return { name: path, role };
  if (role !== 'quasi') return { name: path, role, ...(hierarchy && { hierarchy }) };
  const used = hierarchy ?? hierarchyFor(leaf, texts);
  const allowed = levels ?? (hierarchy && leaf.meta.ladder === 'date' ? ([Math.min(1, hierarchy.levels.length - 1), hierarchy.levels.length - 1] as const) : undefined);
  return { name: path, role, hierarchy: used, ...(allowed && { levels: allowed }), ...(weight !== undefined && { weight }) };
}

/** A column that was asked for, and its field. */
interface Known {
  readonly column: CaseColumn;
  readonly path: string;
  readonly leaf: Leaf;
}

/** Columns that were asked for with their fields, or everything that is wrong with them. */
function knownOf(columns: readonly (string | CaseColumn)[]): Result<Known[]> {
  const problems: Problem[] = [];
  const known: Known[] = [];
  for (const [index, entry] of columns.entries()) {
    const column = typeof entry === 'string' ? { name: entry } : entry;
    const found = fieldOf(column.name);
    const pointer = `/columns/${String(index)}`;
    if (!found) problems.push(problem('anonymisation/column-unknown', pointer, { params: { allowed: fieldNames } }));
    else if (!isPublishable(found.leaf) && !(column.role === 'identifying' && found.path === personField)) problems.push(problem('anonymisation/column-not-publishable', pointer, { params: { field: found.leaf.meta.id } }));
    else if (known.some(({ path }) => path === found.path)) problems.push(problem('anonymisation/column-twice', pointer));
    else known.push({ column, ...found });
  }
  return problems.length > 0 ? refused(problems) : ok(known);
}

/**
 * Cases as microdata, with the roles and ladders that the field registry gives: quasi-identifiers are generalised along their ladder
 * (age → band → minor or adult, country → subregion → region, month → quarter → year, or all at once), special categories become
 * sensitive columns, and whatever identifies or runs the file is refused. Dates become months here, so that a day never goes further.
 *
 * A list with more than one member becomes one value, `(several)`, in a quasi-identifier, and says all its members in a sensitive
 * column; absent answers are values of their own, `(declined)`, and what a record does not say at all is `(not-stated)`.
 *
 * @param cases - protection cases
 * @param columns - names of fields, or fields with a role, hierarchy, levels or weight of your own; {@link standardCaseColumns} unless told
 * @returns the table; `anonymisation/column-unknown`, `anonymisation/column-not-publishable`, `anonymisation/column-twice`
 * @example
 * ```ts
 * const found = caseTable([], ['person.sex', 'person.ageYears']);
 * found.ok && found.value.columns.map((column) => column.role); // => ['quasi', 'quasi']
 * caseTable([], ['victimId']).ok; // => false
 * const persons = caseTable([], ['person.sex', { name: 'victimId', role: 'identifying' }]);
 * persons.ok && persons.value.columns[1]; // => { name: 'victimId', role: 'identifying' }
 * ```
 * @public
 */
export function caseTable(cases: readonly Case[], columns: readonly (string | CaseColumn)[] = standardCaseColumns): Result<MicroTable> {
  const known = knownOf(columns);
  if (!known.ok) return known;
  const texts = known.value.map(({ column, leaf }) => {
    const isQuasi = (column.role ?? leaf.meta.privacy) === 'quasi';
    const lists = isQuasi ? () => several : (members: readonly string[]) => members.join(' ');
    const read = cases.map((record) => textAt(record, leaf, lists));
    return leaf.meta.ladder === 'date' && !column.hierarchy ? read.map(monthOf) : read;
  });
  return ok({
    columns: known.value.map((one, index) => columnOf(one, texts[index] ?? [])),
    rows: cases.map((_, row) => texts.map((column) => column[row] ?? '')),
  });
}
