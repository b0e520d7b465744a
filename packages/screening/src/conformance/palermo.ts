import type { ConformanceInput, ConformanceKind, ConformanceOutcome, Truth } from '@ctip/core';

import { palermoArticle3 } from '../definition/index.js';
import { assessElements, type AgeObservation, type ElementsAssessment, type ElementsResult } from '../elements/index.js';
import { readRows, type Row } from './rows.js';

const truths: Readonly<Record<string, readonly Truth[]>> = {
  yes: ['yes'],
  true: ['yes'],
  y: ['yes'],
  '1': ['yes'],
  present: ['yes'],
  no: ['no'],
  false: ['no'],
  n: ['no'],
  '0': ['no'],
  absent: ['no'],
  unknown: ['unknown'],
  '?': ['unknown'],
  null: ['unknown'],
  '': ['unknown'],
  any: ['yes', 'no', 'unknown'],
};

/** The age that a cell means. */
function ageOf(text: string): AgeObservation | undefined {
  const age = text.toLowerCase();
  if (/^\d{1,3}$/u.test(age)) return Number(age) < 18 ? 'child' : 'adult';
  if (/\bwas\b|during|at[ -]the[ -]time|then/u.test(age)) return 'child-at-the-time';
  if (/uncertain|unknown|disputed|not sure|^\??$/u.test(age)) return 'uncertain';
  if (/child|minor|under/u.test(age)) return 'child';
  return /adult/u.test(age) ? 'adult' : undefined;
}

interface Expected {
  readonly result: ElementsResult;
  /** Whether the presumption or the period is named; `undefined` where the words leave it open. */
  readonly presumption: boolean | undefined;
  readonly period: boolean | undefined;
}

/** The result that a cell means, with what it says of presumption and period. */
function expectedOf(text: string): Expected | undefined {
  const words = text.toLowerCase().replaceAll(/[-_]/gu, ' ');
  const presumption = /presum/u.test(words) || undefined;
  const period = /period|minority$/u.test(words.replace(/presumption of minority/u, '')) || undefined;
  if (/undetermined|unknown|open/u.test(words)) return { result: 'undetermined', presumption, period };
  if (/not present|absent|^no$|not met/u.test(words)) return { result: 'not-present', presumption, period };
  return /present|^yes$|met/u.test(words) ? { result: 'present', presumption, period } : undefined;
}

const cellOf = (row: Row, ...names: readonly string[]): string | undefined => names.map((name) => row.get(name)).find((cell) => cell !== undefined);

const truthsOf = (cell: string | undefined): readonly Truth[] | undefined => {
  const key = (cell ?? 'unknown').toLowerCase();
  return Object.hasOwn(truths, key) ? truths[key] : undefined;
};

function differs(found: ElementsAssessment, expected: Expected): string | undefined {
  if (found.result !== expected.result) return `expected ${expected.result}, found ${found.result}`;
  if (expected.presumption === true && !found.onPresumptionOfMinority) return 'expected the presumption of minority to be named';
  return expected.period === true && found.period === undefined ? 'expected the period of minority to be named' : undefined;
}

function check(row: Row): Omit<ConformanceOutcome, 'id'> {
  const age = ageOf(cellOf(row, 'age') ?? '');
  const elements = [cellOf(row, 'act', 'acts', 'a'), cellOf(row, 'means', 'm'), cellOf(row, 'purpose', 'purposes', 'p')].map(truthsOf);
  const consents = truthsOf(cellOf(row, 'consentclaimed', 'consent') ?? 'any');
  const expected = expectedOf(cellOf(row, 'expected', 'result') ?? '');
  const [acts, means, purposes] = elements;
  if (!age) return { status: 'failed', note: 'column age cannot be read' };
  if (!acts || !means || !purposes || !consents) return { status: 'failed', note: 'a column of act, means, purpose or consent cannot be read' };
  if (!expected) return { status: 'failed', note: 'column expected cannot be read' };
  for (const act of acts) {
    for (const how of means) {
      for (const purpose of purposes) {
        for (const consentClaimed of consents) {
          const found = assessElements(palermoArticle3, { age, acts: act, means: how, purposes: purpose, consentClaimed });
          const note = differs(found, expected);
          if (note !== undefined) return { status: 'failed', note: `${note} (act ${act}, means ${how}, purpose ${purpose}, consent ${consentClaimed})` };
        }
      }
    }
  }
  return { status: 'passed' };
}

async function* run(input: ConformanceInput): AsyncGenerator<ConformanceOutcome> {
  const bytes = await input.bytes();
  const rows = bytes.ok ? readRows(bytes.value) : bytes;
  if (!rows.ok) {
    yield { id: 'rows', status: 'failed', note: rows.problems[0]?.code ?? '' };
    return;
  }
  for (const [index, row] of rows.value.entries()) yield { id: `row ${String(index + 1)}`, ...check(row) };
}

/**
 * Rows of Article 3: `age`, `act`, `means`, `purpose`, `consentClaimed`, `expected`, as JSON, NDJSON, CSV or a Markdown table.
 *
 * Elements are yes, no, unknown, or `any` (every value must give the expected result). `expected` is present, not present or
 * undetermined; where it names the presumption of minority or the period, the assessment must name it too.
 *
 * @public
 */
export const palermo: ConformanceKind = {
  kind: 'palermo',
  help: {
    ar: 'صفوف المادة 3: العمر والفعل والوسيلة والغرض والنتيجة المتوقعة',
    en: 'rows of Article 3: age, act, means, purpose, consent, expected result',
    fr: 'rangées de l’article 3 : âge, acte, moyen, but, consentement, résultat attendu',
  },
  run,
};
