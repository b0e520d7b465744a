import type { Predicate } from '../predicate/types.js';
import { nearActs, nearMeans, nearPurposes } from './near.js';

/** Article 3(a), acts. */
export const actsNamed = {
  op: 'superset',
  fact: 'definitionActs',
  of: ['recruitment', 'transportation', 'transfer', 'harbouring', 'receipt'],
  near: nearActs,
} as const satisfies Predicate;

/** Article 3(a), means: all of them, or none asked for, which is wider. */
export const meansNamed = {
  op: 'any',
  of: [
    {
      op: 'superset',
      fact: 'definitionMeans',
      of: ['threat-of-force', 'use-of-force', 'other-coercion', 'abduction', 'fraud', 'deception', 'abuse-of-power', 'abuse-of-vulnerability', 'payments-or-benefits'],
      near: nearMeans,
    },
    {
      op: 'all',
      of: [
        { op: 'equals', fact: 'definitionMeans', value: 'none-required' },
        { op: 'equals', fact: 'coversActMeansPurpose', value: 'no-means-element' },
      ],
      wider: true,
    },
  ],
} as const satisfies Predicate;

/** Article 3(a), purposes: a minimum. */
export const purposesNamed = {
  op: 'superset',
  fact: 'definitionPurposes',
  of: ['prostitution-of-others', 'other-sexual-exploitation', 'forced-labour-or-services', 'slavery', 'practices-similar-to-slavery', 'servitude', 'removal-of-organs'],
  near: nearPurposes,
} as const satisfies Predicate;

/** Article 5(1): a law in force with act, means and purpose and a custodial penalty. How complete each list is, is asked under Article 3. */
export const offenceInForce = {
  op: 'all',
  of: [
    { op: 'equals', fact: 'traffickingLaw', value: true },
    {
      op: 'any',
      of: [
        { op: 'equals', fact: 'coversActMeansPurpose', value: true },
        { op: 'equals', fact: 'coversActMeansPurpose', value: 'no-means-element', wider: true },
      ],
    },
    { op: 'custodial', fact: 'penaltyBasic' },
  ],
} as const satisfies Predicate;
