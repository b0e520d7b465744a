import type { ArabLeagueCode } from '@ctip/core';
import { featuresOf, lawDetailOf, lawsOf, traffickingLawOn, treatyStatus, type Fact, type FeatureValues, type TreatyStatus } from '@ctip/legislation';

/** What the predicates may ask for: the features of `@ctip/legislation`, and whether a trafficking law is in force. @public */
export interface FactValues extends FeatureValues {
  /** A law that makes trafficking an offence is in force. */
  readonly traffickingLaw: boolean;
}

/** Name of a fact. @public */
export type FactName = keyof FactValues;

/** Facts about one state on one day; an absent fact is unknown, never no. @public */
export interface StateFacts {
  readonly country: string;
  readonly facts: { readonly [K in FactName]?: Fact<FactValues[K]> | undefined };
  readonly treaty?: TreatyStatus;
}

function traffickingLaw(country: ArabLeagueCode, asOf: string): Fact<boolean> | undefined {
  const law = traffickingLawOn(country, asOf);
  if (!law) return undefined;
  const from = law.inForceFrom ?? law.published ?? law.adopted;
  return {
    value: true,
    ...(from !== undefined && { from }),
    sources: lawsOf(country).flatMap((one) => (one.id === law.id ? one.sources.map(({ id }) => id) : [])),
    mark: lawDetailOf(law.id).contested?.otherwise ?? law.mark,
  };
}

/**
 * The facts of one of the 22 states as they are known to have stood on a day.
 *
 * @param asOf - day, `YYYY-MM-DD`
 * @throws RangeError for another country, or when `asOf` is not a day
 * @example
 * ```ts
 * stateFactsOf('KW', { asOf: '2024-01-01' }).facts.childException?.value; // => false
 * stateFactsOf('KW', { asOf: '2010-01-01' }).facts.childException; // => undefined
 * ```
 * @public
 */
export function stateFactsOf(country: ArabLeagueCode, { asOf }: { readonly asOf: string }): StateFacts {
  const law = traffickingLaw(country, asOf);
  return {
    country,
    facts: { ...featuresOf(country, { asOf }), ...(law && { traffickingLaw: law }) },
    treaty: treatyStatus(country, 'tip-protocol', asOf),
  };
}
