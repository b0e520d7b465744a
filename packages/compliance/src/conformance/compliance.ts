import { problem, type ConformanceInput, type ConformanceKind, type ConformanceOutcome, type Problem } from '@ctip/core';
import { states, treatyStatus } from '@ctip/legislation';

import { assessCompliance } from '../assess/index.js';
import { withLaws } from '../change/withLaws.js';
import { stateFactsOf, type StateFacts } from '../facts/index.js';
import { obligationOf } from '../obligation/index.js';
import { recordFactsOf } from '../record/index.js';
import { readCase, type Case } from './case.js';

/** A problem in one line: its code and its place, nothing of the case. */
const said = ({ code, pointer }: Problem): string => `${code}${pointer === '' ? '' : ` ${pointer}`}`;

/** Facts that a case is about: our data, laws of its own, or both, where its laws count beside ours. */
function factsOf({ iso3, asOf, knownAt, territory, laws, useDataset, party }: Case): StateFacts | Problem {
  const country = states.find((state) => state.iso3 === iso3)?.country;
  const options = { asOf, ...(knownAt !== undefined && { knownAt }), ...(territory !== undefined && { territory }) };
  if (useDataset && country === undefined) return problem('compliance/case-shape', '/iso3');
  const ours = country && { treaty: treatyStatus(country, 'tip-protocol', asOf), convention: treatyStatus(country, 'untoc', asOf) };
  const treaty = party?.['tip-protocol'] ?? ours?.treaty;
  const convention = party?.untoc ?? ours?.convention;
  const binding = { ...(treaty && { treaty }), ...(convention && { convention }) };
  if (!useDataset || country === undefined) return recordFactsOf(country ?? iso3, laws ?? [], { ...options, ...binding });
  const facts = stateFactsOf(country, options);
  return { ...(laws ? withLaws(facts, laws, options) : facts), ...binding };
}

function check(given: Case): Omit<ConformanceOutcome, 'id'> {
  const facts = factsOf(given);
  if ('code' in facts) return { status: 'failed', note: said(facts) };
  const notes: string[] = [];
  const obligations = given.expect.flatMap(({ obligation }) => obligationOf(obligation) ?? []);
  const { findings } = assessCompliance(facts, obligations, { asOf: given.asOf });
  for (const [i, { obligation, status, severity, missing }] of given.expect.entries()) {
    const found = findings[i];
    if (!found) continue;
    if (found.status !== status) notes.push(`${obligation}: expected ${status}, found ${found.status} (${found.why.map(({ key }) => key).join(', ')})`);
    if (severity !== undefined && found.severity !== severity) notes.push(`${obligation}: expected severity ${severity}, found ${found.severity}`);
    if (missing && [...missing].toSorted().join() !== found.missing.toSorted().join()) notes.push(`${obligation}: expected missing ${missing.join(' ')}, found ${found.missing.join(' ') || 'none'}`);
  }
  return notes.length > 0 ? { status: 'failed', note: notes.join('; ') } : { status: 'passed' };
}

/** A list of cases, cases under `cases`, one case, or one case a line. */
function casesIn(text: string): readonly unknown[] | undefined {
  try {
    const whole: unknown = JSON.parse(text);
    if (Array.isArray(whole)) return whole;
    if (typeof whole === 'object' && whole !== null && 'cases' in whole) return Array.isArray(whole.cases) ? (whole.cases as readonly unknown[]) : undefined;
    return [whole];
  } catch {
    try {
      return text.split('\n').filter((line) => line.trim() !== '').map((line): unknown => JSON.parse(line));
    } catch {
      return undefined;
    }
  }
}

async function* run(input: ConformanceInput): AsyncGenerator<ConformanceOutcome> {
  const bytes = await input.bytes();
  if (!bytes.ok) {
    yield { id: 'cases', status: 'failed', note: bytes.problems.map(said).join('; ') };
    return;
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.value);
  } catch {
    yield { id: 'cases', status: 'failed', note: 'compliance/not-cases' };
    return;
  }
  const cases = casesIn(text);
  if (!cases || cases.length === 0) {
    yield { id: 'cases', status: 'failed', note: 'compliance/not-cases' };
    return;
  }
  for (const [index, one] of cases.entries()) {
    const read = readCase(one);
    // An id is shown only where the case could be read; otherwise its place is.
    const place = `case ${String(index + 1)}`;
    yield read.ok ? { id: `${place} ${read.value.id}`, ...check(read.value) } : { id: place, status: 'failed', note: read.problems.map(said).join('; ') };
  }
}

/**
 * Cases of compliance, as JSON or NDJSON: `{ id, iso3, territory?, asOf, knownAt?, party?, laws?, useDataset?, expect }`.
 *
 * - `expect`: `{ obligation, status, severity?, missing? }`; `status` is satisfied, partly, not-satisfied, unknown or not-applicable
 * - `laws`: law records, see `readLawRecords`; with `useDataset` the shipped facts are used, and laws of the case count beside them
 * - `party`: `{ "tip-protocol": …, "untoc": … }` or the status of the Protocol alone; a status is `true`, a code, or
 *   `{ status, entryIntoForce?, reservations?: [{ article?, signatureOnly? }] }`. Without it, the shipped status where the state is ours.
 *
 * A case that cannot be read fails with a code and the place, and is never repeated.
 *
 * @public
 */
export const compliance: ConformanceKind = {
  kind: 'compliance',
  help: {
    ar: 'التزامات البروتوكول والاتفاقية بمقابل قوانين: حالة لكل التزام في يوم معين',
    en: 'obligations of the Protocol and the Convention beside laws: a status for each on a day',
    fr: 'obligations du Protocole et de la Convention au regard de lois : un statut pour chacune à une date',
  },
  run,
};
