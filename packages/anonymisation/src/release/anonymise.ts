import { ok, problem, refused, type Result } from '@ctip/core';

import { lossesOf } from '../measure/loss.js';
import type { UtilityMeasure, UtilityMeasureName } from '../measure/index.js';
import { smallestClass } from '../model/demand.js';
import type { PrivacyModel } from '../model/index.js';
import { qualityOf } from '../quality/quality.js';
import { risksOf } from '../risk/index.js';
import { remainingRisks } from '../risk/remaining.js';
import type { Found } from '../search/found.js';
import { largestLattice, search } from '../search/search.js';
import { encode, type EncodedTable } from '../table/encode.js';
import type { MicroTable } from '../table/index.js';
import { releaseOf, type Release, type ReleaseClasses, type ReleasedColumn } from './release.js';
import { releasedRows } from './rows.js';

/** How a table is made fit to publish. @public */
export interface AnonymiseOptions {
  /** What the release promises; all of them hold. */
  readonly models: readonly [PrivacyModel, ...PrivacyModel[]];
  /** Largest share of records that may be left out, 0 to 1; 0.05 unless told. */
  readonly suppressionLimit?: number;
  /** What the search minimises; `loss` unless told. */
  readonly utility?: UtilityMeasureName | UtilityMeasure;
  /** A risk above this counts as high; 0.2 unless told. */
  readonly riskThreshold?: number;
}

function columnsOf(table: MicroTable, { attributes }: EncodedTable, { node }: Found, losses: readonly number[]): ReleasedColumn[] {
  return table.columns.flatMap((column, position): ReleasedColumn[] => {
    if (column.role === 'identifying') return [];
    if (column.role !== 'quasi') return [{ name: column.name, role: column.role }];
    const index = attributes.findIndex((attribute) => attribute.position === position);
    return [{ name: column.name, role: 'quasi', level: node[index] ?? 0, highestLevel: attributes[index]?.top ?? 0, loss: losses[index] ?? 0 }];
  });
}

function classesOf(sizes: Int32Array, rows: number): ReleaseClasses {
  let [smallest, largest] = [Number.POSITIVE_INFINITY, 0];
  for (const size of sizes) {
    smallest = Math.min(smallest, size);
    largest = Math.max(largest, size);
  }
  return { count: sizes.length, smallest, largest, average: rows / sizes.length };
}

function released(table: MicroTable, encoded: EncodedTable, found: Found, k: number, options: Required<AnonymiseOptions>): Release {
  const { models, suppressionLimit, utility, riskThreshold } = options;
  const rows = releasedRows(table, encoded, found, k);
  const sizes = found.sizes.filter((size) => size >= k);
  const { loss, losses } = lossesOf(encoded, found, k);
  const columns = columnsOf(table, encoded, found, losses);
  return releaseOf({
    models: models.map((model) => ({ ...model })),
    suppressionLimit,
    columns,
    rows,
    read: encoded.rows,
    suppressed: encoded.rows - rows.length,
    classes: classesOf(sizes, rows.length),
    risks: risksOf(sizes, riskThreshold),
    remaining: remainingRisks(columns, rows),
    loss,
    utility: { ...measureOf(utility), cost: found.cost },
    quality: qualityOf(encoded, found, k),
    search: { nodes: found.nodes, checked: found.checked, optimal: true },
  });
}

const measureOf = (utility: UtilityMeasureName | UtilityMeasure): UtilityMeasure => (typeof utility === 'string' ? { measure: utility } : utility);

function checkShare(share: number, name: string): void {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`${name} is a share from 0 to 1`);
}

/**
 * Makes a table fit to publish: quasi-identifiers are generalised, each column to one level, and records that would still stand in a
 * class smaller than k are left out, at most the share allowed. Of all ways to do so the one that costs least detail is taken; the
 * search is exact.
 *
 * Identifying columns are never released; sensitive ones are released as they are. If no way satisfies the models, nothing is
 * released.
 *
 * @param table - microdata: one row a person
 * @param options - models, how many records may be left out, what detail is worth
 * @returns the release; `anonymisation/no-solution`, `anonymisation/no-quasi-identifier`, `anonymisation/value-not-in-hierarchy`,
 * `anonymisation/row-ragged`, `anonymisation/lattice-too-large`, and the problems of {@link hierarchyOf}
 * @throws RangeError for a share outside 0 to 1, levels that a hierarchy does not have, a k below 2; TypeError for no model, a role
 * that we do not know, two columns of one name
 * Source: generalisation and suppression after Samarati and Sweeney; measures as in ARX 3.9.2, to whose optima they were compared.
 * @example
 * ```ts
 * const age = { name: 'age', role: 'quasi', hierarchy: ageLadder(['19', '20', '44']) } as const;
 * const found = anonymise({ columns: [age], rows: [['19'], ['20'], ['44']] }, { models: [kAnonymity(2)], suppressionLimit: 0.4 });
 * found.ok && found.value.rows; // => [['18-20'], ['18-20']]
 * found.ok && found.value.suppressed; // => 1
 * ```
 * @public
 */
export function anonymise(table: MicroTable, options: AnonymiseOptions): Result<Release> {
  const { models, suppressionLimit = 0.05, utility = 'loss', riskThreshold = 0.2 } = options;
  checkShare(suppressionLimit, 'the suppression limit');
  checkShare(riskThreshold, 'the risk threshold');
  const k = smallestClass(models);
  const encoded = encode(table);
  if (!encoded.ok) return encoded;
  const nodes = encoded.value.attributes.reduce((product, { lowest, highest }) => product * (highest - lowest + 1), 1);
  if (nodes > largestLattice) return refused([problem('anonymisation/lattice-too-large', '/columns', { params: { maximum: largestLattice } })]);
  const limit = Math.floor(suppressionLimit * table.rows.length + 1e-9);
  const found = table.rows.length < k ? undefined : search(encoded.value, { k, limit }, measureOf(utility));
  if (!found) return refused([problem('anonymisation/no-solution', '', { params: { k } })]);
  return ok(released(table, encoded.value, found, k, { models, suppressionLimit, utility, riskThreshold }));
}
