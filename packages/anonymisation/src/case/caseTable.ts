import { Case, isAbsent, leavesOf, ok, problem, refused, type Leaf, type Problem, type Result } from '@ctip/core';

import { ageLadder, countryLadder, dateLadder, flatLadder, type Hierarchy } from '../hierarchy/index.js';
import type { Column, MicroTable } from '../table/index.js';

/** Values of a list that has more than one. */
const several = '(several)';

const ladders: Readonly<Record<string, (values: Iterable<string>) => Hierarchy>> = {
  'age-years': ageLadder,
  country: countryLadder,
  date: dateLadder,
};

function textAt(record: unknown, { path, many }: Leaf): string {
  let value = record;
  for (const step of path) value = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[step] : undefined;
  if (value === undefined) return '(not-applicable)';
  if (isAbsent(value)) return `(${value.absent})`;
  if (!many) return typeof value === 'string' ? value : JSON.stringify(value);
  const list = (value as readonly string[]).toSorted();
  return list.length === 1 ? (list[0] ?? '') : several;
}

/** Lists that are kept as they are say all of their members. */
function sensitiveText(record: unknown, leaf: Leaf): string {
  let value = record;
  for (const step of leaf.path) value = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[step] : undefined;
  return leaf.many && Array.isArray(value) ? (value as readonly string[]).toSorted().join(' ') : textAt(record, leaf);
}

/**
 * Cases as microdata, with the roles and ladders that the field registry gives: quasi-identifiers are generalised along their ladder
 * (age, country, date, or all at once), special categories become sensitive columns, and whatever identifies or runs the file is
 * refused. Only the columns that are asked for are taken.
 *
 * A list with more than one member becomes one value, `(several)`, in a quasi-identifier; absent answers are values of their own.
 *
 * @param cases - protection cases
 * @param columns - dotted names of fields, such as `person.sex`
 * @returns the table; `anonymisation/column-unknown`, `anonymisation/column-not-publishable`
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
  const leaves = columns.map((name) => byName.get(name));
  const problems = leaves.flatMap((leaf, index): Problem[] => {
    if (!leaf) return [problem('anonymisation/column-unknown', `/columns/${String(index)}`, { params: { allowed: [...byName.keys()] } })];
    const isPublishable = leaf.meta.privacy === 'quasi' || leaf.meta.privacy === 'special';
    return isPublishable ? [] : [problem('anonymisation/column-not-publishable', `/columns/${String(index)}`, { params: { field: leaf.meta.id } })];
  });
  if (problems.length > 0) return refused(problems);
  const known = leaves.filter((leaf) => leaf !== undefined);
  const rows = cases.map((record) => known.map((leaf) => (leaf.meta.privacy === 'quasi' ? textAt(record, leaf) : sensitiveText(record, leaf))));
  const made = known.map((leaf, index): Column => {
    const name = columns[index] ?? '';
    if (leaf.meta.privacy !== 'quasi') return { name, role: 'sensitive' };
    const ladder = ladders[leaf.meta.ladder ?? 'none'] ?? flatLadder;
    return { name, role: 'quasi', hierarchy: ladder(rows.map((row) => row[index] ?? '')) };
  });
  return ok({ columns: made, rows });
}
