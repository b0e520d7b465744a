import {
  allObligations,
  assessBenchmarks,
  assessCompliance,
  benchmarkTitle,
  complianceMatrix,
  conventionObligations,
  explainFinding,
  findingStatuses,
  gapRegisterHtml,
  matrixHtml,
  penaltyHtml,
  protocolObligations,
  ratificationMap,
  readLawRecords,
  stateReportHtml,
  statusCounts,
  whatIf,
  type ComplianceReport,
  type Finding,
} from '@ctip/compliance';
import { problem, refused, type ArabLeagueCode, type Result } from '@ctip/core';
import { writeWhole } from '@ctip/exchange';
import { comparePenalties } from '@ctip/legislation';

import type { ExitCode } from '../run/io.js';
import type { Context, Verb } from '../run/verb.js';
import { dayOptions, daysOf, isProblem, membersOf, type Days } from './day.js';
import { codeFor, wholeInput } from './input.js';

const instruments = { 'tip-protocol': protocolObligations, untoc: conventionObligations, all: allObligations } as const;
const signs = { satisfied: '✓', partly: '◐', 'not-satisfied': '✗', unknown: '?', 'not-applicable': '–' } as const;

function findingLines(finding: Finding, { words }: Context): readonly string[] {
  const { title, status, severity, why, close } = explainFinding(finding, words.language);
  const cited = finding.citations.map((source) => words.isolate(source.id));
  const head = `  ${signs[finding.status]} ${words.isolate(finding.obligation)} ${title}: ${status}${finding.severity === 'none' ? '' : ` (${severity})`}${cited.length === 0 ? '' : ` [${cited.join(' ')}]`}`;
  const unmet = finding.status === 'partly' || finding.status === 'not-satisfied';
  return [head, ...why.map((reason) => `      ${reason}`), ...(unmet ? close.map((remedy) => `      → ${remedy}`) : [])];
}

const countsLine = (findings: readonly Finding[], { words }: Context): string => {
  const counts = statusCounts(findings);
  return findingStatuses.map((status) => `${words.t(`status.${status}`)}: ${words.number(counts[status])}`).join(' · ');
};

function reportLines(reports: readonly ComplianceReport[], context: Context): readonly string[] {
  const { words } = context;
  const all = countsLine(reports.flatMap(({ findings }) => findings), context);
  if (reports.length <= 3) {
    return reports.flatMap(({ country, bound, findings }) => [`${words.country(country)}: ${words.t(`bound.${bound}`)}`, countsLine(findings, context), ...findings.flatMap((finding) => findingLines(finding, context))]);
  }
  const rows = reports.map(({ country, findings }) => [words.country(country), ...findings.map(({ status }) => signs[status])]);
  const [first] = reports;
  const compact = (first?.findings.length ?? 0) <= 12;
  const head = compact ? ['', ...(first?.findings ?? []).map(({ obligation }) => words.isolate(obligation))] : ['', ...findingStatuses.map((status) => signs[status])];
  const body = compact ? rows : reports.map(({ country, findings }) => [words.country(country), ...findingStatuses.map((status) => words.number(statusCounts(findings)[status]))]);
  return [head.join('\t'), ...body.map((row) => row.join('\t')), '', all];
}

async function draftOf(path: string, context: Context): Promise<Result<Parameters<typeof whatIf>[1]>> {
  const bytes = await wholeInput(path, context);
  if (!bytes.ok) return bytes;
  let given: unknown;
  try {
    given = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value));
  } catch {
    return refused([problem('compliance/record-shape', '')]);
  }
  const laws: unknown = typeof given === 'object' && given !== null && 'laws' in given ? given.laws : given;
  return readLawRecords(Array.isArray(laws) ? laws : [laws]);
}

/** A bill, tried as law: what it would change. */
async function tryDraft(path: string, countries: readonly ArabLeagueCode[], days: Days, context: Context): Promise<ExitCode> {
  const { option, refuse, say, words } = context;
  const [country] = countries;
  if (country === undefined || countries.length !== 1) return refuse([problem('cli/option-missing', '', { params: { option: '--for' } })], 2);
  const bill = await draftOf(path, context);
  if (!bill.ok) return refuse(bill.problems, codeFor(bill.problems));
  const obligations = instruments[(option('instrument') ?? 'all') as keyof typeof instruments];
  const found = whatIf(country, bill.value, { ...days, obligations });
  say({ country, ...days, changes: found.changes, before: statusCounts(found.before.findings), after: statusCounts(found.after.findings) }, () => [
    `${words.country(country)}: ${words.t('comply.draft', { count: found.changes.length })}`,
    ...found.changes.flatMap(({ obligation, was, now }) => {
      const finding = found.after.findings.find((one) => one.obligation === obligation);
      const moved = `${was === undefined ? '–' : words.t(`status.${was}`)} → ${now === undefined ? '–' : words.t(`status.${now}`)}`;
      return finding ? [`  ${words.isolate(obligation)} ${explainFinding(finding, words.language).title}: ${moved}`, ...(now === 'satisfied' ? [] : findingLines(finding, context).slice(1))] : [];
    }),
    '',
    countsLine(found.after.findings, context),
  ]);
  return 0;
}

