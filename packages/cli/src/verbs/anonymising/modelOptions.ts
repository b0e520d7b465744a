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
