import { ok, problem, refused, type Problem, type Result } from '@ctip/core';

import { columnsOf } from '../demand/demand.js';
import { digestOfData } from '../evidence/hash.js';
import type { Hierarchy } from '../hierarchy/index.js';
import { hierarchyProblems } from '../hierarchy/hierarchy.js';
import type { PrivacyModel } from '../model/index.js';
import { checkedModel } from '../model/model.js';
import { encodeColumn, type Encoded } from '../table/encode.js';
import { tableProblems } from '../table/check.js';

import type { Column, QuasiColumn } from '../table/index.js';

/** What agencies agree on before anything is counted. @public */
export interface FederatedSchemeOptions {
  /** A name for this release, never used before with the same keys: masks are made from it. */
  readonly id: string;
  /** The agencies that take part, each by a name of its own; two or more. */
  readonly agencies: readonly string[];
  /** The columns of every agency's table, in one order, with public hierarchies; a sensitive column that a model looks into lists its values in one, too. */
  readonly columns: readonly Column[];
  /** What the release of all together promises. */
  readonly models: readonly [PrivacyModel, ...PrivacyModel[]];
  /** Largest share of all records that may be left out; 0.05 unless told. */
  readonly suppressionLimit?: number;
  /** Are counts masked, so that only sums over all agencies can be read? Yes unless told. */
  readonly masked?: boolean;
  /** Most numbers in one masked answer: levels with more classes are not asked for; a million unless told. */
  readonly mostCells?: number;
}

/** The agreement, checked. Every agency makes it from the same options by itself; the digests must be equal. @public */
export interface FederatedScheme {
  readonly id: string;
  readonly agencies: readonly string[];
  readonly columns: readonly Column[];
  readonly models: readonly PrivacyModel[];
  readonly suppressionLimit: number;
  readonly masked: boolean;
  readonly mostCells: number;
  /** Digest of everything above, hierarchies among it. */
  readonly digest: string;
}

/** Why a model cannot be read from counts of classes and values, where it cannot. */
function uncountable(model: PrivacyModel, pointer: string): Problem | undefined {
  switch (model.type) {
    case 'k-groups':
      return problem('anonymisation/model-not-federated-groups', pointer);
    case 'k-combinations':
      return problem('anonymisation/model-not-federated-combinations', pointer);
    case 'delta-presence':
      return problem('anonymisation/model-not-federated-population', pointer);
    case 'k-map':
      return model.population === undefined ? problem('anonymisation/model-not-federated-population', pointer) : undefined;
    default:
      return undefined;
  }
}

/** The quasi-identifiers of a scheme, by name, as a table is encoded. */
export const quasiOf = ({ columns }: Pick<FederatedScheme, 'columns'>): readonly QuasiColumn[] => columns.filter((column): column is QuasiColumn => column.role === 'quasi').toSorted((a, b) => (a.name < b.name ? -1 : 1));

/** The quasi-identifiers as numbers, with how many records have each value. */
export function attributesOf(scheme: FederatedScheme, histograms: readonly Float64Array[]): readonly Encoded[] {
  return quasiOf(scheme).map((column, at) => encodeColumn(column, scheme.columns.indexOf(column), histograms[at] ?? new Float64Array(column.hierarchy.leaves.length)));
}

/** A sensitive column that models look into, and its public values. */
export interface SensitiveColumn {
  readonly name: string;
  readonly position: number;
  readonly hierarchy: Hierarchy;
}

/** The sensitive columns that models look into, in the order of the scheme. Each is counted by itself, never two together. */
export function sensitiveOf({ columns, models }: Pick<FederatedScheme, 'columns' | 'models'>): SensitiveColumn[] {
  const names = new Set(models.flatMap((model) => columnsOf(model)));
  return columns.flatMap(({ name, hierarchy }, position) => (names.has(name) && hierarchy ? [{ name, position, hierarchy }] : []));
}

/** How many numbers a class has in each list of an answer: one where no model looks into a column. */
export function widthsOf(scheme: Pick<FederatedScheme, 'columns' | 'models'>): number[] {
  const widths = sensitiveOf(scheme).map(({ hierarchy }) => hierarchy.leaves.length);
  return widths.length === 0 ? [1] : widths;
}

function modelFaults({ columns, models }: Pick<FederatedScheme, 'columns' | 'models'>): Problem[] {
  return models.flatMap((model, at): Problem[] => {
    const pointer = `/models/${String(at)}`;
    const reason = uncountable(model, pointer);
    if (reason) return [reason];
    return columnsOf(model).flatMap((name): readonly Problem[] => {
      const position = columns.findIndex((column) => column.name === name);
      const column = columns[position];
      if (!column) return [problem('anonymisation/model-column-unknown', pointer)];
      if (column.role !== 'sensitive') return [problem('anonymisation/model-column-role', pointer)];
      return column.hierarchy ? hierarchyProblems(column.hierarchy, `/columns/${String(position)}/hierarchy`) : [problem('anonymisation/model-hierarchy-missing', pointer)];
    });
  });
}

/**
 * Agrees on how several agencies publish together: the same columns and public hierarchies, the same models, the same limit.
 *
 * @param options - what is agreed on
 * @returns the scheme; for what counts of classes do not tell `anonymisation/model-not-federated-groups` (k groups: a family may stand in
 * two agencies), `-combinations` (values of one record together) or `-population` (δ-presence and k-map with a population table);
 * `anonymisation/model-hierarchy-missing`, and the problems of a table with its columns
 * @throws TypeError for no model, fewer than two agencies, or two of one name; RangeError for a limit that is no share, models that
 * promise nothing
 * @example
 * ```ts
 * const sex = { name: 'sex', role: 'quasi', hierarchy: flatLadder(['f', 'm']) } as const;
 * const agreed = federatedScheme({ id: '2026-1', agencies: ['North', 'South'], columns: [sex], models: [kAnonymity(11)] });
 * agreed.ok && agreed.value.masked; // => true
 * ```
 * @public
 */
export function federatedScheme(options: FederatedSchemeOptions): Result<FederatedScheme> {
  const { id, agencies, columns, suppressionLimit = 0.05, masked = true, mostCells = 1_000_000 } = options;
  if (options.models.length === 0) throw new TypeError('a release promises something: give at least one model');
  if (agencies.length < 2 || new Set(agencies).size !== agencies.length || agencies.includes('')) throw new TypeError('two or more agencies take part, each by a name of its own');
  if (id === '') throw new TypeError('a federated release has a name');
  if (!(suppressionLimit >= 0 && suppressionLimit <= 1)) throw new RangeError('the suppression limit is a share from 0 to 1');
  if (!Number.isSafeInteger(mostCells) || mostCells < 1) throw new RangeError('the most cells are a whole number from 1');
  const body = { id, agencies: [...agencies].toSorted(), columns, models: options.models.map(checkedModel), suppressionLimit, masked, mostCells };
  const faults = [...tableProblems({ columns, rows: [] }), ...modelFaults(body)];
  if (faults.length > 0) return refused(faults);
  const agreed = {
    ...body,
    columns: columns.map((column) => ({ ...column, ...(column.hierarchy && { hierarchy: { levels: column.hierarchy.levels } }) })),
  };
  return ok({ ...body, digest: digestOfData(JSON.parse(JSON.stringify(agreed))).value });
}
