import { ok, problem, refused, type ConformanceOption, type Problem, type Result } from '@ctip/core';

import { averageRisk, betaLikeness, deltaDisclosure, deltaPresence, kAnonymity, kCombinations, kGroups, kMap, lDiversity, populationUniqueness, sampleUniqueness, tCloseness, type LDiversityOptions, type PrivacyModel, type TClosenessDistance } from '../../model/index.js';

/** How one model is written on a command line. */
interface Spelling {
  readonly shown: string;
  readonly help: ConformanceOption['help'];
  /** The model of the parts of one item, `columns` first where it has them; throws where they promise nothing. */
  readonly of: (columns: readonly string[], parts: readonly string[]) => PrivacyModel;
  readonly columns: 'none' | 'one' | 'several';
  /** How many figures and words it takes at most beside columns. */
  readonly most: number;
}

const numberOf = (part: string | undefined): number => (part !== undefined && /^\d+(?:\.\d+)?$/u.test(part) ? Number(part) : Number.NaN);

const distances: Readonly<Record<string, TClosenessDistance>> = { equal: 'equal', ordered: 'ordered', hierarchical: 'hierarchical' };

function diversityOf(column: string, [l, variant = 'distinct', c]: readonly string[]): PrivacyModel {
  const options: unknown = variant === 'recursive' ? { variant, c: numberOf(c) } : { variant };
  return lDiversity(column, numberOf(l), options as LDiversityOptions);
}

/** Models by the name of their option. */
export const spellings = {
  k: {
    columns: 'none',
    most: 1,
    shown: 'N',
    help: { ar: 'أصغر فئة مسموح بها', en: 'smallest class allowed', fr: 'plus petite classe admise' },
    of: (_columns, [k]) => kAnonymity(numberOf(k)),
  },
  l: {
    columns: 'one',
    most: 3,
    shown: 'COLUMN:L[:VARIANT[:C]]',
    help: {
      ar: 'تنوع ℓ في عمود حساس: distinct أو entropy أو entropy-grassberger أو recursive',
      en: 'ℓ-diversity of a sensitive column: distinct, entropy, entropy-grassberger or recursive',
      fr: 'ℓ-diversité d’une colonne sensible : distinct, entropy, entropy-grassberger ou recursive',
    },
    of: ([column = ''], parts) => diversityOf(column, parts),
  },
  t: {
    columns: 'one',
    most: 2,
    shown: 'COLUMN:T[:DISTANCE]',
    help: {
      ar: 'التقارب t لعمود حساس: equal أو ordered أو hierarchical',
      en: 't-closeness of a sensitive column: equal, ordered or hierarchical',
      fr: 't-proximité d’une colonne sensible : equal, ordered ou hierarchical',
    },
    of: ([column = ''], [t, distance = 'equal']) => tCloseness(column, numberOf(t), distances[distance] ?? (distance as TClosenessDistance)),
  },
  beta: {
    columns: 'one',
    most: 2,
    shown: 'COLUMN:BETA[:VARIANT]',
    help: { ar: 'تشابه β لعمود حساس: enhanced أو basic', en: 'β-likeness of a sensitive column: enhanced or basic', fr: 'β-ressemblance d’une colonne sensible : enhanced ou basic' },
    of: ([column = ''], [beta, variant = 'enhanced']) => betaLikeness(column, numberOf(beta), variant as 'basic'),
  },
  delta: {
    columns: 'one',
    most: 1,
    shown: 'COLUMN:DELTA',
    help: { ar: 'الإفصاح δ لعمود حساس', en: 'δ-disclosure of a sensitive column', fr: 'δ-divulgation d’une colonne sensible' },
    of: ([column = ''], [delta]) => deltaDisclosure(column, numberOf(delta)),
  },
  groups: {
    columns: 'one',
    most: 1,
    shown: 'COLUMN:K',
    help: { ar: 'أقل عدد من الأشخاص أو الأسر المختلفة في الفئة', en: 'different persons or families in the smallest class', fr: 'personnes ou familles différentes dans la plus petite classe' },
    of: ([column = ''], [k]) => kGroups(column, numberOf(k)),
  },
  sets: {
    columns: 'several',
    most: 2,
    shown: 'COLUMN+…:K[:LENGTH]',
    help: {
      ar: 'كل توليفة من قيم حقول متعددة القيم تتكرر k مرة في فئتها',
      en: 'every combination of values of multi-valued fields occurs k times in its class',
      fr: 'toute combinaison de valeurs de champs à valeurs multiples figure k fois dans sa classe',
    },
    of: (columns, [k, length = '2']) => kCombinations(columns, numberOf(k), { length: numberOf(length) }),
  },
  'average-risk': {
    columns: 'none',
    most: 3,
    shown: 'SHARE[:HIGHEST[:SHARE]]',
    help: {
      ar: 'أعلى متوسط للخطر، وأعلى خطر لسجل، وحصة السجلات التي قد تتجاوزه',
      en: 'largest mean risk, highest risk of a record, and the share of records that may exceed it',
      fr: 'risque moyen maximal, risque maximal d’un enregistrement et part de ceux qui peuvent le dépasser',
    },
    of: (_columns, [average, highest, share]) => averageRisk(numberOf(average), highest === undefined ? undefined : numberOf(highest), share === undefined ? undefined : numberOf(share)),
  },
  uniques: {
    columns: 'none',
    most: 1,
    shown: 'SHARE',
    help: { ar: 'أكبر حصة من السجلات الفريدة في فئتها', en: 'largest share of records that stand alone', fr: 'part maximale d’enregistrements uniques' },
    of: (_columns, [share]) => sampleUniqueness(numberOf(share)),
  },
  map: {
    columns: 'none',
    most: 3,
    shown: 'K[:PERSONS[:zero-truncated-poisson]]',
    help: {
      ar: 'k-map: عدد أشخاص المجتمع وراء كل فئة، بملف ‎--population أو بعدد الأشخاص',
      en: 'k-map: persons of the population behind each class, by --population or by their number',
      fr: 'k-map : personnes de la population derrière chaque classe, par --population ou par leur nombre',
    },
    of: (_columns, [k, persons, estimate = 'poisson']) => kMap(numberOf(k), persons === undefined ? undefined : { population: numberOf(persons), estimate: estimate as 'poisson' }),
  },
  presence: {
    columns: 'none',
    most: 2,
    shown: 'MIN:MAX',
    help: { ar: 'الحضور δ: حدا احتمال وجود شخص في البيانات، مع ‎--population', en: 'δ-presence: bounds of the chance that a person is in the data, with --population', fr: 'δ-présence : bornes de la probabilité de figurer dans les données, avec --population' },
    of: (_columns, [minimum, maximum]) => deltaPresence(numberOf(minimum), numberOf(maximum)),
  },
  'population-unique': {
    columns: 'none',
    most: 3,
    shown: 'SHARE:PERSONS[:pitman|zayatz|snb|dankar]',
    help: {
      ar: 'أقصى حصة من السجلات يُقدَّر أنها تنفرد في مجتمع بهذا العدد',
      en: 'largest share of records estimated to stand alone in a population of that many persons',
      fr: 'part maximale d’enregistrements estimés uniques dans une population de cette taille',
    },
    of: (_columns, [share, persons, estimate = 'dankar']) => populationUniqueness(numberOf(share), numberOf(persons), estimate as 'dankar'),
  },
} as const satisfies Readonly<Record<string, Spelling>>;

