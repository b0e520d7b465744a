import { askedFor } from '../assess/askedFor.js';
import type { ComplianceReport, FindingStatus } from '../assess/index.js';
import type { FactSet, StateFacts } from '../facts/index.js';
import { obligationOf } from '../obligation/index.js';
import { rowsOf } from '../predicate/asked.js';
import { beyond, changed, isCause, named, type Cause } from './cause.js';

/** A finding that newer facts have overtaken. @public */
export interface StaleFinding {
  readonly obligation: string;
  readonly status: FindingStatus;
  /** Versions of the laws that it judged. */
  readonly judged: readonly string[];
  readonly because: Cause;
}

/**
 * The findings of a report that an amendment, a new fact or a changed rule has overtaken: each with what overtook it. They are not
 * wrong for their day; they must be made again.
 *
 * @param report - a report, also one that was stored
 * @param facts - the facts as they stand now
 * @example
 * ```ts
 * const report = assessCompliance('JO', palermoArticles3And5, { asOf: '2020-01-01' });
 * staleFindings(report, stateFactsOf('JO', { asOf: '2020-01-01' })); // => []
 * staleFindings(report, stateFactsOf('JO', { asOf: '2024-01-01' })).find(({ obligation }) => obligation === 'tip.3.c')?.because.facts; // => [{ fact: 'childException', was: true }]
 * ```
 * @public
 */
export function staleFindings(report: ComplianceReport, facts: StateFacts): readonly StaleFinding[] {
  const sets: readonly FactSet[] = [facts, ...(facts.others ?? [])];
  const laws = facts.laws ?? [];
  return report.findings.flatMap((finding) => {
    const rule = obligationOf(finding.obligation);
    const fresh = (rule ? askedFor(rule) : []).flatMap((fact) => rowsOf(sets, fact));
    const names = [...new Set([...finding.inputs, ...fresh].map(({ fact }) => fact))];
    const because: Cause = {
      facts: names.flatMap((name) => changed(name, named(finding.inputs, name), named(fresh, name))),
      lawsIn: beyond(laws, report.laws),
      lawsOut: beyond(report.laws, laws),
      rule: rule !== undefined && rule.version !== finding.rule.version,
      binding: false,
    };
    return isCause(because) ? [{ obligation: finding.obligation, status: finding.status, judged: finding.laws, because }] : [];
  });
}
