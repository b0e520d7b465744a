import { ok, problem, refused, type Problem, type Result } from '@ctip/core';

import { hierarchyProblems } from '../hierarchy/hierarchy.js';
import { digestOfData, type Digest } from '../evidence/hash.js';
import type { Hierarchy } from '../hierarchy/index.js';
import type { Release } from '../release/release.js';
import type { MicroTable } from '../table/index.js';
import { classesOf, toldApartBy, type Comparable, type LedgerClass, type LedgerColumn } from './difference.js';

/** Classes of one set of columns: a release has one part, a table one for its cells and one for each of its margins. @public */
export interface LedgerPart {
  readonly columns: readonly LedgerColumn[];
  readonly classes: readonly LedgerClass[];
}

/** Something that went out, as much of it as anyone may see. @public */
export interface LedgerEntry {
  /** A name of it; no two in a ledger are the same. */
  readonly id: string;
  /** Whom it is about: what is about the same people has the same. */
  readonly about: string;
  /** Day on which it went out, `YYYY-MM-DD`. */
  readonly on: string;
  readonly kind: 'release' | 'table';
  /** For a release: digest of its evidence. */
  readonly evidence?: Digest;
  /** The smallest difference to something else that may be seen. */
  readonly k: number;
  /** What was published; no more than anyone can read there. */
  readonly parts: readonly LedgerPart[];
  /** Digest of the entry before, so that none can be taken out; of nothing for the first. */
  readonly previous: Digest;
}

/** What something is entered with. @public */
export interface LedgerRecord {
  readonly id: string;
  readonly about: string;
  readonly on: string;
}

/** A table of counts that goes out. @public */
export interface CountedTable {
  /** What it counts by. A hierarchy, where the column stands generalised in releases too, and the level that the labels are of. */
  readonly columns: readonly { readonly name: string; readonly hierarchy?: Hierarchy; readonly level?: number }[];
  /** Its cells; `null` for a column makes a margin: all its values together. A masked cell has no `records`. */
  readonly cells: readonly { readonly values: readonly (string | null)[]; readonly records?: number }[];
}

/** The columns of a release by which it counts. */
function columnsOf(table: MicroTable, { columns, evidence }: Release): LedgerColumn[] {
  return columns.flatMap(({ name, role, level, levels }): LedgerColumn[] => {
    if (role !== 'quasi') return [];
    const hierarchy = evidence.hierarchies.find(({ column }) => column === name)?.digest.value ?? '';
    const isThere = table.columns.some((column) => column.name === name && column.role === 'quasi');
    return isThere ? [{ name, hierarchy, ...(level === undefined ? { levels: levels ?? [] } : { level }) }] : [];
  });
}

/** What is looked at of an entry that is not yet one. */
export type Draft = Omit<LedgerEntry, 'id' | 'about' | 'on' | 'previous'>;

/** A release as it is entered. */
export function releaseDraft(table: MicroTable, release: Release): Draft {
  const k = Math.max(2, ...release.models.map((model) => ('k' in model ? model.k : 2)));
  return { kind: 'release', evidence: release.evidence.digest, k, parts: [{ columns: columnsOf(table, release), classes: classesOf(release) }] };
}

function tableFaults({ columns, cells }: CountedTable): Problem[] {
  const problems: Problem[] = [];
  for (const [at, { name, hierarchy, level = 0 }] of columns.entries()) {
    const pointer = `/columns/${String(at)}`;
    if (columns.findIndex((column) => column.name === name) !== at) problems.push(problem('anonymisation/column-twice', pointer));
    if (hierarchy) problems.push(...hierarchyProblems(hierarchy, `${pointer}/hierarchy`));
    if (hierarchy && !hierarchy.levels[level]) problems.push(problem('anonymisation/levels-outside', `${pointer}/level`, { params: { highest: hierarchy.levels.length - 1 } }));
  }
  if (problems.length > 0) return problems;
  const labels = columns.map(({ hierarchy, level = 0 }) => hierarchy && new Set(hierarchy.levels[level]));
  const seen = new Set<string>();
  for (const [at, { values, records }] of cells.entries()) {
    const [pointer, key] = [`/cells/${String(at)}`, JSON.stringify(values)];
    if (values.length !== columns.length) problems.push(problem('anonymisation/row-ragged', pointer, { params: { columns: columns.length } }));
    else if (seen.has(key)) problems.push(problem('anonymisation/ledger-cell-twice', pointer));
    else if (records !== undefined && !(Number.isSafeInteger(records) && records >= 0)) problems.push(problem('anonymisation/ledger-cell-count', pointer));
    else if (values.some((value, column) => value !== null && labels[column]?.has(value) === false)) problems.push(problem('anonymisation/ledger-cell-label', pointer));
    seen.add(key);
  }
  return problems;
}

/** A table of counts as it is entered: its cells, and each of its margins by itself. */
export function tableDraft(table: CountedTable, k: number): Result<Draft> {
  const faults = table.cells.length === 0 ? [problem('anonymisation/table-empty', '')] : tableFaults(table);
  if (faults.length > 0) return refused(faults);
  const columns = table.columns.map(({ name, hierarchy, level = 0 }): LedgerColumn => ({ name, hierarchy: hierarchy ? digestOfData(hierarchy.levels).value : '', level }));
  const parts = new Map<string, { columns: LedgerColumn[]; classes: LedgerClass[] }>();
  for (const { values, records } of table.cells) {
    const kept = values.flatMap((value, at) => (value === null ? [] : [at]));
    const part = parts.get(kept.join()) ?? { columns: kept.flatMap((at) => columns[at] ?? []), classes: [] };
    part.classes.push({ values: kept.map((at) => values[at] ?? ''), ...(records !== undefined && { records }), sensitive: [] });
    parts.set(kept.join(), part);
  }
  const key = ({ values }: LedgerClass): string => JSON.stringify(values);
  return ok({ kind: 'table', k, parts: [...parts.values()].map((part) => ({ ...part, classes: part.classes.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)) })) });
}

/**
 * The ways in which two can be held beside each other: as they are and, where a table counts by a column that a release shows as it is,
 * with the classes of the release told apart by that column.
 */
export function pairsOf(earlier: Pick<LedgerEntry, 'parts' | 'kind'>, later: Pick<LedgerEntry, 'parts' | 'kind'>): (readonly [Comparable, Comparable])[] {
  const apart = (release: LedgerPart, table: LedgerPart): readonly Comparable[] => {
    const names = new Set(release.classes.flatMap(({ sensitive }) => sensitive.map(({ column }) => column)));
    return [release, ...table.columns.filter(({ name }) => names.has(name)).map(({ name }) => toldApartBy(release, name))];
  };
  return earlier.parts.flatMap((one) =>
    later.parts.flatMap((other): (readonly [Comparable, Comparable])[] => {
      if (earlier.kind === later.kind) return [[one, other]];
      return earlier.kind === 'release' ? apart(one, other).map((release) => [release, other] as const) : apart(other, one).map((release) => [one, release] as const);
    }),
  );
}
