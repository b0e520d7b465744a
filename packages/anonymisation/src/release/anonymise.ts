import { ok, problem, refused, type Result } from '@ctip/core';

import type { PrivacyModel } from '../model/index.js';
import { risksOf, type ReidentificationRisks } from '../risk/index.js';
import { largestLattice, search, type Found } from '../search/search.js';
import { encode, type EncodedTable } from '../table/encode.js';
import type { MicroTable } from '../table/index.js';

/** Marks what {@link anonymise} made, for the compiler and at run time. */
const anonymised: unique symbol = Symbol('anonymised');

/** How a table is made fit to publish. @public */
export interface AnonymiseOptions {
  /** What the release promises; all of them hold. */
  readonly models: readonly [PrivacyModel, ...PrivacyModel[]];
  /** Largest share of records that may be left out, 0 to 1; 0.05 unless told. */
  readonly suppressionLimit?: number;
}

/** What became of a column. @public */
export interface ReleasedColumn {
  readonly name: string;
  readonly role: 'quasi' | 'sensitive' | 'insensitive';
  /** For a quasi-identifier: the level that its values were generalised to, of how many. */
  readonly level?: number;
  readonly highestLevel?: number;
  /** For a quasi-identifier: detail lost, 0 to 1. */
  readonly loss?: number;
}

/**
 * A table that may be published, and what is to be known of it. It is made by `anonymise` alone.
 *
 * @public
 */
export interface Release {
  readonly [anonymised]: true;
  readonly models: readonly PrivacyModel[];
  readonly columns: readonly ReleasedColumn[];
  /** Sorted, so that the order tells nothing of the input. */
  readonly rows: readonly (readonly string[])[];
  readonly read: number;
  /** Records left out because their class was too small. */
  readonly suppressed: number;
  readonly classes: { readonly count: number; readonly smallest: number; readonly largest: number; readonly average: number };
  readonly risks: ReidentificationRisks;
  /** Detail lost over all quasi-identifiers, 0 to 1, suppression included. */
  readonly loss: number;
  readonly search: { readonly nodes: number; readonly checked: number; readonly optimal: true };
}

/** Is a node one class with nothing left in it? Its rows are as good as suppressed. */
const isEmptied = ({ attributes }: EncodedTable, node: readonly number[]): boolean =>
  attributes.every(({ sizes }, index) => sizes[node[index] ?? 0] === 1);

function releasedRows(table: MicroTable, encoded: EncodedTable, found: Found, k: number): { rows: string[][]; sizes: number[] } {
  const kept = table.columns.flatMap((column, position) => (column.role === 'identifying' ? [] : [position]));
  const levelAt = new Map(encoded.attributes.map(({ position }, index) => [position, index] as const));
  const empty = isEmptied(encoded, found.node);
  const rows: string[][] = [];
  for (const [row, values] of table.rows.entries()) {
    const tuple = encoded.tupleOf[row] ?? 0;
    if (empty || (found.sizes[found.classOf[tuple] ?? 0] ?? 0) < k) continue;
    rows.push(
      kept.map((position) => {
        const attribute = levelAt.get(position);
        if (attribute === undefined) return values[position] ?? '';
        const leaf = encoded.leaves[attribute]?.[tuple] ?? 0;
        return encoded.attributes[attribute]?.column.hierarchy.levels[found.node[attribute] ?? 0]?.[leaf] ?? '';
      }),
    );
  }
  const keyed = rows.map((row) => [row.join('\u0000'), row] as const).toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)));
  return { rows: keyed.map(([, row]) => row), sizes: empty ? [] : [...found.sizes].filter((size) => size >= k) };
}

function columnsOf(table: MicroTable, encoded: EncodedTable, found: Found): ReleasedColumn[] {
  return table.columns.flatMap((column, position): ReleasedColumn[] => {
    if (column.role === 'identifying') return [];
    if (column.role !== 'quasi') return [{ name: column.name, role: column.role }];
    const index = encoded.attributes.findIndex((attribute) => attribute.position === position);
    const { levels } = column.hierarchy;
    return [{ name: column.name, role: 'quasi', level: found.node[index] ?? 0, highestLevel: levels.length - 1, loss: found.losses[index] ?? 0 }];
  });
}

/**
 * Was this made by {@link anonymise}? A look-alike that was put together by hand is not a release.
 *
 * @example
 * ```ts
 * isRelease({ rows: [], suppressed: 0 }); // => false
 * ```
 * @public
 */
export function isRelease(value: unknown): value is Release {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, anonymised);
}

/**
 * Makes a table fit to publish: quasi-identifiers are generalised, each column to one level, and records that would still stand in a
 * class smaller than k are left out, at most the share allowed. Of all ways to do so the one with the least loss of detail is taken;
 * the search is exact.
 *
 * Identifying columns are never released; sensitive ones are released as they are. If no way satisfies the models, nothing is
 * released.
 *
 * @param table - microdata: one row a person
 * @param options - models, and how many records may be left out
 * @returns the release; `anonymisation/no-solution`, `anonymisation/no-quasi-identifier`, `anonymisation/value-not-in-hierarchy`,
 * `anonymisation/lattice-too-large`
 * @throws RangeError for a suppression limit outside 0 to 1, or levels that a hierarchy does not have
 * Source: generalisation and suppression after Samarati and Sweeney; loss as in ARX 3.9.2, to whose optima it was compared.
 * @example
 * ```ts
 * const age = { name: 'age', role: 'quasi', hierarchy: ageLadder(['19', '20', '44']) } as const;
 * const found = anonymise({ columns: [age], rows: [['19'], ['20'], ['44']] }, { models: [kAnonymity(2)], suppressionLimit: 0.4 });
 * found.ok && found.value.rows; // => [['18-20'], ['18-20']]
 * found.ok && found.value.suppressed; // => 1
 * ```
 * @public
 */
export function anonymise(table: MicroTable, { models, suppressionLimit = 0.05 }: AnonymiseOptions): Result<Release> {
  if (!(suppressionLimit >= 0 && suppressionLimit <= 1)) throw new RangeError('the suppression limit is a share from 0 to 1');
  const encoded = encode(table);
  if (!encoded.ok) return encoded;
  const nodes = encoded.value.attributes.reduce((product, { lowest, highest }) => product * (highest - lowest + 1), 1);
  if (nodes > largestLattice) return refused([problem('anonymisation/lattice-too-large', '/columns', { params: { maximum: largestLattice } })]);
  const k = Math.max(...models.map((model) => model.k));
  const read = table.rows.length;
  const found = read === 0 ? undefined : search(encoded.value, k, Math.floor(suppressionLimit * read + 1e-9));
  if (!found) return refused([problem('anonymisation/no-solution', '', { params: { k } })]);
  const { rows, sizes } = releasedRows(table, encoded.value, found, k);
  return ok({
    [anonymised]: true,
    models,
    columns: columnsOf(table, encoded.value, found),
    rows,
    read,
    suppressed: read - rows.length,
    classes: { count: sizes.length, smallest: sizes.length > 0 ? Math.min(...sizes) : 0, largest: Math.max(0, ...sizes), average: sizes.length > 0 ? rows.length / sizes.length : 0 },
    risks: risksOf(sizes),
    loss: found.loss,
    search: { nodes: found.nodes, checked: found.checked, optimal: true },
  });
}
