import type { Hierarchy } from '../hierarchy/index.js';
import type { Release } from '../release/release.js';
import type { MicroTable } from '../table/index.js';

/** A generalised column of a release that went out. @public */
export interface LedgerColumn {
  readonly name: string;
  /** Digest of its hierarchy. */
  readonly hierarchy: string;
  readonly level?: number;
  /** Where its records stand at several levels. */
  readonly levels?: readonly number[];
}

/** A class of a release that went out. @public */
export interface LedgerClass {
  /** Its generalised values, in the order of the columns. */
  readonly values: readonly string[];
  readonly records: number;
  /** For each sensitive column, how many records have each value. */
  readonly sensitive: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A release as far as two are compared. */
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
type ClassCounts = { records: number; sensitive: Map<string, Counts> };

const add = (counts: Counts, value: string, more: number): Counts => counts.set(value, (counts.get(value) ?? 0) + more);

/** The classes of a release, as it says them itself. */
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
  return Array.from(classes.values(), (found) => ({ values: found.values, records: found.records, sensitive: Object.fromEntries(sensitive.map(({ name }, index) => [name, Object.fromEntries(found.sensitive[index] ?? [])])) }));
}

/** From the label of a level to that of a higher one. */
function raise({ levels }: Hierarchy, from: number, to: number): ReadonlyMap<string, string> {
  return new Map(levels[from]?.map((label, leaf) => [label, levels[to]?.[leaf] ?? ''] as const));
}

/** Classes at the levels that two releases share; columns that one of them does not have are taken together. */
function atShared(release: Comparable, shared: readonly { readonly name: string; readonly level: number; readonly hierarchy: Hierarchy }[]): Map<string, ClassCounts> {
  const steps = shared.map(({ name, level, hierarchy }) => {
    const at = release.columns.findIndex((column) => column.name === name);
    return { at, labels: raise(hierarchy, release.columns[at]?.level ?? 0, level) };
  });
  const found = new Map<string, ClassCounts>();
  for (const { values, records, sensitive } of release.classes) {
    const key = JSON.stringify(steps.map(({ at, labels }) => labels.get(values[at] ?? '')));
    const own = found.get(key) ?? { records: 0, sensitive: new Map<string, Counts>() };
    own.records += records;
    for (const [column, counts] of Object.entries(sensitive)) {
      const known: Counts = own.sensitive.get(column) ?? new Map();
      for (const [value, count] of Object.entries(counts)) add(known, value, count);
      own.sensitive.set(column, known);
    }
    found.set(key, own);
  }
  return found;
}

/** What records more in `more` than in `less` have in common: one value in a sensitive column that both releases have. */
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
 * What each class has more in one release than in the other, at the levels that both share; `undefined` where their classes cannot be
 * brought together: other hierarchies of a column that both have, or records at several levels.
 */
export function differences(earlier: Comparable, later: Comparable, table: MicroTable): readonly Difference[] | undefined {
  const shared: { readonly name: string; readonly level: number; readonly hierarchy: Hierarchy }[] = [];
  for (const one of later.columns) {
    const other = earlier.columns.find(({ name }) => name === one.name);
    if (!other) continue;
    const column = table.columns.find(({ name }) => name === one.name);
    if (other.hierarchy !== one.hierarchy || one.level === undefined || other.level === undefined || !column?.hierarchy) return undefined;
    shared.push({ name: one.name, level: Math.max(one.level, other.level), hierarchy: column.hierarchy });
  }
  const [before, after] = [atShared(earlier, shared), atShared(later, shared)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): Difference[] => {
    const [was, is] = [before.get(key), after.get(key)];
    const records = (is?.records ?? 0) - (was?.records ?? 0);
    if (records === 0) return [];
    const [more, less] = records > 0 ? [is, was] : [was, is];
    return [{ records: Math.abs(records), isSame: more !== undefined && isUniform(more, less) }];
  });
}
