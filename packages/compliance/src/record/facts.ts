import { all, dateRange, not, weakestMark, type PartialDate, type Truth } from '@ctip/core';
import type { Fact, TreatyStatus } from '@ctip/legislation';

import { planInForce, type FactName, type FactSet, type StateFacts } from '../facts/index.js';
import type { LawRecord, RecordFacts } from './types.js';

/** Has a partial date surely come? */
function reached(date: string, day: string): Truth {
  const { first, last } = dateRange(date as PartialDate);
  return day < first ? 'no' : day >= last ? 'yes' : 'unknown';
}

function inForce({ status, inForceFrom, ended }: LawRecord, asOf: string): Truth {
  if (status === 'bill') return 'no';
  return all([inForceFrom === undefined ? 'yes' : reached(inForceFrom, asOf), ended === undefined ? 'yes' : not(reached(ended, asOf))]);
}

/** Claims that surely hold on the day; one that has ended, or has not begun, is unknown. */
function holding(claims: RecordFacts, asOf: string): RecordFacts {
  return Object.fromEntries(
    Object.entries(claims as Readonly<Record<string, Fact>>).filter(
      ([, { from, to }]) => (from === undefined || reached(from, asOf) === 'yes') && (to === undefined || reached(to, asOf) === 'no'),
    ),
  ) as RecordFacts;
}

const parts = {
  reflectionOrStay: ['reflectionPeriod', 'residencePermit'],
  compensation: ['civilClaim', 'restitution', 'victimsFund'],
} as const satisfies Partial<Record<FactName, readonly FactName[]>>;

/** Facts that are derived from another: not knowing the one leaves the other open. */
const implied: Readonly<Partial<Record<FactName, readonly FactName[]>>> = {
  ...parts,
  nationalPlan: ['planInForce'],
  definitionActs: ['coversActMeansPurpose', 'traffickingLaw'],
  definitionMeans: ['coversActMeansPurpose', 'traffickingLaw'],
  definitionPurposes: ['coversActMeansPurpose', 'traffickingLaw'],
  coversActMeansPurpose: ['traffickingLaw'],
};

/** What follows from claims without a reading of law: an offence from its elements, a plan in force from its years, no part where there is no whole. */
function derived({ id, role, unknown }: LawRecord, given: RecordFacts, asOf: string): FactSet['facts'] {
  const facts: { -readonly [K in keyof RecordFacts]: RecordFacts[K] } = { ...given };
  const { definitionActs: acts, definitionMeans: means, definitionPurposes: purposes, nationalPlan } = given;
  // What the record states, or calls unknown, is not derived.
  const isOpen = (name: FactName): boolean => given[name] === undefined && !unknown.includes(name);
  const filled = (fact: Fact | undefined): fact is Fact => Array.isArray(fact?.value) && fact.value.length > 0;
  if (acts && purposes && filled(acts) && filled(purposes) && means && isOpen('coversActMeansPurpose')) {
    const mark = weakestMark([acts.mark, means.mark, purposes.mark]) ?? 'unverified';
    if (means.value === 'none-required') facts.coversActMeansPurpose = { sources: means.sources, mark, value: 'no-means-element' };
    else if (filled(means)) facts.coversActMeansPurpose = { sources: means.sources, mark, value: true };
  }
  if (role === 'trafficking-law' && isOpen('traffickingLaw') && (facts.coversActMeansPurpose ?? acts ?? purposes)) {
    facts.traffickingLaw = { value: true, sources: [id], mark: 'verified' };
  }
  if (nationalPlan && isOpen('planInForce')) {
    const plan = planInForce(nationalPlan, asOf);
    if (plan) facts.planInForce = plan;
  }
  for (const [whole, names] of Object.entries(parts) as [keyof typeof parts, readonly FactName[]][]) {
    const fact = given[whole];
    if (fact?.value !== false) continue;
    for (const name of names) if (isOpen(name)) Object.assign(facts, { [name]: fact });
  }
  return facts;
}

/** On which day, as known when, where, and for whom. @public */
export interface RecordOptions {
  readonly asOf: string;
  readonly knownAt?: string;
  readonly territory?: string;
  /** Status under the Protocol and the Convention on that day; without one it is not known whether the state is bound. */
  readonly treaty?: TreatyStatus;
  readonly convention?: TreatyStatus;
}

const versionOf = ({ id, inForceFrom }: LawRecord): string => (inForceFrom === undefined ? id : `${id}@${inForceFrom}`);

/**
 * Facts of a state from laws that a caller brings: those in force on the day, each by itself. A law that may or may not have begun
 * satisfies nothing and keeps a gap from being sure; a law of another territory does not count.
 *
 * @param country - any code of a state
 * @example
 * ```ts
 * const read = readLawRecords([{ id: 'act', inForceFrom: '2024', claims: { definitionActs: ['sale'], childException: true } }]);
 * const facts = recordFactsOf('XX', read.ok ? read.value : [], { asOf: '2025-06-01' });
 * facts.others?.[0]?.facts.childException?.value; // => true
 * recordFactsOf('XX', read.ok ? read.value : [], { asOf: '2023-06-01' }).others; // => []
 * ```
 * @public
 */
export function recordFactsOf(country: string, laws: readonly LawRecord[], options: RecordOptions): StateFacts {
  const { asOf, knownAt, territory, treaty, convention } = options;
  const replaced = new Set(laws.filter((law) => inForce(law, asOf) === 'yes').flatMap(({ replaces }) => replaces));
  const sets = laws
    .filter(({ id, territory: place }) => !replaced.has(id) && (place === undefined || place === territory))
    .filter(({ knownFrom }) => knownAt === undefined || knownFrom === undefined || dateRange(knownFrom as PartialDate).last <= knownAt)
    .flatMap((law): FactSet[] => {
      const truth = inForce(law, asOf);
      const isTraffickingLaw = law.role === 'trafficking-law';
      if (truth === 'no') return [];
      const facts = truth === 'yes' ? derived(law, holding(law.claims, asOf), asOf) : {};
      // A claim that has not begun, or has ended, is unknown too.
      const named = [...law.unknown, ...(Object.keys(law.claims) as FactName[])];
      const unknown = [...named, ...named.flatMap((name) => implied[name] ?? [])].filter((name) => facts[name] === undefined);
      return [{ law: versionOf(law), ...(law.level !== 'law' && { level: law.level }), ...(isTraffickingLaw && { isTraffickingLaw }), ...(unknown.length > 0 && { unknown }), facts }];
    })
    .toSorted((a, b) => ((a.law ?? '') < (b.law ?? '') ? -1 : 1));
  return {
    country,
    ...(territory !== undefined && { territory }),
    facts: {},
    others: sets,
    ...(treaty && { treaty }),
    ...(convention && { convention }),
    laws: sets.flatMap(({ law }) => law ?? []),
    ...(knownAt !== undefined && { knownAt }),
  };
}
