import { codesOf, formsOfExploitation, ok, problem, refused, type Problem, type Result, type Truth } from '@ctip/core';

import { palermoArticle3, type Act, type Means, type Purpose } from '../definition/index.js';
import type { AgeObservation, ElementInput, ElementsResult, Topic } from '../elements/index.js';
import type { Column, Row } from './rows.js';
import { ageIn, elementsIn, expectedIn, topicsIn, truthsIn } from './values.js';

/** A row that was read: what to assess, in every variant that its cells stand for, and what must come of it. */
export interface Case {
  readonly id: string | undefined;
  readonly age: AgeObservation;
  readonly acts: readonly ElementInput<Act>[];
  readonly means: readonly ElementInput<Means>[];
  readonly purposes: readonly ElementInput<Purpose>[];
  readonly consents: readonly Truth[];
  readonly expected: ElementsResult;
  /** What the row says of the presumption, the period and the next questions; `undefined` where it says nothing. */
  readonly presumption: boolean | undefined;
  readonly period: boolean | undefined;
  readonly askNext: ReadonlySet<Topic> | undefined;
  /** What the row expects of the adult reading. */
  readonly adultReading: ElementsResult | undefined;
}

const isBlank = (cell: unknown): boolean => cell === undefined || cell === null || cell === '';

const flagIn = (cell: unknown): boolean | undefined => {
  const [truth, ...more] = truthsIn(cell) ?? [];
  return more.length > 0 || truth === undefined || truth === 'unknown' ? undefined : truth === 'yes';
};

const noTruths: readonly Truth[] = [];

/**
 * Reads a row.
 *
 * @param present - columns that some row of the file has: an element that this row alone leaves out is unknown, but one that no row
 *   has is a mistake in the file
 */
export function readRow(row: Row, present: ReadonlySet<Column>): Result<Case> {
  if (!row) return refused([problem('screening/row-shape', '')]);
  const problems: Problem[] = [];
  const wrong = (column: Column, code: 'row-value' | 'row-missing' = 'row-value'): undefined => {
    problems.push(problem(`screening/${code}`, `/${column}`));
    return undefined;
  };
  const must = <T>(column: Column, read: (cell: unknown) => T | undefined): T | undefined =>
    row.has(column) ? (read(row.get(column)) ?? wrong(column)) : wrong(column, 'row-missing');
  const may = <T>(column: Column, read: (cell: unknown) => T | undefined): T | undefined => (isBlank(row.get(column)) ? undefined : must(column, read));
  const element = <Item extends string>(column: Column, items: readonly Item[]): readonly ElementInput<Item>[] =>
    !row.has(column) && present.has(column) ? ['unknown'] : (must(column, (cell) => elementsIn(cell, items)) ?? noTruths);

  const age = must('age', ageIn);
  const acts = element('act', palermoArticle3.acts);
  const means = element('means', palermoArticle3.means);
  const purposes = element('purpose', codesOf(formsOfExploitation));
  const consents = row.has('consentClaimed') ? must('consentClaimed', truthsIn) : truthsIn('any');
  const expected = must('expected', expectedIn);
  const presumption = may('presumption', flagIn);
  const askNext = may('askNext', topicsIn);
  const adultReading = may('adultReading', expectedIn);
  if (presumption === false && expected?.presumption) wrong('presumption');
  if (!age || !consents || !expected || problems.length > 0) return refused(problems);
  const id = row.get('id');
  return ok({
    id: typeof id === 'string' || typeof id === 'number' ? String(id).trim() || undefined : undefined,
    age,
    acts,
    means,
    purposes,
    consents,
    expected: expected.result,
    presumption: presumption ?? (expected.presumption || undefined),
    period: expected.period || undefined,
    askNext,
    adultReading: adultReading?.result,
  });
}
