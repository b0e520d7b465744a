import { absent, type AgencyId, type Answer, type PartialDate, type Truth } from '@ctip/core';

/** Where an observation comes from; the words are in the catalogue under `from.<code>`. @public */
export const informationSources = ['person', 'seen', 'document', 'other-person', 'other-agency'] as const;

/** Where an observation comes from: what the person said, what was seen, a paper, somebody else, another agency. @public */
export type InformationSource = (typeof informationSources)[number];

/** Who observed, by role and never by name; the words are in the catalogue under `observer.<code>`. @public */
export const observerRoles = [
  'police',
  'border-guard',
  'labour-inspector',
  'social-worker',
  'health-worker',
  'teacher',
  'consular-staff',
  'civil-society',
  'lawyer',
  'other',
] as const;

/** Who observed, by role and never by name. @public */
export type ObserverRole = (typeof observerRoles)[number];

/** When, from whom and by whom something was observed. @public */
export interface Provenance {
  /** The day on which it was observed or said, not of the facts. */
  readonly on: Answer<PartialDate>;
  readonly from: Answer<InformationSource>;
  readonly by: Answer<ObserverRole>;
  readonly agency?: AgencyId;
}

/**
 * One observation of one item. Nothing in it identifies a person. An absent answer, whatever the reason, is unknown and never `no`.
 *
 * @public
 */
export interface Observation extends Provenance {
  /** Id of the item in its instrument. */
  readonly item: string;
  readonly answer: Answer<Truth>;
  /** For a penalty of `hardToSeeAdult`: the dimension in which it was used. Without it the penalty is known, and its place is not. */
  readonly dimension?: string;
}

/** Nobody noted when, from whom and by whom. @public */
export const unrecorded: Provenance = { on: absent('unknown'), from: absent('unknown'), by: absent('unknown') };

/**
 * Observations of several items that share when, from whom and by whom.
 *
 * @param answers - item → answer
 * @param provenance - when, from whom and by whom; {@link unrecorded} where nobody noted it
 * @returns one observation for each item
 * @example
 * ```ts
 * const seen = observe({ 'exploitation/low-or-no-salary': 'yes' }, { on: '2026-03-01' as PartialDate, from: 'person', by: 'labour-inspector' });
 * seen.map(({ item, from }) => [item, from]); // => [['exploitation/low-or-no-salary', 'person']]
 * ```
 * @public
 */
export function observe(answers: Readonly<Record<string, Answer<Truth>>>, provenance: Provenance): Observation[] {
  return Object.entries(answers).map(([item, answer]) => ({ item, answer, ...provenance }));
}