/** Files asked for, each whole or not at all. */
async function writeFiles(reports: readonly ComplianceReport[], { asOf }: Days, { option, words }: Context): Promise<Result<readonly string[]>> {
  const { language } = words;
  const countries = reports.map(({ country }) => country as ArabLeagueCode);
  const [first] = reports;
  const pages: readonly (readonly [string, () => string])[] = [
    ['matrix', () => matrixHtml(reports, { language })],
    ['register', () => gapRegisterHtml(reports, { language })],
    ['penalties', () => penaltyHtml(comparePenalties(countries, { asOf }), { asOf, language })],
    ['map', () => ratificationMap(option('instrument') === 'untoc' ? 'untoc' : 'tip-protocol', { asOf, language })],
    ['html', () => (first ? stateReportHtml(first, { language }) : '')],
  ];
  const written: string[] = [];
  for (const [name, make] of pages) {
    const path = option(name);
    if (path === undefined) continue;
    const done = await writeWhole(path, [make()]);
    if (!done.ok) return done;
    written.push(`--${name}`);
  }
  return { ok: true, value: written };
}

/** Holds laws beside the obligations of the Protocol and the Convention. */
export const comply: Verb = {
  name: 'comply',
  operands: { shown: '[COUNTRY…]', least: 0, most: 22 },
  options: {
    ...dayOptions,
    instrument: { type: 'string', value: 'tip-protocol|untoc|all', allowed: ['tip-protocol', 'untoc', 'all'] },
    all: { type: 'boolean' },
    benchmarks: { type: 'boolean' },
    html: { type: 'string', value: 'STATE.html', path: 'written' },
    matrix: { type: 'string', value: 'OUT.html', path: 'written' },
    register: { type: 'string', value: 'OUT.html', path: 'written' },
    penalties: { type: 'string', value: 'OUT.html', path: 'written' },
    map: { type: 'string', value: 'OUT.svg', path: 'written' },
    draft: { type: 'string', value: 'BILL.json', path: 'read' },
    for: { type: 'string', value: 'COUNTRY' },
  },
  async run(context) {
    const { operands, option, flag, say, refuse, words } = context;
    const days = daysOf(context);
    if (isProblem(days)) return refuse([days], 2);
    const draft = option('draft');
    const target = option('for');
    const countries = membersOf(flag('all') ? [] : target === undefined ? operands : [target]);
    if (isProblem(countries)) return refuse([countries], 2);
    if (draft !== undefined) return tryDraft(draft, countries, days, context);
    if (option('html') !== undefined && countries.length !== 1) return refuse([problem('cli/one-country', '', { params: { option: '--html' } })], 2);
    const obligations = instruments[(option('instrument') ?? 'all') as keyof typeof instruments];
    const reports = countries.map((country) => assessCompliance(country, obligations, days));
    const files = await writeFiles(reports, days, context);
    if (!files.ok) return refuse(files.problems, 3);
    if (files.value.length > 0 && !context.json) {
      say({}, () => [...files.value.map((file) => `${words.isolate(file)} ✓`), countsLine(reports.flatMap(({ findings }) => findings), context)]);
      return 0;
    }
    const benchmarks = flag('benchmarks') ? countries.map((country) => ({ country, findings: assessBenchmarks(country, days) })) : [];
    say({ ...days, matrix: complianceMatrix(reports), reports, ...(benchmarks.length > 0 && { benchmarks }) }, () => [
      ...reportLines(reports, context),
      ...benchmarks.flatMap(({ country, findings }) => [
        '',
        `${words.country(country)}: ${words.t('benchmark.note')}`,
        ...findings.map(({ benchmark, status, citations }) => `  ${signs[status]} ${benchmarkTitle(benchmark, words.language)}: ${words.t(`status.${status}`)}${citations.length === 0 ? '' : ` [${citations.map(({ id }) => words.isolate(id)).join(' ')}]`}`),
      ]),
    ]);
    return 0;
  },
};
