import type { Hierarchy } from '../hierarchy/index.js';
import type { Release } from '../release/release.js';

/** A column by which something that went out counts. @public */
export interface LedgerColumn {
  readonly name: string;
  /** Digest of its hierarchy; empty for a column that was published as it is. */
  readonly hierarchy: string;
  readonly level?: number;
  /** Where its records stand at several levels. */
  readonly levels?: readonly number[];
}

/** How many records of a class have each value of a sensitive column, by value. @public */
export interface LedgerSensitive {
  readonly column: string;
  readonly values: readonly (readonly [value: string, records: number])[];
}

/** A class of a release that went out, or a cell of a table. @public */
export interface LedgerClass {
  /** Its generalised values, in the order of the columns. */
  readonly values: readonly string[];
  /** Missing for a cell of a table that was masked. */
  readonly records?: number;
  readonly sensitive: readonly LedgerSensitive[];
}

/** What went out, as far as two are compared. */
export interface Comparable {
  readonly columns: readonly LedgerColumn[];
  readonly classes: readonly LedgerClass[];
}

/** What one class has more in one release than in the other. */
export interface Difference {
  readonly records: number;
  /** Do all of these records share a value in some sensitive column? */
  readonly isSame: boolean;
}

type Counts = Map<string, number>;
/** Records of a class; `records` is `undefined` where a masked cell is among them. */
type ClassCounts = { records: number | undefined; sensitive: Map<string, Counts> };

const add = (counts: Counts, value: string, more: number): Counts => counts.set(value, (counts.get(value) ?? 0) + more);
const byCodeUnit = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : a > b ? 1 : 0);

/** The classes of a release, as it says them itself, in an order of their own. */
export function classesOf({ columns, rows }: Release): LedgerClass[] {
  const quasi = columns.flatMap(({ role }, at) => (role === 'quasi' ? [at] : []));
  const sensitive = columns.flatMap(({ name, role }, at) => (role === 'sensitive' ? [{ name, at }] : []));
  const classes = new Map<string, { values: string[]; records: number; sensitive: Counts[] }>();
  for (const row of rows) {
    const values = quasi.map((at) => row[at] ?? '');
    const key = JSON.stringify(values);
    const found = classes.get(key) ?? { values, records: 0, sensitive: sensitive.map((): Counts => new Map()) };
    found.records += 1;
    for (const [index, { at }] of sensitive.entries()) add(found.sensitive[index] ?? new Map(), row[at] ?? '', 1);
    classes.set(key, found);
  }
  return [...classes].toSorted(byCodeUnit).map(([, found]) => ({
    values: found.values,
    records: found.records,
    sensitive: sensitive.map(({ name }, index) => ({ column: name, values: [...(found.sensitive[index] ?? [])].toSorted(byCodeUnit) })),
  }));
}

/** The same classes told apart by the values of a sensitive column, too. */
export function toldApartBy({ columns, classes }: Comparable, name: string): Comparable {
  return {
    columns: [...columns, { name, hierarchy: '', level: 0 }],
    classes: classes.flatMap(({ values, sensitive }) => (sensitive.find(({ column }) => column === name)?.values ?? []).map(([value, records]) => ({ values: [...values, value], records, sensitive: [] }))),
  };
}

/** From the label of a level to that of a higher one. */
function raise({ levels }: Hierarchy, from: number, to: number): ReadonlyMap<string, string> {
  return new Map(levels[from]?.map((label, leaf) => [label, levels[to]?.[leaf] ?? ''] as const));
}

/** A column that two have in common, at the coarser of their levels; without a hierarchy its values are compared as they are. */
interface Shared {
  readonly name: string;
  readonly level: number;
  readonly hierarchy: Hierarchy | undefined;
}

/** Classes at the levels that two have in common; columns that one of them does not have are taken together. */
function atShared(one: Comparable, shared: readonly Shared[]): Map<string, ClassCounts> {
  const steps = shared.map(({ name, level, hierarchy }) => {
    const at = one.columns.findIndex((column) => column.name === name);
    const labels = hierarchy && raise(hierarchy, one.columns[at]?.level ?? 0, level);
    return (values: readonly string[]): string | undefined => (labels ? labels.get(values[at] ?? '') : values[at]);
  });
  const found = new Map<string, ClassCounts>();
  for (const { values, records, sensitive } of one.classes) {
    const key = JSON.stringify(steps.map((step) => step(values) ?? null));
    const own = found.get(key) ?? { records: 0, sensitive: new Map<string, Counts>() };
    own.records = records === undefined || own.records === undefined ? undefined : own.records + records;
    for (const { column, values: counts } of sensitive) {
      const known: Counts = own.sensitive.get(column) ?? new Map();
      for (const [value, count] of counts) add(known, value, count);
      own.sensitive.set(column, known);
    }
    found.set(key, own);
  }
  return found;
}

/** What records more in `more` than in `less` have in common: one value in a sensitive column that both have. */
function isUniform(more: ClassCounts, less: ClassCounts | undefined): boolean {
  for (const [column, counts] of more.sensitive) {
    const before = less?.sensitive.get(column);
    if (less && !before) continue;
    const gained = [...counts].filter(([value, count]) => count > (before?.get(value) ?? 0));
    if (gained.length === 1) return true;
  }
  return false;
}

/**
 * What each class has more in one of two that went out than in the other, at the levels that both share; `undefined` where their classes
 * cannot be brought together: other hierarchies of a column that both have, or records at several levels. Where a masked cell is among
 * those of a class, nobody can take the difference.
 *
 * @param hierarchyOf - the hierarchy of a column of the later one
 */
export function differences(earlier: Comparable, later: Comparable, hierarchyOf: (name: string) => Hierarchy | undefined): readonly Difference[] | undefined {
  const shared: Shared[] = [];
  for (const one of later.columns) {
    const other = earlier.columns.find(({ name }) => name === one.name);
    if (!other) continue;
    const hierarchy = one.hierarchy === '' ? undefined : hierarchyOf(one.name);
    if (other.hierarchy !== one.hierarchy || one.level === undefined || other.level === undefined || (one.hierarchy !== '' && !hierarchy)) return undefined;
    shared.push({ name: one.name, level: Math.max(one.level, other.level), hierarchy });
  }
  const [before, after] = [atShared(earlier, shared), atShared(later, shared)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): Difference[] => {
    const [was, is] = [before.get(key), after.get(key)];
    const [earlierRecords, laterRecords] = [was ? was.records : 0, is ? is.records : 0];
    if (earlierRecords === undefined || laterRecords === undefined || earlierRecords === laterRecords) return [];
    const [more, less] = laterRecords > earlierRecords ? [is, was] : [was, is];
    return [{ records: Math.abs(laterRecords - earlierRecords), isSame: more !== undefined && isUniform(more, less) }];
  });
}
