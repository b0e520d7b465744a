import type { ComplianceReport, Finding, FindingStatus } from '../assess/index.js';
import { beyond, changed, named, text, type Cause } from './cause.js';

/** A finding that differs between two reports. @public */
export interface FindingChange {
  readonly obligation: string;
  /** Absent: the report does not answer this obligation. */
  readonly was?: FindingStatus;
  readonly now?: FindingStatus;
  readonly missingWas: readonly string[];
  readonly missingNow: readonly string[];
  readonly because: Cause;
}

/**
 * What changed between two reports, and why: by which facts, which versions of laws, which rule, or what binds. Findings that are
 * the same are left out.
 *
 * @example
 * ```ts
 * const before = assessCompliance('OM', palermoArticles3And5, { asOf: '2024-06-01' });
 * const after = assessCompliance('OM', palermoArticles3And5, { asOf: '2026-01-01' });
 * const child = diffReports(before, after).find(({ obligation }) => obligation === 'tip.3.c');
 * [child?.was, child?.now, child?.because.lawsIn]; // => ['satisfied', 'unknown', ['omn.78-2025@2025-09-10']]
 * diffReports(after, after); // => []
 * ```
 * @public
 */
export function diffReports(before: ComplianceReport, after: ComplianceReport): readonly FindingChange[] {
  const found = ({ findings }: ComplianceReport): ReadonlyMap<string, Finding> => new Map(findings.map((one) => [one.obligation, one]));
  const [first, second] = [found(before), found(after)];
  return [...new Set([...first.keys(), ...second.keys()])].flatMap((obligation) => {
    const [was, now] = [first.get(obligation), second.get(obligation)];
    const same = was && now && was.status === now.status && was.severity === now.severity && text(was.missing) === text(now.missing);
    if (same) return [];
    const [old, fresh] = [was?.inputs ?? [], now?.inputs ?? []];
    const names = [...new Set([...old, ...fresh].map(({ fact }) => fact))];
    const because: Cause = {
      facts: names.flatMap((name) => changed(name, named(old, name), named(fresh, name))),
      lawsIn: beyond(now?.laws ?? [], was?.laws ?? []),
      lawsOut: beyond(was?.laws ?? [], now?.laws ?? []),
      rule: was !== undefined && now !== undefined && was.rule.version !== now.rule.version,
      binding: was?.bound !== now?.bound || was?.reserved !== now?.reserved,
    };
    return [{ obligation, ...(was && { was: was.status }), ...(now && { now: now.status }), missingWas: was?.missing ?? [], missingNow: now?.missing ?? [], because }];
  });
}
