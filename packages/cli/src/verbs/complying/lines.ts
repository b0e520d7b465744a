import { explainFinding, findingStatuses, statusCounts, type ComplianceReport, type Finding } from '@ctip/compliance';

import type { Context } from '../../run/verb.js';

/** A sign for each status. */
export const signs = { satisfied: '✓', partly: '◐', 'not-satisfied': '✗', unknown: '?', 'not-applicable': '–' } as const;

/** A finding: what was found, with its sources, why, and what would close the gap. */
export function findingLines(finding: Finding, { words }: Context): readonly string[] {
  const { title, status, severity, why, close } = explainFinding(finding, words.language);
  const cited = finding.citations.map((source) => words.isolate(source.id));
  const head = `  ${signs[finding.status]} ${words.isolate(finding.obligation)} ${words.t('line', { label: title, value: status })}${finding.severity === 'none' ? '' : ` (${severity})`}${cited.length === 0 ? '' : ` [${cited.join(' ')}]`}`;
  const unmet = finding.status === 'partly' || finding.status === 'not-satisfied';
  return [head, ...why.map((reason) => `      ${reason}`), ...(unmet ? close.map((remedy) => `      → ${remedy}`) : [])];
}

/** How many findings there are of each status. */
export const countsLine = (findings: readonly Finding[], { words }: Context): string => {
  const counts = statusCounts(findings);
  return findingStatuses.map((status) => words.t('line', { label: words.t(`status.${status}`), value: words.number(counts[status]) })).join(' · ');
};

/** Reports of few states in full, of many as a table. */
export function reportLines(reports: readonly ComplianceReport[], context: Context): readonly string[] {
  const { words } = context;
  const all = countsLine(reports.flatMap(({ findings }) => findings), context);
  if (reports.length <= 3) {
    return reports.flatMap(({ country, bound, findings }) => [words.t('line', { label: words.country(country), value: words.t(`bound.${bound}`) }), countsLine(findings, context), ...findings.flatMap((finding) => findingLines(finding, context))]);
  }
  const rows = reports.map(({ country, findings }) => [words.country(country), ...findings.map(({ status }) => signs[status])]);
  const [first] = reports;
  const compact = (first?.findings.length ?? 0) <= 12;
  const head = compact ? ['', ...(first?.findings ?? []).map(({ obligation }) => words.isolate(obligation))] : ['', ...findingStatuses.map((status) => signs[status])];
  const body = compact ? rows : reports.map(({ country, findings }) => [words.country(country), ...findingStatuses.map((status) => words.number(statusCounts(findings)[status]))]);
  return [head.join('\t'), ...body.map((row) => row.join('\t')), '', all];
}
