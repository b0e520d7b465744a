import { isAbsent, type Answer, type Truth } from '@ctip/core';

import type { Assessment } from '../assess/index.js';
import type { ElementsAssessment } from '../elements/index.js';

/** Situations that lead to help of their own; the words are in the catalogue under `situation.<code>`. @public */
export const situationCodes = [
  'elements-of-trafficking',
  'exploitation-without-trafficking',
  'forced-labour-without-trafficking',
  'forced-labour-trafficking-open',
  'smuggling',
  'smuggling-or-trafficking-open',
  'child-at-risk',
  'labour-rights',
] as const;

/** A situation that leads to help of its own. @public */
export type SituationCode = (typeof situationCodes)[number];

/** Offences that a person was made to commit, and what is to be done about them. @public */
export interface NonPunishment {
  /** Something seen says that the person was made to commit offences: get legal help before any arrest or charge. */
  readonly raised: boolean;
  /** It is no offence record of the person: the items, as instrument and item. */
  readonly basis: readonly { readonly instrument: string; readonly item: string }[];
}

/** What was observed about one episode, under whichever instruments were used. @public */
export interface ReadTogether {
  readonly elements?: ElementsAssessment<string>;
  readonly assessments?: readonly Assessment[];
  /** Was the person helped across a border irregularly for payment? */
  readonly irregularCrossing?: Answer<Truth>;
}

/** What several results mean side by side. They are never added up. @public */
export interface Situations {
  readonly situations: readonly SituationCode[];
  readonly nonPunishment: NonPunishment;
  readonly needsHumanDecision: true;
}

const forcedLabourCodes: ReadonlySet<string> = new Set(['conditions-met', 'pair-found', 'branch-met']);
const exploitedCodes: ReadonlySet<string> = new Set(['exploited-migrant', 'deception-and-exploitation', 'child-exploitation-without-act', 'child-exploitation-act-open', 'child-act-and-exploitation', 'trafficking-for-forced-labour']);

/**
 * Reads results side by side: exploitation without trafficking, forced labour without trafficking and smuggling are said as such,
 * because each leads to other help. No result changes another, and nothing is added up.
 *
 * Trafficking is what the definition says: a list of indicators never stands in for an element that the definition misses.
 *
 * @param given - results on one episode
 * @example
 * ```ts
 * const elements = assessElements(palermoArticle3, { age: 'adult', acts: 'yes', means: 'no', purposes: 'yes', consentClaimed: 'no' });
 * readTogether({ elements }).situations; // => ['exploitation-without-trafficking']
 * ```
 * @public
 */
export function readTogether({ elements, assessments = [], irregularCrossing }: ReadTogether): Situations {
  const outcomes = assessments.map(({ outcome }) => outcome.code);
  const forced = outcomes.some((code) => forcedLabourCodes.has(code));
  const purpose = elements?.elements.purpose ?? 'unknown';
  const exploited = purpose === 'yes' || forced || outcomes.some((code) => exploitedCodes.has(code));
  const crossed = irregularCrossing !== undefined && !isAbsent(irregularCrossing) && irregularCrossing === 'yes';
  const found = new Set<SituationCode>();
  if (elements?.result === 'present') found.add('elements-of-trafficking');
  if (elements?.result === 'not-present' && exploited) found.add('exploitation-without-trafficking');
  if (forced && elements?.result !== 'present') found.add(elements?.result === 'not-present' ? 'forced-labour-without-trafficking' : 'forced-labour-trafficking-open');
  if (crossed && elements?.result !== 'present') found.add(purpose === 'no' && !exploited ? 'smuggling' : 'smuggling-or-trafficking-open');
  const child = elements?.alsoReport.includes('child-protection') === true || assessments.some(({ instrument }) => instrument.population === 'child');
  if (child) found.add('child-at-risk');
  if (outcomes.includes('exploited-migrant')) found.add('labour-rights');
  const basis = [
    ...assessments.flatMap(({ instrument, offences }) => offences.map((item) => ({ instrument: instrument.id, item }))),
    ...(elements?.forcedCriminality === true ? [{ instrument: elements.definition.id, item: 'forced-criminality' }] : []),
  ];
  return { situations: situationCodes.filter((code) => found.has(code)), nonPunishment: { raised: basis.length > 0, basis }, needsHumanDecision: true };
}
