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
    value: 'SHARE[:HIGHEST[:SHARE]]',
    help: {
      ar: 'متوسط الخطر، وأعلى خطر لسجل إن ذُكر، وحصة السجلات التي قد تتجاوزه',
      en: 'mean risk; the highest one of a record where told, and the share of records that may exceed it',
      fr: 'risque moyen ; le plus élevé d’un enregistrement s’il est indiqué, et la part de ceux qui peuvent le dépasser',
    },
  },
  unique: {
    type: 'string',
    value: 'SHARE',
    help: { ar: 'أقصى نسبة من السجلات تنفرد في البيانات', en: 'largest share of records that stand alone in the data', fr: 'part maximale d’enregistrements uniques dans les données' },
  },
  'population-unique': {
    type: 'string',
    value: 'SHARE:PERSONS[:pitman|zayatz|snb|dankar]',
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
        problems.push(problem('cli/model', '', { params: { option: `--${name}`, shown: modelOptions[name]?.value ?? '' } }));
      }
    }
  }
  const [first, ...others] = models;
  return first && problems.length === 0 ? ok([first, ...others]) : refused(problems);
}

/** Columns that a model looks into. */
export const columnsLookedInto = (model: PrivacyModel): readonly string[] => ('column' in model ? [model.column] : 'columns' in model ? model.columns : []);
