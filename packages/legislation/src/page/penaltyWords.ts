import type { Language } from '@ctip/core';

import type { PenaltyClass } from '../penalty/index.js';
import { penaltyText } from './value.js';
import { wordsIn } from './words.js';

/**
 * The penalty of one class in words: term, custody, fine and circumstances.
 *
 * @example
 * ```ts
 * const [basic] = penaltiesOf('QA', { asOf: '2024-01-01' });
 * penaltyWords(basic, 'en'); // => 'up to 7 years, fine up to 250,000 QAR'
 * ```
 * @public
 */
export function penaltyWords({ prison, fine, when, scope, fact }: PenaltyClass, language: Language): string {
  const { minMonths, maxMonths, life, death } = prison;
  const { custodial, increased } = fact.value;
  return penaltyText(
    {
      ...(minMonths !== undefined && { minMonths }),
      ...(maxMonths !== undefined && { maxMonths }),
      ...(life && { life }),
      ...(death && { death }),
      ...(custodial !== undefined && { custodial }),
      ...(increased && { increased }),
      ...(fine && { fine }),
      ...(scope !== undefined && { scope }),
      when,
    },
    wordsIn(language),
  );
}
