import { findingStatuses, type ComplianceReport, type Finding, type FindingStatus } from '../assess/index.js';

/** How many findings say what: counts, never a score. @public */
export function statusCounts(findings: readonly Pick<Finding, 'status'>[]): Readonly<Record<FindingStatus, number>> {
  const counts = Object.fromEntries(findingStatuses.map((status) => [status, 0])) as Record<FindingStatus, number>;
  for (const { status } of findings) counts[status] += 1;
  return counts;
}

/** One gap, recommendation or benchmark that is not met. @public */
export interface RegisteredGap {
  readonly country: string;
  readonly asOf: string;
  readonly finding: Finding;
}

const weight = ['gap', 'recommendation', 'benchmark'] as const;

/**
 * Every unmet obligation of reports: gaps first, then recommendations, then benchmarks of states that are not bound; within each, in
 * the order of the reports and of the instrument. What is unknown is not here.
 *
 * @example
 * ```ts
 * const register = gapRegister([assessCompliance('KW', allObligations, { asOf: '2024-01-01' })]);
 * register.map(({ finding }) => [finding.obligation, finding.status]); // => [['tip.3.a.purpose', 'partly'], ['tip.3.c', 'not-satisfied']]
 * ```
 * @public
 */
export function gapRegister(reports: readonly ComplianceReport[]): readonly RegisteredGap[] {
  const all = reports.flatMap(({ country, asOf, findings }) => findings.map((finding) => ({ country, asOf, finding })));
  return weight.flatMap((severity) => all.filter(({ finding }) => finding.severity === severity));
}
