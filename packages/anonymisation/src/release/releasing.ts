import type { Result } from '@ctip/core';

import { viewOfTable } from '../evidence/classView.js';
import { lossesOf } from '../measure/loss.js';
import { qualityOf } from '../quality/quality.js';
import { risksOf } from '../risk/index.js';
import { remainingRisks } from '../risk/remaining.js';
import type { Steps } from '../search/steps.js';
import type { MicroTable } from '../table/index.js';
import { classesOf } from './classes.js';
import type { ReleasedColumn, SearchFacts } from './facts.js';
import type { Release } from './release.js';
import { releasedRows } from './rows.js';
import { sealing } from './seal.js';
import type { Question, Solution } from './solve.js';

/** What a release is made with besides the question. */
interface Made {
  readonly riskThreshold: number;
  readonly key: Uint8Array | undefined;
}

/** What became of each column that is published. */
function columnsOf(table: MicroTable, { encoded: { attributes }, recoding: { nodes } }: Solution, losses: readonly number[]): ReleasedColumn[] {
  return table.columns.flatMap((column, position): ReleasedColumn[] => {
    if (column.role === 'identifying') return [];
    if (column.role !== 'quasi') return [{ name: column.name, role: column.role }];
    const index = attributes.findIndex((attribute) => attribute.position === position);
    const [level = 0, ...others] = new Set(nodes.map((node) => node[index] ?? 0));
    const levels = [level, ...others].toSorted((a, b) => a - b);
    return [{ name: column.name, role: 'quasi', ...(others.length === 0 ? { level } : { levels }), highestLevel: attributes[index]?.top ?? 0, loss: losses[index] ?? 0 }];
  });
}

/** Cells of published records that stand higher than their column does in the first way of generalising. */
function blankedIn({ encoded: { counts }, recoding: { nodes, nodeOf } }: Solution): number {
  const [first = []] = nodes;
  const raised = nodes.map((node) => node.filter((level, at) => level > (first[at] ?? 0)).length);
  return counts.reduce((sum, count, tuple) => sum + count * (raised[nodeOf[tuple] ?? -1] ?? 0), 0);
}

/** How it was found, and how far from the best it may be. */
function searchFacts({ found: { nodes, checked, cost, lowerBound }, endedAfter }: Solution, hasRounds: boolean): SearchFacts {
  const difference = cost - lowerBound;
  // Rounded up, so that the cost is never above both together.
  const gap = difference > 0 && lowerBound + difference < cost ? difference + Number.EPSILON * cost : difference;
  return { nodes, checked, optimal: gap === 0 && !(hasRounds && endedAfter !== undefined), lowerBound, gap, ...(endedAfter !== undefined && { endedAfter }) };
}

/** Measures what was found and makes a release of it, step by step. */
export function* releasing(table: MicroTable, solution: Solution, { models, suppressionLimit, utility, population, localRecoding, cells = false }: Question, { riskThreshold, key }: Made): Steps<Result<Release>> {
  const { encoded, found, recoding } = solution;
  const view = viewOfTable(table, encoded, recoding, population);
  const rows = releasedRows(table, encoded, recoding);
  yield undefined;
  const before = encoded.counts.filter((count) => count > 0);
  const { loss, losses } = lossesOf(encoded, recoding);
  const columns = columnsOf(table, solution, losses);
  yield undefined;
  const remaining = remainingRisks(columns, rows);
  yield undefined;
  const quality = qualityOf(encoded, recoding);
  yield undefined;
  const facts = {
    models,
    suppressionLimit,
    columns,
    rows,
    read: encoded.rows,
    suppressed: encoded.rows - rows.length,
    blanked: blankedIn(solution),
    before: { classes: classesOf(before, encoded.rows), risks: risksOf(before, riskThreshold) },
    classes: classesOf(recoding.sizes, rows.length),
    risks: risksOf(recoding.sizes, riskThreshold),
    remaining,
    loss,
    utility: { ...utility, cost: found.cost },
    quality,
    search: searchFacts(solution, cells || localRecoding !== undefined),
  } as const;
  const heldBack = Uint8Array.from(encoded.tupleOf, (tuple) => Number((recoding.nodeOf[tuple] ?? -1) < 0));
  return yield* sealing({ table, facts, view, heldBack, population, localRecoding, cells, key });
}
