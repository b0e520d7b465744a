import type { ArabLeagueCode } from '@ctip/core';
import { treatyStatus } from '@ctip/legislation';

import { boundBy } from '../binding/binding.js';
import { stateFactsOf, type FactSet, type StateFacts } from '../facts/index.js';
import { palermoArticles3And5, type Obligation } from '../obligation/index.js';
import { findingOn } from './finding.js';
import type { ComplianceReport } from './types.js';

/** One order of laws, so that the order in which they were given changes nothing. */
const inOrder = (sets: readonly FactSet[]): readonly FactSet[] => sets.toSorted((a, b) => ((a.law ?? '') < (b.law ?? '') ? -1 : (a.law ?? '') > (b.law ?? '') ? 1 : 0));

/** What an assessment is asked for. @public */
export interface AssessOptions {
  /** Day, `YYYY-MM-DD`; there is no default. */
  readonly asOf: string;
  /** Only what could be known on this day counts. */
  readonly knownAt?: string;
  /** A territory of the state. The duty stays that of the state. */
  readonly territory?: string;
}

/**
 * Does the law of a state meet obligations of a treaty on a day? One finding for each obligation, with the facts and sources that
 * decided it, why, what would settle it and what would satisfy it. What is not known gives `unknown`, never a gap; a fact marked
 * `unverified` is shown and never counted. What binds is computed first; for a state that is not bound the findings are a benchmark.
 *
 * @param subject - one of the 22 states, or your own facts about a state
 * @param obligations - rows of obligations; Articles 3 and 5 of the Trafficking in Persons Protocol unless told, `allObligations` for all
 * @param options - `asOf`: the day, `YYYY-MM-DD`; there is no default
 * @throws RangeError for another country, or when a day is not one
 * @example
 * ```ts
 * const report = assessCompliance('KW', palermoArticles3And5, { asOf: '2024-01-01' });
 * report.bound; // => 'yes'
 * report.findings.find(({ obligation }) => obligation === 'tip.3.c')?.status; // => 'not-satisfied'
 * const purpose = report.findings.find(({ obligation }) => obligation === 'tip.3.a.purpose');
 * [purpose?.status, purpose?.severity, purpose?.missing]; // => ['partly', 'gap', ['servitude']]
 * ```
 * @public
 */
export function assessCompliance(
  subject: ArabLeagueCode | StateFacts,
  obligations: readonly Obligation[] = palermoArticles3And5,
  options: AssessOptions,
): ComplianceReport {
  const { asOf } = options;
  // Also checks the day where the caller brings facts.
  treatyStatus('BH', 'tip-protocol', asOf);
  const state = typeof subject === 'string' ? stateFactsOf(subject, options) : subject;
  const sets = inOrder([state, ...(state.others ?? [])]);
  const { country, territory, treaty, convention, knownAt, laws = [] } = state;
  return {
    country,
    ...(territory !== undefined && { territory }),
    asOf,
    ...(knownAt !== undefined && { knownAt }),
    ...(treaty && { treaty }),
    ...(convention && { convention }),
    bound: boundBy(treaty),
    laws,
    findings: obligations.map((obligation) => findingOn(obligation, state, sets)),
    needsHumanReview: true,
  };
}