type SpellingName = keyof typeof spellings;

/** A model, and where it was written. */
export interface Promised {
  readonly id: string;
  readonly model: PrivacyModel;
}

/** The name of a column as it is looked for: what stands before the figures, which may hold colons itself. */
function itemOf(name: SpellingName, item: string, known: readonly string[]) {
  const { columns }: Spelling = spellings[name];
  if (columns === 'none') return { names: [], parts: item.split(':') };
  const cut = item.split(':');
  const isKnown = (names: readonly string[]): boolean => names.every((one) => known.includes(one));
  for (let end = cut.length - 1; end >= 1; end -= 1) {
    const head = cut.slice(0, end).join(':');
    const names = columns === 'one' || known.includes(head) ? [head] : head.split('+');
    if (isKnown(names)) return { names, parts: cut.slice(end) };
  }
  const [head = '', ...parts] = cut;
  return { names: columns === 'one' ? [head] : head.split('+'), parts };
}

/**
 * The models that a command line asks for.
 *
 * @returns them in the order of the options; `anonymisation/check-column-missing`, `anonymisation/check-option`, by option and place
 */
export function promisesOf(options: Readonly<Record<string, string>>, known: readonly string[]): Result<Promised[]> {
  const found: Promised[] = [];
  const problems: Problem[] = [];
  for (const name of Object.keys(spellings) as SpellingName[]) {
    const { shown, of, most }: Spelling = spellings[name];
    for (const [at, item] of (options[name]?.split(',') ?? []).entries()) {
      const place = at + 1;
      const { names, parts } = itemOf(name, item, known);
      if (names.some((column) => !known.includes(column))) {
        problems.push(problem('anonymisation/check-column-missing', `/${name}/${String(at)}`, { params: { option: `--${name}`, place } }));
        continue;
      }
      try {
        // What would not be heeded must not look as if it were.
        if (parts.length > most || (parts[1] !== 'recursive' && name === 'l' && parts.length > 2)) throw new RangeError('more figures than the model has');
        const model = of(names, parts);
        const figures = parts.join(' ');
        found.push({ id: `${model.type} ${names.length === 0 ? '' : `of column ${names.map((column) => String(known.indexOf(column) + 1)).join('+')} `}${figures}`, model });
      } catch {
        // A figure that promises nothing; the message of the model would say so in English only.
        problems.push(problem('anonymisation/check-option', `/${name}/${String(at)}`, { params: { option: `--${name}`, place, shown } }));
      }
    }
  }
  return problems.length > 0 ? refused(problems) : ok(found);
}
