import type { PrivacyModel } from '../model/index.js';

/**
 * Whom a model protects against.
 *
 * - `prosecutor`: knows that a certain person is in the data, and the person's quasi-identifiers
 * - `journalist`: knows a person's quasi-identifiers, not whether the person is in the data
 * - `marketer`: wants to find as many persons as possible, whoever they are
 * - `presence`: wants to know whether a person is in the data at all
 * - `attribute`: knows a person's class and wants the sensitive value
 * - `partial`: knows, besides the class, some of a person's several values
 *
 * @public
 */
export const attackers = ['prosecutor', 'journalist', 'marketer', 'presence', 'attribute', 'partial'] as const;

/** Whom a model protects against. @public */
export type Attacker = (typeof attackers)[number];

const byModel: Readonly<Record<PrivacyModel['type'], Attacker>> = {
  'k-anonymity': 'prosecutor',
  'k-groups': 'prosecutor',
  'sample-uniqueness': 'prosecutor',
  'k-map': 'journalist',
  'population-uniqueness': 'journalist',
  'average-risk': 'marketer',
  'delta-presence': 'presence',
  'l-diversity': 'attribute',
  't-closeness': 'attribute',
  'beta-likeness': 'attribute',
  'delta-disclosure': 'attribute',
  'k-combinations': 'partial',
};

/**
 * Whom a model protects against.
 *
 * @example
 * ```ts
 * attackerOf(kAnonymity(11)); // => 'prosecutor'
 * attackerOf(lDiversity('form', 2)); // => 'attribute'
 * ```
 * @public
 */
export function attackerOf({ type }: Pick<PrivacyModel, 'type'>): Attacker {
  return byModel[type];
}
