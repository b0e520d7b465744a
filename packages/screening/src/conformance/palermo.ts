import { problem, type ConformanceInput, type ConformanceKind, type ConformanceOutcome, type Truth } from '@ctip/core';

import { palermoArticle3 } from '../definition/index.js';
import { assessElements, type ElementsAssessment } from '../elements/index.js';
import { readRow, type Case } from './case.js';
import { said } from './json.js';
import { readRows, type Row } from './rows.js';

const yesNo = (flag: boolean): Truth => (flag ? 'yes' : 'no');

/** What an assessment has that a row does not expect. */
function differences(found: ElementsAssessment, { age, expected, presumption, period, askNext, adultReading }: Case): string[] {
  const notes: string[] = [];
  const compare = (what: string, want: string, got: string): void => {
    if (want !== got) notes.push(`${what}: expected ${want}, found ${got}`);
  };
  compare('result', expected, found.result);
  if (presumption !== undefined) compare('presumption of minority', yesNo(presumption), yesNo(found.onPresumptionOfMinority));
  if (period !== undefined) compare('period of minority', yesNo(period), yesNo(found.period !== undefined));
  if (adultReading) compare('adult reading', adultReading, found.readings?.asAdult ?? (age === 'adult' ? found.result : 'none'));
  if (askNext) compare('ask next', [...askNext].toSorted().join(' ') || 'none', found.askNext.map(({ topic }) => topic).toSorted().join(' ') || 'none');
  return notes;
}

/** Runs a row with every value that its cells stand for; all must give what it expects. */
function check(given: Case): Omit<ConformanceOutcome, 'id'> {
  for (const acts of given.acts) {
    for (const means of given.means) {
      for (const purposes of given.purposes) {
        for (const consentClaimed of given.consents) {
          const found = assessElements(palermoArticle3, { age: given.age, acts, means, purposes, consentClaimed });
          const notes = differences(found, given);
          const { act, means: how, purpose } = found.elements;
          if (notes.length > 0) return { status: 'failed', note: `${notes.join('; ')} (act ${act}, means ${how}, purpose ${purpose}, consent ${consentClaimed})` };
        }
      }
    }
  }
  return { status: 'passed' };
}

function* outcomes(rows: readonly Row[]): Generator<ConformanceOutcome> {
  const present = new Set(rows.flatMap((row) => [...(row?.keys() ?? [])]));
  const ids = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const id = `row ${String(index + 1)}`;
    const read = readRow(row, present);
    if (!read.ok) {
      yield { id, status: 'failed', note: read.problems.map(said).join('; ') };
      continue;
    }
    const own = read.value.id;
    if (own !== undefined && ids.has(own)) yield { id, status: 'failed', note: said(problem('screening/row-id-twice', '/id')) };
    else yield { id, ...check(read.value) };
    if (own !== undefined) ids.add(own);
  }
}

async function* run(input: ConformanceInput): AsyncGenerator<ConformanceOutcome> {
  const bytes = await input.bytes();
  const rows = bytes.ok ? readRows(bytes.value) : bytes;
  if (rows.ok) yield* outcomes(rows.value);
  else yield { id: 'rows', status: 'failed', note: rows.problems.map(said).join('; ') };
}

/**
 * Rows of Article 3: `age`, `act`, `means`, `purpose`, `consentClaimed`, `expected`, as JSON, NDJSON, CSV or a Markdown table, in UTF-8.
 *
 * - elements and consent: yes, no, unknown (also true, false, null), or `any`: every value must give what is expected. In JSON an
 *   element may also hold truths by item.
 * - `age`: adult, child, uncertain, child-at-the-time (`was under 18 …`), or whole years at the time of the facts
 * - `expected`: present, not present or undetermined; where it names the presumption of minority or the period, the assessment must too
 * - checked when given: `presumption` or `presumedMinor` (yes or no), `adultReading` (a result), `askNext` (topics, in any order), `id` (none twice)
 *
 * Other columns are passed over. A row that cannot be read fails with a code and the column, and is never repeated.
 *
 * @public
 */
export const palermo: ConformanceKind = {
  kind: 'palermo',
  help: {
    ar: 'صفوف المادة 3: العمر والفعل والوسيلة والغرض والموافقة والنتيجة المتوقعة',
    en: 'rows of Article 3: age, act, means, purpose, consent, expected result',
    fr: 'rangées de l’article 3 : âge, acte, moyen, but, consentement, résultat attendu',
  },
  run,
};
