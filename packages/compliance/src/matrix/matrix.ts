import type { Source, Truth, VerificationMark } from '@ctip/core';

import { findingResults, type ComplianceReport, type FindingResult } from '../assess/index.js';

/** One state and one obligation. @public */
export interface MatrixCell {
  readonly obligation: string;
  readonly result: FindingResult;
  readonly wider: boolean;
  readonly mark?: VerificationMark;
  readonly missing: readonly string[];
  readonly citations: readonly Source[];
}

/** One state. @public */
export interface MatrixRow {
  readonly country: string;
  readonly bound: Truth;
  readonly cells: readonly MatrixCell[];
}

/** States by obligations. @public */
export interface ComplianceMatrix {
  /** Ids of the obligations, in the order of the cells. */
  readonly obligations: readonly string[];
  readonly rows: readonly MatrixRow[];
  /** How many cells say what. Counts of findings, not a score of states. */
  readonly totals: Readonly<Record<FindingResult, number>>;
}

/**
 * Reports side by side: a row for each state, a cell for each obligation.
 *
 * @throws TypeError when the reports do not answer the same obligations
 * @example
 * ```ts
 * const asOf = '2024-01-01';
 * const matrix = complianceMatrix(arabLeague.map((country) => assessCompliance(country, palermoArticles3And5, { asOf })));
 * [matrix.rows.length, matrix.obligations.length]; // => [22, 10]
 * ```
 * @public
 */
export function complianceMatrix(reports: readonly ComplianceReport[]): ComplianceMatrix {
  const obligations = reports[0]?.findings.map(({ obligation }) => obligation) ?? [];
  const rows = reports.map(({ country, bound, findings }): MatrixRow => {
    if (findings.length !== obligations.length || findings.some(({ obligation }, i) => obligation !== obligations[i])) {
      throw new TypeError('the reports answer different obligations');
    }
    return {
      country,
      bound,
      cells: findings.map(({ obligation, result, wider, mark, missing, citations }) => ({
        obligation,
        result,
        wider,
        ...(mark !== undefined && { mark }),
        missing,
        citations,
      })),
    };
  });
  const cells = rows.flatMap((row) => row.cells);
  const totals = Object.fromEntries(findingResults.map((result) => [result, cells.filter((cell) => cell.result === result).length]));
  return { obligations, rows, totals: totals as Record<FindingResult, number> };
}
