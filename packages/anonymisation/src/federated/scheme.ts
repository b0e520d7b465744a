import { ok, problem, refused, type Problem, type Result } from '@ctip/core';

import { columnsOf } from '../demand/demand.js';
import { digestOfTable } from '../evidence/evidence.js';
import { digestOfData } from '../evidence/hash.js';
import { coverageProblem } from '../hierarchy/index.js';
import { hierarchyProblems } from '../hierarchy/hierarchy.js';
import type { PrivacyModel } from '../model/index.js';
import { checkedModel } from '../model/model.js';
import { encodeColumn, type Encoded } from '../table/encode.js';
import { tableProblems } from '../table/check.js';

import type { Column, MicroTable, QuasiColumn } from '../table/index.js';
import { federatedGroups, type FederatedGroups } from './groups.js';
import { combinationsIn, combinedIn, isOfHiddenGroups, listsOf } from './lists.js';

/** What agencies agree on before anything is counted. @public */
export interface FederatedSchemeOptions {
  /** A name for this release, never used before with the same keys: masks are made from it. */
  readonly id: string;
  /** The agencies that take part, each by a name of its own; two or more. */
  readonly agencies: readonly string[];
  /**
   * The columns of every agency's table, in one order, with public hierarchies. A sensitive column that a model looks into lists its values
   * in one, too; a multi-valued one the values that a cell may hold. A column that tells groups apart is an identifying one.
   */
  readonly columns: readonly Column[];
  /** What the release of all together promises. */
  readonly models: readonly [PrivacyModel, ...PrivacyModel[]];
  /** Largest share of all records that may be left out; 0.05 unless told. */
  readonly suppressionLimit?: number;
  /** Are counts masked, so that only sums over all agencies can be read? Yes unless told. */
  readonly masked?: boolean;
  /** Most numbers in one masked answer: levels with more classes are not asked for; a million unless told. */
  readonly mostCells?: number;
  /** Where k is counted in families or persons (`kGroups`): do their numbers mean the same at every agency? There is no answer that stands unless told. */
  readonly groups?: FederatedGroups;
  /** Rows of a population that all agree on, with the columns of the scheme, for k-map and δ-presence; the scheme keeps their digest alone. */
  readonly population?: MicroTable['rows'];
}

/** A population that was agreed on, by its digest. @public */
export interface FederatedPopulation {
  readonly rows: number;
  readonly digest: string;
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
  readonly groups?: FederatedGroups;
  readonly population?: FederatedPopulation;
  /** Digest of everything above, hierarchies among it. */
  readonly digest: string;
}

/** The quasi-identifiers of a scheme, by name, as a table is encoded. */
export const quasiOf = ({ columns }: Pick<FederatedScheme, 'columns'>): readonly QuasiColumn[] => columns.filter((column): column is QuasiColumn => column.role === 'quasi').toSorted((a, b) => (a.name < b.name ? -1 : 1));

/** The quasi-identifiers as numbers, with how many records have each value. */
export function attributesOf(scheme: FederatedScheme, histograms: readonly Float64Array[]): readonly Encoded[] {
  return quasiOf(scheme).map((column, at) => encodeColumn(column, scheme.columns.indexOf(column), histograms[at] ?? new Float64Array(column.hierarchy.leaves.length)));
}

/** How many numbers a class has in each list of an answer. */
export const widthsOf = (scheme: Pick<FederatedScheme, 'columns' | 'models'>): number[] => listsOf(scheme).map(({ width }) => width);

/** Are groups counted that may be known to two agencies? */
export const areShared = (scheme: Pick<FederatedScheme, 'columns' | 'models' | 'groups'>): boolean => scheme.groups === 'shared' && listsOf(scheme).some(({ kind }) => kind === 'groups');

/** What is checked of a scheme before it is one. */
type Draft = Omit<FederatedScheme, 'digest'>;

/** What keeps the agencies from counting a model together, whatever columns it looks into. */
function uncountable(model: PrivacyModel, { columns, groups, population, mostCells }: Draft, pointer: string): Problem | undefined {
  const needsPopulation = model.type === 'delta-presence' || (model.type === 'k-map' && model.population === undefined);
  if (needsPopulation && !population) return problem('anonymisation/model-not-federated-population', pointer);
  if (isOfHiddenGroups(model, columns) && !groups) return problem('anonymisation/model-not-federated-groups', pointer);
  if (model.type === 'k-combinations') {
    const count = combinationsIn(combinedIn(model, columns));
    if (count > mostCells) return problem('anonymisation/model-not-federated-combinations', pointer, { params: { count, maximum: mostCells } });
  }
  return undefined;
}

