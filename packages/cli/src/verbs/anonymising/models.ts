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

import type { Option } from '../../run/verb.js';

const column = { type: 'string', value: 'COLUMN:N' } as const;

/** An option for each model; several columns with commas. */
export const modelOptions: Readonly<Record<string, Option>> = {
  k: { type: 'string', value: 'N' },
  l: {
    ...column,
    value: 'COLUMN:L[:entropy|entropy-grassberger|recursive:C]',
    help: { ar: 'تنوع ℓ: عدد القيم المختلفة في كل فئة، مثل formOfExploitation:2', en: 'ℓ-diversity: different values in each class, such as formOfExploitation:2', fr: 'ℓ-diversité : valeurs différentes par classe, par exemple formOfExploitation:2' },
  },
  t: {
    ...column,
    value: 'COLUMN:T[:ordered|hierarchical]',
    help: { ar: 'تقارب t: أقصى بعد عن توزع الجدول كله، من 0 إلى 1', en: 't-closeness: largest distance from the whole table, 0 to 1', fr: 't-proximité : distance maximale au tableau entier, de 0 à 1' },
  },
  beta: {
    ...column,
    value: 'COLUMN:B[:basic]',
    help: { ar: 'تشابه β: أقصى زيادة نسبية في احتمال قيمة حساسة', en: 'β-likeness: largest relative gain of a sensitive value', fr: 'β-vraisemblance : gain relatif maximal d’une valeur sensible' },
  },
  delta: {
    ...column,
    value: 'COLUMN:D',
    help: { ar: 'إفصاح δ: أقصى لوغاريتم لنسبة التكرار', en: 'δ-disclosure: largest logarithm (base 2) of how a frequency changes', fr: 'δ-divulgation : logarithme (base 2) maximal du changement de fréquence' },
  },
  groups: {
    ...column,
    value: 'COLUMN:K',
    help: { ar: 'عدد الأشخاص أو الأسر المختلفة في كل فئة، بحسب عمود يميز بينهم', en: 'different persons or families in each class, by the column that tells them apart', fr: 'personnes ou familles différentes par classe, selon la colonne qui les distingue' },
  },
  combinations: {
    type: 'string',
    value: 'COLUMN+COLUMN:K[:LENGTH]',
    help: { ar: 'عدد السجلات وراء كل تركيبة من قيم الحقول المتعددة', en: 'records behind each combination of values of multi-valued columns', fr: 'enregistrements derrière chaque combinaison de valeurs multiples' },
  },
  map: {
    type: 'string',
    value: 'K[:PERSONS[:zero-truncated-poisson]]',
    help: { ar: 'k-map: عدد أشخاص المجتمع وراء كل فئة، بملف --population أو بعدد الأشخاص', en: 'k-map: persons of the population behind each class, by --population or by their number', fr: 'k-map : personnes de la population derrière chaque classe, par --population ou par leur nombre' },
  },
  presence: {
    type: 'string',
    value: 'MIN:MAX',
    help: { ar: 'الحضور δ: حدا احتمال وجود شخص في البيانات، مع --population', en: 'δ-presence: bounds of the chance that a person is in the data, with --population', fr: 'δ-présence : bornes de la probabilité de figurer dans les données, avec --population' },
  },
  'average-risk': {
    type: 'string',
    value: 'SHARE[:HIGHEST]',
    help: { ar: 'متوسط الخطر، وأعلى خطر إن ذُكر', en: 'mean risk, and the highest one where told', fr: 'risque moyen, et le plus élevé s’il est indiqué' },
  },
  unique: {
    type: 'string',
    value: 'SHARE',
    help: { ar: 'أقصى نسبة من السجلات تنفرد في البيانات', en: 'largest share of records that stand alone in the data', fr: 'part maximale d’enregistrements uniques dans les données' },
  },
  'population-unique': {
    type: 'string',
    value: 'SHARE:PERSONS',
    help: { ar: 'أقصى نسبة من السجلات يُقدَّر أنها تنفرد في مجتمع بهذا العدد', en: 'largest share estimated to stand alone in a population of that many persons', fr: 'part maximale estimée unique dans une population de cette taille' },
  },
};

/** A share, `5%` or `0.05`; `NaN` for what is neither. */
export function shareOf(text: string | undefined): number {
  const [, number = '', percent] = /^(\d+(?:\.\d+)?)(%?)$/u.exec(text ?? '') ?? [];
  return number === '' ? Number.NaN : percent === '%' ? Number(number) / 100 : Number(number);
}

/** The settings of one model, as they were typed. */
type Typed = readonly string[];
type Named = (name: string) => string;

function diversity([name = '', l, variant, c]: Typed, named: Named): PrivacyModel {
  const options: LDiversityOptions = variant === 'recursive' ? { variant, c: Number(c) } : variant === undefined ? {} : { variant: variant as 'entropy' };
  return lDiversity(named(name), Number(l), options);
}

const makers: Readonly<Record<string, (typed: Typed, named: Named) => PrivacyModel>> = {
  k: ([k]) => kAnonymity(Number(k)),
  l: diversity,
  t: ([name = '', t, distance], named) => tCloseness(named(name), Number(t), distance as 'equal' | undefined),
  beta: ([name = '', beta, variant], named) => betaLikeness(named(name), Number(beta), variant as 'basic' | undefined),
  delta: ([name = '', delta], named) => deltaDisclosure(named(name), Number(delta)),
  groups: ([name = '', k], named) => kGroups(named(name), Number(k)),
  combinations: ([names = '', k, length], named) => kCombinations(names.split('+').map(named), Number(k), length === undefined ? {} : { length: Number(length) }),
  map: ([k, persons, estimate]) => kMap(Number(k), persons === undefined ? undefined : { population: Number(persons), ...(estimate !== undefined && { estimate: estimate as 'poisson' }) }),
  presence: ([minimum, maximum]) => deltaPresence(shareOf(minimum), shareOf(maximum)),
  'average-risk': ([average, highest]) => averageRisk(shareOf(average), highest === undefined ? undefined : shareOf(highest)),
  unique: ([share]) => sampleUniqueness(shareOf(share)),
  'population-unique': ([share, persons]) => populationUniqueness(shareOf(share), Number(persons)),
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
  for (const [name, make] of Object.entries(makers)) {
    const typed = option(name) ?? (name === 'k' ? '11' : undefined);
    for (const part of typed?.split(',') ?? []) {
      try {
        models.push(make(part.split(':'), named));
      } catch (fault) {
        if (!(fault instanceof RangeError || fault instanceof TypeError)) throw fault;
        problems.push(problem('cli/model', '', { params: { option: `--${name}`, shown: modelOptions[name]?.value ?? '' } }));
      }
    }
  }
  const [first, ...others] = models;
  return first && problems.length === 0 ? ok([first, ...others]) : refused(problems);
}

/** Columns that a model looks into. */
export const columnsLookedInto = (model: PrivacyModel): readonly string[] => ('column' in model ? [model.column] : 'columns' in model ? model.columns : []);
