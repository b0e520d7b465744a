import { weakestMark, type AbsenceReason, type VerificationMark } from '@ctip/core';

import type { Instrument, RuleKind } from '../instrument/index.js';
import { collect, type Collected } from '../observation/collect.js';
import type { Observation } from '../observation/index.js';
import type { Assessment, AssessOptions, NextQuestion } from './assessment.js';
import { assessDelphi } from './delphi/assessDelphi.js';
import { assessAnyBranch } from './forced-labour/anyBranch.js';
import { assessTwoConditions } from './forced-labour/twoConditions.js';
import type { Judged, Ranked } from './judged.js';
import { assessPairs } from './pairs/assessPairs.js';
import { listSigns } from './signs/signs.js';

type Engine = (instrument: Instrument, collected: Collected, options: AssessOptions) => Judged;

const engines: Readonly<Record<RuleKind, Engine>> = {
  delphi: assessDelphi,
  'two-conditions': assessTwoConditions,
  pairs: assessPairs,
  'any-branch': assessAnyBranch,
  none: listSigns,
};

/** Who may still be asked comes first; nobody is pressed. */
const patience: Readonly<Record<AbsenceReason, number>> = { 'not-asked': 0, unknown: 0, withheld: 1, 'not-applicable': 2, declined: 3 };

const before = (one: Ranked, other: Ranked): number =>
  patience[one.question.why] - patience[other.question.why] ||
  Number(other.question.changesOutcome) - Number(one.question.changesOutcome) ||
  other.weight - one.weight;

const inOrder = (ranked: readonly Ranked[]): NextQuestion[] => ranked.toSorted(before).map(({ question }) => question);

const offencesOf = new WeakMap<Instrument, readonly number[]>();

function offencesIn(instrument: Instrument, { yes }: Collected): string[] {
  const at = offencesOf.get(instrument) ?? instrument.items.flatMap(({ offence }, position) => (offence ? [position] : []));
  offencesOf.set(instrument, at);
  return at.filter((position) => yes[position] === 1).map((position) => instrument.items[position]?.id ?? '');
}

/**
 * What do the observations say under a published instrument, and why?
 *
 * Each dimension is positive, not positive or undetermined, with the items used, their strengths and marks, the line of the rule, and
 * what nobody asked. Unknown is never no. Strengths that sources disagree about are evaluated both ways. `askNext` lists the single
 * further answers that could change a result. Unverified items are recorded and shown, never counted.
 *
 * It never says that a person is or is not a victim, gives no score, and adds nothing up with another instrument.
 *
 * @param instrument - one of {@link instruments}, or one of your own
 * @param observations - in any order; several reports of one item are one item
 * @param options - choices at the points where the source leaves room; the result names those used
 * @returns a pure function of the three, so that an assessment can be replayed
 * @throws TypeError where an observation names no item of the instrument, or an answer is none; nothing of it is repeated
 * @example
 * ```ts
 * const seen = observe({ 'exploitation/excessive-days-or-hours': 'yes', 'exploitation/no-access-to-education': 'yes' }, unrecorded);
 * const found = assess(iloDelphi.adultLabour, seen);
 * found.dimensions.find(({ dimension }) => dimension === 'exploitation')?.branch; // => 'strong-and-other'
 * found.outcome.code; // => 'undetermined'
 * found.needsHumanDecision; // => true
 * ```
 * @public
 */
export function assess(instrument: Instrument, observations: readonly Observation[], options: AssessOptions = {}): Assessment {
  const { disagreement = 'yes-stands' } = options;
  const collected = collect(instrument, observations, disagreement);
  const { dimensions, outcome, ranked, options: used, contradicted = [] } = engines[instrument.rule.kind](instrument, collected, options);
  const marks: VerificationMark[] = [instrument.rule.mark];
  for (const { weakestMark: mark } of dimensions) if (mark) marks.push(mark);
  const { id, version, words, population, rule, limits } = instrument;
  return {
    instrument: { id, version, words, population },
    options: { disagreement, ...used },
    outcome,
    dimensions,
    rule,
    weakestMark: weakestMark(marks) ?? rule.mark,
    askNext: inOrder(ranked),
    disagreements: [...collected.disagreed.map((at) => instrument.items[at]?.id ?? ''), ...contradicted],
    offences: offencesIn(instrument, collected),
    limits,
    needsHumanDecision: true,
  };
}