function modelFaults(draft: Draft): Problem[] {
  const { columns, models } = draft;
  return models.flatMap((model, at): Problem[] => {
    const pointer = `/models/${String(at)}`;
    const reason = uncountable(model, draft, pointer);
    if (reason) return [reason];
    return columnsOf(model).flatMap((name): readonly Problem[] => {
      const position = columns.findIndex((column) => column.name === name);
      const column = columns[position];
      if (!column) return [problem('anonymisation/model-column-unknown', pointer)];
      if (isOfHiddenGroups(model, columns)) return [];
      if (column.role !== 'sensitive') return [problem('anonymisation/model-column-role', pointer)];
      return column.hierarchy ? hierarchyProblems(column.hierarchy, `/columns/${String(position)}/hierarchy`) : [problem('anonymisation/model-hierarchy-missing', pointer)];
    });
  });
}

/** A population by its digest, as the evidence of a release has it. */
const populationOf = ({ columns }: Pick<FederatedScheme, 'columns'>, rows: MicroTable['rows']): FederatedPopulation => ({ rows: rows.length, digest: digestOfTable(columns, rows).value });

/** Are these the rows of the population that was agreed on? The rows, or nothing where none was; a problem for others. */
export function agreedPopulation(scheme: FederatedScheme, rows: MicroTable['rows'] | undefined): Result<MicroTable['rows'] | undefined> {
  const { population } = scheme;
  if (!population) return ok(undefined);
  if (!rows) return refused([problem('anonymisation/population-missing', '/population')]);
  return populationOf(scheme, rows).digest === population.digest ? ok(rows) : refused([problem('anonymisation/federated-population', '/population')]);
}

/**
 * Agrees on how several agencies publish together: the same columns and public hierarchies, the same models, the same limit.
 *
 * @param options - what is agreed on
 * @returns the scheme; `anonymisation/model-not-federated-groups` where nobody said whether the numbers of families or persons mean the same
 * at every agency, `-combinations` where there are more combinations of values than an answer holds, `-population` where k-map or
 * δ-presence has no population; `anonymisation/model-hierarchy-missing`, and the problems of a table with its columns
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
  const { id, agencies, columns, suppressionLimit = 0.05, masked = true, mostCells = 1_000_000, groups, population } = options;
  if (options.models.length === 0) throw new TypeError('a release promises something: give at least one model');
  if (agencies.length < 2 || new Set(agencies).size !== agencies.length || agencies.includes('')) throw new TypeError('two or more agencies take part, each by a name of its own');
  if (id === '') throw new TypeError('a federated release has a name');
  if (!(suppressionLimit >= 0 && suppressionLimit <= 1)) throw new RangeError('the suppression limit is a share from 0 to 1');
  if (!Number.isSafeInteger(mostCells) || mostCells < 1) throw new RangeError('the most cells are a whole number from 1');
  if (groups !== undefined && !federatedGroups.includes(groups)) throw new TypeError('groups are shared or apart');
  return schemeOf({
    id,
    agencies: [...agencies].toSorted(),
    columns,
    models: options.models.map(checkedModel),
    suppressionLimit,
    masked,
    mostCells,
    ...(groups && { groups }),
    ...(population && { population: populationOf(options, population) }),
  }, population);
}

/** What is wrong with the rows of a population: their shape, or values that the public hierarchies do not have. */
function populationFaults({ columns }: Draft, rows: MicroTable['rows']): readonly Problem[] {
  const faults = tableProblems({ columns, rows });
  if (faults.length > 0) return faults;
  return columns.flatMap((column, position) => (column.role === 'quasi' ? (coverageProblem(column.hierarchy, rows.map((row) => row[position] ?? ''), `/population/${String(position)}`) ?? []) : []));
}

/** A scheme of a draft, whose population may be known by its digest alone. */
export function schemeOf(draft: Draft, population: MicroTable['rows'] = []): Result<FederatedScheme> {
  const { columns } = draft;
  const faults = [...populationFaults(draft, population), ...modelFaults(draft)];
  if (faults.length > 0) return refused(faults);
  const agreed = { ...draft, columns: columns.map((column) => ({ ...column, ...(column.hierarchy && { hierarchy: { levels: column.hierarchy.levels } }) })) };
  return ok({ ...draft, digest: digestOfData(JSON.parse(JSON.stringify(agreed))).value });
}
