import type { FeatureName, FeatureValues } from '@ctip/legislation';

/** Facts of `@ctip/legislation`, those that this package derives, and claims under the id of an obligation that has no test. @public */
export interface FactValues extends FeatureValues, ObligationClaims {
  /** A law that makes trafficking an offence is in force. */
  readonly traffickingLaw: boolean;
  /** A plan or strategy covers the day: plans expire. */
  readonly planInForce: boolean;
}

/** A reader's own judgement on an obligation that has no test, under its id. @public */
export type ObligationClaims = Readonly<Record<`${'tip' | 'untoc'}.${string}`, boolean>>;

/** Name of a fact. @public */
export type FactName = FeatureName | 'traffickingLaw' | 'planInForce' | keyof ObligationClaims;

/** Is the name that of an obligation, rather than of a feature? */
export const isObligationId = (name: string): name is keyof ObligationClaims => name.includes('.');
