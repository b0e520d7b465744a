import {
  averageRisk,
  betaLikeness,
  deltaDisclosure,
  deltaPresence,
  kAnonymity,
  kCombinations,
  kGroups,
  kMap,
  lDiversity,
  populationUniqueness,
  sampleUniqueness,
  tCloseness,
  type LDiversityOptions,
  type PrivacyModel,
} from '@ctip/anonymisation';
import { ok, problem, refused, type Problem, type Result } from '@ctip/core';

import { modelOptions } from './modelOptions.js';

/** A share, `5%` or `0.05`; `NaN` for what is neither. */
export function shareOf(text: string | undefined): number {
  const [, number = '', percent] = /^(\d+(?:\.\d+)?)(%?)$/u.exec(text ?? '') ?? [];
  return number === '' ? Number.NaN : percent === '%' ? Number(number) / 100 : Number(number);
}

/** The settings of one model, as they were typed. */
type Typed = readonly string[];
type Named = (name: string) => string;

/** A number as it is written in digits; `NaN` for anything else, hexadecimal and exponents too. */
const numberOf = (text: string | undefined): number => (/^\d+(?:\.\d+)?$/u.test(text ?? '') ? Number(text) : Number.NaN);

function diversity([name = '', l, variant, c]: Typed, named: Named): PrivacyModel {
  const options: LDiversityOptions = variant === 'recursive' ? { variant, c: numberOf(c) } : variant === undefined ? {} : { variant: variant as 'entropy' };
  // Only the recursive variant has a further figure: one that is not heeded must not look as if it were.
  return lDiversity(named(name), c !== undefined && variant !== 'recursive' ? Number.NaN : numberOf(l), options);
}

/** How a model is made of its settings, and how many of them it has at most. */
interface Maker {
  readonly most: number;
  readonly make: (typed: Typed, named: Named) => PrivacyModel;
}

const makers: Readonly<Record<string, Maker>> = {
  k: { most: 1, make: ([k]) => kAnonymity(numberOf(k)) },
  l: { most: 4, make: diversity },
  t: { most: 3, make: ([name = '', t, distance], named) => tCloseness(named(name), numberOf(t), distance as 'equal' | undefined) },
  beta: { most: 3, make: ([name = '', beta, variant], named) => betaLikeness(named(name), numberOf(beta), variant as 'basic' | undefined) },
  delta: { most: 2, make: ([name = '', delta], named) => deltaDisclosure(named(name), numberOf(delta)) },
  groups: { most: 2, make: ([name = '', k], named) => kGroups(named(name), numberOf(k)) },
  combinations: { most: 3, make: ([names = '', k, length], named) => kCombinations(names.split('+').map(named), numberOf(k), length === undefined ? {} : { length: numberOf(length) }) },
  map: { most: 3, make: ([k, persons, estimate]) => kMap(numberOf(k), persons === undefined ? undefined : { population: numberOf(persons), ...(estimate !== undefined && { estimate: estimate as 'poisson' }) }) },
  presence: { most: 2, make: ([minimum, maximum]) => deltaPresence(shareOf(minimum), shareOf(maximum)) },
  'average-risk': {
    most: 3,
    make: ([average, highest, share]) => averageRisk(shareOf(average), highest === undefined ? undefined : shareOf(highest), share === undefined ? undefined : shareOf(share)),
  },
  unique: { most: 1, make: ([share]) => sampleUniqueness(shareOf(share)) },
  'population-unique': { most: 3, make: ([share, persons, estimate]) => populationUniqueness(shareOf(share), numberOf(persons), estimate as 'dankar' | undefined) },
};

/**
 * The models that were asked for. k-anonymity with k = 11 stands unless another k is typed.
 *
 * @param option - what was typed for an option
 * @param named - the column of a name as it was typed
 */
export function modelsOf(option: (name: string) => string | undefined, named: Named): Result<readonly [PrivacyModel, ...PrivacyModel[]]> {
  const models: PrivacyModel[] = [];
  const problems: Problem[] = [];
  for (const [name, { most, make }] of Object.entries(makers)) {
    const typed = option(name) ?? (name === 'k' ? '11' : undefined);
    for (const part of typed?.split(',') ?? []) {
      try {
        const settings = part.split(':');
        if (settings.length > most) throw new RangeError('more settings than the model has');
        models.push(make(settings, named));
      } catch (fault) {
        if (!(fault instanceof RangeError || fault instanceof TypeError)) throw fault;
        // The one model that everybody types is told in words.
        if (name === 'k') problems.push(problem('cli/number', '', { params: { option: '--k', minimum: 2 } }));
        else problems.push(problem('cli/model', '', { params: { option: `--${name}`, shown: modelOptions[name]?.value ?? '' } }));
      }
    }
  }
  const [first, ...others] = models;
  return first && problems.length === 0 ? ok([first, ...others]) : refused(problems);
}

/** Columns that a model looks into. */
export const columnsLookedInto = (model: PrivacyModel): readonly string[] => ('column' in model ? [model.column] : 'columns' in model ? model.columns : []);
