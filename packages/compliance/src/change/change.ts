import type { ArabLeagueCode } from '@ctip/core';

import { assessCompliance, type AssessOptions, type ComplianceReport, type Finding, type FindingStatus } from '../assess/index.js';
import { stateFactsOf, type FactName, type FactSet, type StateFacts } from '../facts/index.js';
import { allObligations, obligationOf, type Obligation } from '../obligation/index.js';
import { askedBy, rowsOf } from '../predicate/evaluate.js';
import type { FactUse } from '../predicate/index.js';
import type { LawRecord } from '../record/index.js';
import { withLaws } from './withLaws.js';

/** A fact that differs between two reports or states of facts. @public */
export interface FactChange {
  readonly fact: FactName;
  /** Absent: unknown then. */
  readonly was?: unknown;
  /** Absent: unknown now. */
  readonly now?: unknown;
}

/** Why a finding moved, or would. @public */
export interface Cause {
  readonly facts: readonly FactChange[];
  /** Versions of laws that are new, and that are gone. */
  readonly lawsIn: readonly string[];
  readonly lawsOut: readonly string[];
  /** The rule was changed. */
  readonly rule: boolean;
  /** What binds was changed: party status, or a reservation. */
  readonly binding: boolean;
}

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

/** A finding that newer facts have overtaken. @public */
export interface StaleFinding {
  readonly obligation: string;
  readonly status: FindingStatus;
  /** Versions of the laws that it judged. */
  readonly judged: readonly string[];
  readonly because: Cause;
}

const text = (value: unknown): string => JSON.stringify(value) ?? '';

const inOneOrder = (rows: readonly object[]): readonly object[] => rows.toSorted((a, b) => (text(a) < text(b) ? -1 : 1));

/** The facts of one name among inputs, without their law: an amendment is told by the versions. */
const named = (uses: readonly FactUse[], name: FactName): readonly object[] => inOneOrder(uses.filter(({ fact }) => fact === name).map(({ row }) => row));

const valueIn = (rows: readonly object[]): unknown => {
  const values = rows.map((row) => (row as { readonly value: unknown }).value);
  return values.length > 1 ? values : values[0];
};

function changed(fact: FactName, was: readonly object[], now: readonly object[]): readonly FactChange[] {
  if (text(was) === text(now)) return [];
  return [{ fact, ...(was.length > 0 && { was: valueIn(was) }), ...(now.length > 0 && { now: valueIn(now) }) }];
}

const beyond = (these: readonly string[], those: readonly string[]): readonly string[] => these.filter((one) => !those.includes(one));

const isCause = ({ facts, lawsIn, lawsOut, rule, binding }: Cause): boolean => facts.length > 0 || lawsIn.length > 0 || lawsOut.length > 0 || rule || binding;

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
    const fresh = [...askedBy(rule?.predicate), ...askedBy(rule?.onlyWhere === undefined ? undefined : obligationOf(rule.onlyWhere)?.predicate)].flatMap((fact) => rowsOf(sets, fact));
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
