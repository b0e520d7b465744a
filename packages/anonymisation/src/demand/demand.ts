import type { PrivacyModel } from '../model/index.js';
import type { EncodedTable } from '../table/encode.js';
import type { MicroTable } from '../table/index.js';
import { closeness } from './closeness.js';
import { combinations } from './combinations.js';
import type { Condition } from './condition.js';
import { diversity } from './diversity.js';
import { disclosure, likeness } from './likeness.js';
import { sampleCondition, type SampleCondition } from './sample.js';
import { classForPopulation, sizeForRisk } from './thresholds.js';

/** What is asked of a node, all models together. */
export interface Demand {
  /** Rows of the smallest class that is released. */
  readonly k: number;
  /** Rows of the population behind the smallest class; 0 where none is asked for. */
  readonly populationK: number;
  /** Bounds for the share of the population that is in the table, class by class. */
  readonly presence: readonly { readonly minimum: number; readonly maximum: number }[];
  readonly conditions: readonly Condition[];
  readonly samples: readonly SampleCondition[];
  /** Does what fails at a node fail at every node below it? */
  readonly isMonotone: boolean;
  /** Most rows that may be suppressed. */
  readonly limit: number;
  /** What it was made of, as data: another thread makes the same of it. */
  readonly asked: Asked;
}

/** Models, and the columns of the table that they are asked of. */
export interface Asked {
  readonly models: readonly PrivacyModel[];
  readonly columns: MicroTable['columns'];
}

/** Columns that a model looks into. */
export function columnsOf(model: PrivacyModel): readonly string[] {
  if (model.type === 'k-combinations') return model.columns;
  return 'column' in model ? [model.column] : [];
}

/** Groups of columns that models look into, each once. */
export function valueColumns(models: readonly PrivacyModel[]): string[][] {
  const groups = new Map(models.map((model) => [...columnsOf(model)]).filter((names) => names.length > 0).map((names) => [JSON.stringify(names), names] as const));
  return [...groups.values()];
}

function conditionOf(model: PrivacyModel, { columns }: Pick<MicroTable, 'columns'>, { values }: EncodedTable): Condition | undefined {
  const names = JSON.stringify(columnsOf(model));
  const index = values.findIndex(({ columns }) => JSON.stringify(columns) === names);
  const found = values[index];
  if (!found) return undefined;
  const column = columns.find(({ name }) => name === found.columns[0]);
  switch (model.type) {
    case 'l-diversity':
      return diversity(model, index);
    case 't-closeness':
      return closeness(model, index, found, column?.hierarchy);
    case 'beta-likeness':
      return likeness(model, index, found);
    case 'delta-disclosure':
      return disclosure(model, index, found);
    case 'k-groups':
      return { values: index, monotone: 'parts', holds: ({ start, end }) => end - start >= model.k };
    case 'k-combinations':
      return combinations(model, index, found);
    default:
      return undefined;
  }
}

/** Rows that a class must have by a model, whatever else it asks. */
function rowsOf(model: PrivacyModel, { rows }: EncodedTable): number {
  switch (model.type) {
    case 'k-anonymity':
    case 'k-groups':
      return model.k;
    case 'k-map':
      return model.population === undefined ? 1 : classForPopulation(model, rows);
    case 'average-risk':
      return model.highest === undefined || model.share !== undefined ? 1 : sizeForRisk(model.highest);
    // As many rows as different values; and an entropy of ln ℓ needs at least ℓ values.
    case 'l-diversity':
      return Math.ceil(model.l - 1e-9);
    default:
      return 1;
  }
}

/** Do nodes tell of those below them by a model of all records? Of a share of records it takes whole classes to tell, and finer ones may do with less. */
const isTagged = (model: PrivacyModel): boolean => model.type !== 'population-uniqueness' && !(model.type === 'average-risk' && model.share !== undefined);

/**
 * Puts models together into what is asked of every node.
 *
 * @param given - conditions of models that are not made from the values of the table
 */
export function demandOf(models: readonly PrivacyModel[], table: Pick<MicroTable, 'columns'>, encoded: EncodedTable, limit: number, given?: ReadonlyMap<PrivacyModel, Condition>): Demand {
  const conditions = models.flatMap((model) => given?.get(model) ?? conditionOf(model, table, encoded) ?? []);
  const presence = models.flatMap((model) => (model.type === 'delta-presence' ? [model] : []));
  const isDownward = conditions.every(({ monotone }) => monotone === 'parts' || (monotone === 'upward' && limit === 0));
  return {
    k: Math.max(1, ...models.map((model) => rowsOf(model, encoded))),
    populationK: Math.max(0, ...models.map((model) => (model.type === 'k-map' && model.population === undefined ? model.k : 0))),
    presence,
    // What fails downwards is looked at first.
    conditions: conditions.toSorted((a, b) => Number(b.monotone === 'parts') - Number(a.monotone === 'parts')),
    samples: models.flatMap((model) => sampleCondition(model) ?? []),
    isMonotone: isDownward && (presence.length === 0 || limit === 0) && models.every(isTagged),
    limit,
    asked: { models, columns: table.columns },
  };
}

/** More classes than this, and more rows than allowed stand in classes that are too small. */
export function mostClasses({ k, limit }: Demand, rows: number): number {
  return k < 2 ? Number.POSITIVE_INFINITY : Math.min(limit, rows) + Math.floor(Math.max(0, rows - limit) / k);
}
