import { ok, problem, refused, type Result } from '@ctip/core';

import type { Instrument } from '../instrument/index.js';
import { studies } from './studies.data.js';
import type { Study } from './shape.js';

/** How often a screen is right, at a prevalence. @public */
export interface PredictiveValues {
  readonly prevalence: number;
  /** Of those with a positive screen, the share concerned; `undefined` where nobody has one. */
  readonly positive: number | undefined;
  /** Of those with a negative screen, the share not concerned; `undefined` where nobody has one. */
  readonly negative: number | undefined;
}

const isShare = (value: number): boolean => Number.isFinite(value) && value >= 0 && value <= 1;

/**
 * How often a tool with these properties is right at a prevalence. It says something of a tool and nothing of a person: a positive
 * screen means to talk more and offer help, a negative one closes no case.
 *
 * @param study - sensitivity and specificity, shares from 0 to 1
 * @param prevalence - share of people concerned among those screened, from 0 to 1, which the user has to state
 * @returns `screening/share` with the place of the figure that is no share
 * @example
 * ```ts
 * const found = predictiveValues({ sensitivity: 1, specificity: 0.61 }, 0.014);
 * found.ok && found.value.positive?.toFixed(3); // => '0.035'
 * predictiveValues({ sensitivity: 1, specificity: 0.61 }, 14).ok; // => false
 * ```
 * @public
 */
export function predictiveValues(study: Pick<Study, 'sensitivity' | 'specificity'>, prevalence: number): Result<PredictiveValues> {
  const wrong = Object.entries({ sensitivity: study.sensitivity, specificity: study.specificity, prevalence }).filter(([, value]) => !isShare(value));
  if (wrong.length > 0) return refused(wrong.map(([name]) => problem('screening/share', `/${name}`)));
  const [truePositive, falsePositive] = [study.sensitivity * prevalence, (1 - study.specificity) * (1 - prevalence)];
  const [trueNegative, falseNegative] = [study.specificity * (1 - prevalence), (1 - study.sensitivity) * prevalence];
  const share = (right: number, wrongly: number): number | undefined => (right + wrongly === 0 ? undefined : right / (right + wrongly));
  return ok({ prevalence, positive: share(truePositive, falsePositive), negative: share(trueNegative, falseNegative) });
}

/**
 * The validation studies of an instrument. None was found for any instrument of this package, and a translation would need its own.
 *
 * @example
 * ```ts
 * studiesOf(iloDelphi.adultLabour); // => []
 * ```
 * @public
 */
export function studiesOf({ id }: Pick<Instrument, 'id'>): readonly Study[] {
  return studies.filter(({ instruments = [] }) => instruments.includes(id));
}
