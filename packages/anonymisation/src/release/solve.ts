import { ok, problem, refused, type Problem, type Result } from '@ctip/core';

import { demandOf, valueColumns, type Demand } from '../demand/demand.js';
import { modelProblems } from '../demand/problems.js';
import { coverageProblem } from '../hierarchy/index.js';
import type { UtilityMeasure } from '../measure/index.js';
import type { PrivacyModel } from '../model/index.js';
import type { Found } from '../search/found.js';
import { here, type Lookers } from '../search/looking.js';
import { localRounds } from '../search/local.js';
import { publishedBy, recodingAt, recodingOf, type Recoding } from '../search/recoding.js';
import { Budget } from '../search/budget.js';
import { largestLattice, searching } from '../search/search.js';
import { finished, type Steps } from '../search/steps.js';
import { cellRounds } from '../suppression/cells.js';
import { tableProblems } from '../table/check.js';
import { encode, type EncodedTable } from '../table/encode.js';
import type { MicroTable } from '../table/index.js';
import { shortfall } from './shortfall.js';

/** What is asked, read again and without gaps. */
export interface Question {
  readonly models: readonly PrivacyModel[];
  readonly suppressionLimit: number;
  readonly utility: UtilityMeasure;
  readonly population: MicroTable['rows'] | undefined;
  /** Share of all rows that each further round must rescue; no further round where it is left out. */
  readonly localRecoding: number | undefined;
  /** Are cells blanked where whole records would be left out? */
  readonly cells?: boolean;
}

/** A way to make a table fit to publish. */
export interface Solution {
  readonly encoded: EncodedTable;
  readonly demand: Demand;
  /** What the search found over the whole table. */
  readonly found: Found;
  readonly recoding: Recoding;
  /** Where the budget ended before the search, or the rounds after it, did: nodes that were looked at in all. */
  readonly endedAfter?: number;
}

const byClass = new Set<PrivacyModel['type']>(['k-anonymity', 'l-diversity', 't-closeness', 'beta-likeness', 'delta-disclosure', 'k-groups', 'k-combinations', 'average-risk']);

/** Problems of encoding; for a column with missing values all of them together, where the rows of the table lack them. */
function explained(problems: readonly Problem[], { columns, rows }: MicroTable): readonly Problem[] {
  return problems.map((fault) => {
    const position = Number(/^\/columns\/(\d+)$/u.exec(fault.pointer)?.[1] ?? -1);
    const column = columns[position];
    if (fault.code !== 'anonymisation/value-not-in-hierarchy' || column?.role !== 'quasi') return fault;
    const values = rows.map((row) => row[position] ?? '');
    return coverageProblem(column.hierarchy, values, fault.pointer) ?? { ...fault, params: { ...fault.params, different: fault.params?.['count'] ?? 0, records: '…' } };
  });
}

/** Finds the way that costs least, all at once. */
export function solve(table: MicroTable, question: Question): Result<Solution> {
  return finished(solving(table, question, new Budget()));
}

/** Finds the way that costs least, or the best within a budget, step by step. Why there is none is worked out whatever the budget. */
export function* solving(table: MicroTable, { models, suppressionLimit, utility, population, localRecoding, cells = false }: Question, budget: Budget, lookers: Lookers = here): Steps<Result<Solution>> {
  if (table.rows.length === 0) return refused([...tableProblems(table), problem('anonymisation/table-empty', '')]);
  const faults = modelProblems(models, table, population);
  if (faults.length > 0) return refused(faults);
  if (localRecoding !== undefined || cells) {
    const unfit = models.findIndex(({ type }) => !byClass.has(type));
    if (unfit >= 0) return refused([problem('anonymisation/model-not-local', `/models/${String(unfit)}`)]);
  }
  const encoding = encode(table, { values: valueColumns(models), ...(population && { population }) });
  if (!encoding.ok) return refused(explained(encoding.problems, table));
  const encoded = encoding.value;
  const combinations = encoded.attributes.reduce((product, { lowest, highest }) => product * (highest - lowest + 1), 1);
  if (combinations > largestLattice) return refused([problem('anonymisation/lattice-too-large', '/columns', { params: { maximum: largestLattice } })]);
  const limit = Math.floor(suppressionLimit * table.rows.length + 1e-9);
  const demand = demandOf(models, table, encoded, limit);
  if (table.rows.length < demand.k) return refused([problem('anonymisation/k-above-table', '', { params: { k: demand.k, rows: table.rows.length } })]);
  const found = yield* searching(encoded, demand, utility, budget, lookers);
  if (!found) return refused([budget.isEnded ? problem('anonymisation/none-within-budget', '', { params: { checked: budget.spent, nodes: combinations } }) : yield* shortfall(table, encoded, models, limit)]);
  if (localRecoding === undefined && !cells) return ok({ encoded, demand, found, recoding: recodingAt(found, encoded.counts), ...(budget.isEnded && { endedAfter: budget.spent }) });
  const rounds = localRecoding === undefined ? { nodes: [found.node], nodeOf: publishedBy(found) } : yield* localRounds(encoded, demand, utility, found, localRecoding, budget, lookers);
  const { nodes, nodeOf } = cells ? yield* cellRounds(encoded, demand, utility, rounds, budget, lookers) : rounds;
  return ok({ encoded, demand, found, recoding: recodingOf(encoded, nodes, nodeOf), ...(budget.isEnded && { endedAfter: budget.spent }) });
}
