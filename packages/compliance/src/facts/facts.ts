import { arabLeague, type ArabLeagueCode } from '@ctip/core';
import {
  featuresOf,
  historyOf,
  knownBy,
  lawDetailOf,
  lawsInForce,
  lawsOf,
  stateOf,
  traffickingLawOn,
  treatyStatus,
  type Fact,
  type Features,
  type LawOn,
  type LawsOptions,
  type TreatyId,
  type TreatyStatus,
} from '@ctip/legislation';

import type { FactName, FactValues } from './names.js';
import { planInForce } from './plan.js';

/** Facts of one law, or of a state where they do not come law by law. @public */
export interface FactSet {
  /** Version of the law that the facts were read in. */
  readonly law?: string;
  /** Policy or practice rather than law: it meets no duty that needs a law. Absent: law, or facts of every kind. */
  readonly level?: 'policy' | 'practice';
  /** The set is that of a trafficking law: what it does not say is unknown, and keeps a gap from being sure. */
  readonly isTraffickingLaw?: boolean;
  /** Facts on which this law may say something that nobody knows. */
  readonly unknown?: readonly FactName[];
  readonly facts: { readonly [K in FactName]?: Fact<FactValues[K]> | undefined };
}

/** Facts about one state on one day; an absent fact is unknown, never no. @public */
export interface StateFacts extends FactSet {
  readonly country: string;
  readonly territory?: string;
  /** Facts of further laws, each by itself. One law that satisfies is enough. */
  readonly others?: readonly FactSet[];
  /** The Protocol. */
  readonly treaty?: TreatyStatus;
  /** The parent Convention. */
  readonly convention?: TreatyStatus;
  /** Versions of the laws that the findings judge. */
  readonly laws?: readonly string[];
  /** Day of knowledge, where one was asked for. */
  readonly knownAt?: string;
}

function traffickingLaw(country: ArabLeagueCode, asOf: string, knownAt: string | undefined): Fact<boolean> | undefined {
  const law = traffickingLawOn(country, asOf, knownAt);
  if (!law) return undefined;
  const from = law.inForceFrom ?? law.published ?? law.adopted;
  return {
    value: true,
    ...(from !== undefined && { from }),
    sources: lawsOf(country).flatMap((one) => (one.id === law.id ? one.sources.map(({ id }) => id) : [])),
    mark: lawDetailOf(law.id).contested?.otherwise ?? law.mark,
  };
}

/** A plan that covers the day shows it, whenever it was read; only what is known to hold on the day shows that there is none. */
function planOn(country: ArabLeagueCode, holding: Features['nationalPlan'], { asOf, knownAt }: LawsOptions): Fact<boolean> | undefined {
  const known = historyOf(country, 'nationalPlan').filter((plan) => knownAt === undefined || knownBy(plan) <= knownAt);
  const covering = known.map((plan) => (Array.isArray(plan.value) ? planInForce(plan, asOf) : undefined)).find((plan) => plan?.value === true);
  return covering ?? (holding && planInForce(holding, asOf));
}

const versionOf = ({ version, law, from }: LawOn): string => version ?? `${law.id}@${from}?`;

/** Facts of the laws that belong to a territory: none is known law by law, so each keeps national gaps open there. */
function territorial(country: ArabLeagueCode, laws: readonly LawOn[], territory: string): readonly FactSet[] {
  const principal = new Set(stateOf(country).principal);
  return laws.filter((one) => one.territory === territory && !principal.has(one.law.id)).map((one) => ({ law: versionOf(one), isTraffickingLaw: true, facts: {} }));
}

const isMember = (code: string): code is ArabLeagueCode => (arabLeague as readonly string[]).includes(code);

/**
 * The facts of one of the 22 states as they are known to have stood on a day. For a territory with laws of its own, national facts
 * hold only while such a law is in force there, and what that law says is unknown.
 *
 * @param options - `asOf` (`YYYY-MM-DD`), perhaps `knownAt` and `territory`
 * @throws RangeError for another country, or when a day is not one
 * @example
 * ```ts
 * stateFactsOf('KW', { asOf: '2024-01-01' }).facts.childException?.value; // => false
 * stateFactsOf('KW', { asOf: '2010-01-01' }).facts.childException; // => undefined
 * stateFactsOf('EG', { asOf: '2024-01-01' }).facts.planInForce?.value; // => true
 * stateFactsOf('OM', { asOf: '2026-01-01' }).laws; // => ['omn.78-2025@2025-09-10']
 * ```
 * @public
 */
export function stateFactsOf(country: ArabLeagueCode, options: LawsOptions): StateFacts {
  if (!isMember(country)) throw new RangeError('not one of the 22 states');
  const { asOf, knownAt, territory } = options;
  const law = traffickingLaw(country, asOf, knownAt);
  const features = featuresOf(country, options);
  const plan = planOn(country, features.nationalPlan, options);
  const inForce = lawsInForce(country, options);
  const own = territory === undefined ? [] : territorial(country, inForce, territory);
  const hasOwn = territory !== undefined && stateOf(country).laws.some((one) => one.territory === territory);
  const status = (treaty: TreatyId): TreatyStatus => treatyStatus(country, treaty, asOf);
  return {
    country,
    ...(territory !== undefined && { territory }),
    // A territory whose own law is not yet in force: nothing is known of it.
    facts: hasOwn && own.length === 0 ? {} : { ...features, ...(law && { traffickingLaw: law }), ...(plan && { planInForce: plan }) },
    ...(own.length > 0 && { others: own }),
    treaty: status('tip-protocol'),
    convention: status('untoc'),
    laws: inForce.map(versionOf),
    ...(knownAt !== undefined && { knownAt }),
  };
}
