import { explainFinding, readLawRecords, statusCounts, whatIf } from '@ctip/compliance';
import { problem, refused, type ArabLeagueCode, type Result } from '@ctip/core';

import type { ExitCode } from '../../run/io.js';
import type { Context } from '../../run/verb.js';
import type { Days } from '../day.js';
import { codeFor, wholeInput } from '../input.js';
import { countsLine, findingLines } from './lines.js';
import { obligationsOf } from './obligations.js';

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
export async function tryDraft(path: string, countries: readonly ArabLeagueCode[], days: Days, context: Context): Promise<ExitCode> {
  const { refuse, say, words } = context;
  const [country] = countries;
  if (country === undefined || countries.length !== 1) return refuse([problem('cli/option-missing', '', { params: { option: '--for' } })], 2);
  const bill = await draftOf(path, context);
  if (!bill.ok) return refuse(bill.problems, codeFor(bill.problems));
  const found = whatIf(country, bill.value, { ...days, obligations: obligationsOf(context) });
  say({ country, ...days, changes: found.changes, before: statusCounts(found.before.findings), after: statusCounts(found.after.findings) }, () => [
    words.t('line', { label: words.country(country), value: words.t('comply.draft', { count: found.changes.length }) }),
    ...found.changes.flatMap(({ obligation, was, now }) => {
      const finding = found.after.findings.find((one) => one.obligation === obligation);
      const moved = `${was === undefined ? '–' : words.t(`status.${was}`)} → ${now === undefined ? '–' : words.t(`status.${now}`)}`;
      return finding ? [`  ${words.isolate(obligation)} ${words.t('line', { label: explainFinding(finding, words.language).title, value: moved })}`, ...(now === 'satisfied' ? [] : findingLines(finding, context).slice(1))] : [];
    }),
    '',
    countsLine(found.after.findings, context),
  ]);
  return 0;
}
