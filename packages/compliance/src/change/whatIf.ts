import type { ArabLeagueCode } from '@ctip/core';

import { assessCompliance, type AssessOptions, type ComplianceReport } from '../assess/index.js';
import { stateFactsOf, type StateFacts } from '../facts/index.js';
import { allObligations, type Obligation } from '../obligation/index.js';
import type { LawRecord } from '../record/index.js';
import { diffReports, type FindingChange } from './diffReports.js';
import { withLaws } from './withLaws.js';

/** What a bill would change. @public */
export interface WhatIf {
  readonly before: ComplianceReport;
  readonly after: ComplianceReport;
  readonly changes: readonly FindingChange[];
}

/**
 * What would change if a bill were law: the drafter's tool. On what the bill says it speaks instead of the facts that are there; a law
 * that it replaces falls silent. Nothing is stored.
 *
 * @param subject - one of the 22 states, or facts
 * @param bill - law records, see `readLawRecords`; a `bill` is taken as law for the question
 * @param options - the day, and perhaps the obligations; all of them unless told
 * @example
 * ```ts
 * const bill = readLawRecords([{ id: 'bill', claims: { childException: true } }]);
 * const { changes } = whatIf('KW', bill.ok ? bill.value : [], { asOf: '2024-01-01' });
 * changes.map(({ obligation, was, now }) => [obligation, was, now]); // => [['tip.3.c', 'not-satisfied', 'satisfied']]
 * ```
 * @public
 */
export function whatIf(
  subject: ArabLeagueCode | StateFacts,
  bill: readonly LawRecord[],
  { obligations = allObligations, ...options }: AssessOptions & { readonly obligations?: readonly Obligation[] },
): WhatIf {
  const facts = typeof subject === 'string' ? stateFactsOf(subject, options) : subject;
  const asLaw = bill.map(({ inForceFrom: _1, ended: _2, ...law }): LawRecord => ({ ...law, status: 'law' }));
  const before = assessCompliance(facts, obligations, options);
  const after = assessCompliance(withLaws(facts, asLaw, options), obligations, options);
  return { before, after, changes: diffReports(before, after) };
}
