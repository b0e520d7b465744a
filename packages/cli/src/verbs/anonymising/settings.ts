import { utilityMeasures, type AnonymiseOptions, type MondrianOptions, type SearchBudget } from '@ctip/anonymisation';
import { ok, problem, refused, type Problem, type Result } from '@ctip/core';

import type { Context, Option } from '../../run/verb.js';
import { shareOf } from './models.js';
import { threadsOf, threadsOption } from './threads.js';

/** How a release is to be made, as it was typed. */
export type Settings =
  | { readonly algorithm: 'optimal'; readonly options: Omit<AnonymiseOptions, 'models' | 'within'>; readonly within: (clock: () => number) => SearchBudget | undefined; readonly threads: number | undefined }
  | { readonly algorithm: 'mondrian'; readonly options: Omit<MondrianOptions, 'models'> };

/** Options of the search. */
export const searchOptions = {
  algorithm: {
    type: 'string',
    value: 'optimal|mondrian',
    allowed: ['optimal', 'mondrian'],
    help: {
      ar: 'optimal: مستوى واحد لكل عمود، وأفضل الطرق كلها؛ mondrian: تقسيم الجدول فئة فئة، تفاصيل أكثر لقرّاء معروفين؛ optimal ما لم يُذكر',
      en: 'optimal: one level a column, the best way of all; mondrian: cut the table class by class, more detail for known readers; optimal unless told',
      fr: 'optimal : un niveau par colonne, la meilleure manière ; mondrian : couper le tableau classe par classe, plus de détail pour des lecteurs connus ; optimal sauf indication',
    },
  },
  ordered: {
    type: 'string',
    value: 'COLUMN,…',
    help: { ar: 'مع mondrian: أعمدة تُقسم بين قيمتين من ترتيبها لا بحسب تدرجها', en: 'with mondrian: columns that are cut between two values of their order, not along their hierarchy', fr: 'avec mondrian : colonnes coupées entre deux valeurs de leur ordre, non selon leur hiérarchie' },
  },
  relaxed: {
    type: 'boolean',
    help: { ar: 'مع mondrian: قد تقع السجلات المساوية للوسيط في أي من الجانبين', en: 'with mondrian: records equal to the median may go to either side', fr: 'avec mondrian : les enregistrements égaux à la médiane peuvent aller de chaque côté' },
  },
  suppress: { type: 'string', value: 'SHARE' },
  cells: {
    type: 'boolean',
    help: { ar: 'امحُ خلايا مفردة بدل حجب السجل كله', en: 'blank single cells rather than leave out whole records', fr: 'effacer des cellules plutôt que d’omettre l’enregistrement' },
  },
  utility: {
    type: 'string',
    value: 'MEASURE',
    allowed: utilityMeasures,
    help: { ar: 'ما يقلله البحث؛ loss ما لم يُذكر غيره', en: 'what the search minimises; loss unless told', fr: 'ce que la recherche minimise ; loss sauf indication' },
  },
  local: {
    type: 'string',
    value: 'SHARE',
    help: { ar: 'عمِّم السجلات المحجوبة من جديد في جولات، تنقذ كل منها هذه النسبة على الأقل', en: 'generalise records left out again in rounds, each bringing back at least this share', fr: 'généraliser de nouveau les enregistrements omis par tours, chacun en sauvant au moins cette part' },
  },
  within: {
    type: 'string',
    value: 'NODES|TIME',
    help: {
      ar: 'ابحث في هذا العدد من طرق التعميم أو في هذه المدة على الأكثر (2000 أو 30s أو 2m أو كلاهما بفاصلة)، وخذ أفضلها؛ ويُذكر كم قد يبعد عن الأفضل',
      en: 'look at this many ways to generalise, or search this long, at most (2000, 30s, 2m, or both with a comma), and take the best; it says how far from the best it may be',
      fr: 'examiner au plus ce nombre de manières de généraliser, ou chercher au plus ce temps (2000, 30s, 2m, ou les deux avec une virgule), et prendre la meilleure ; l’écart possible avec l’optimum est indiqué',
    },
  },
  ...threadsOption,
} as const satisfies Readonly<Record<string, Option>>;

const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, min: 60_000, h: 3_600_000 };

/** A budget of ways and of milliseconds; nothing for what is neither, or says one of them twice. */
export function budgetOf(text: string): { readonly nodes?: number; readonly milliseconds?: number } | undefined {
  let found: { nodes?: number; milliseconds?: number } = {};
  for (const part of text.split(',')) {
    const [, number = '', unit = ''] = /^(\d{1,15}(?:\.\d{1,3})?)(ms|s|m|min|h|)$/u.exec(part) ?? [];
    const value = Number(number) * (units[unit] ?? 1);
    const name = unit === '' ? 'nodes' : 'milliseconds';
    if (number === '' || !(value > 0) || found[name] !== undefined || (unit === '' && !Number.isSafeInteger(value))) return undefined;
    found = { ...found, [name]: value };
  }
  return found;
}

/** What one way of making a release has and the other has not. */
const only = { optimal: ['cells', 'utility', 'local', 'within', 'threads', 'population'], mondrian: ['ordered', 'relaxed'] } as const;

/** How a release is to be made; problems where what was typed cannot be meant. */
export function settingsOf({ option, flag }: Context): Result<Settings> {
  const algorithm = option('algorithm') === 'mondrian' ? 'mondrian' : 'optimal';
  const isTyped = (name: string): boolean => option(name) !== undefined || flag(name);
  const strange = only[algorithm === 'mondrian' ? 'optimal' : 'mondrian'].filter(isTyped);
  if (strange.length > 0) return refused(strange.map((name) => problem('cli/option-with', '', { params: { option: `--${name}`, other: `--algorithm ${algorithm === 'mondrian' ? 'optimal' : 'mondrian'}` } })));
  const [suppress, local] = [shareOf(option('suppress') ?? '0.05'), option('local')];
  const wrong = (name: string): Result<never> => refused([problem('cli/share', '', { params: { option: `--${name}` } })]);
  if (!(suppress >= 0 && suppress <= 1)) return wrong('suppress');
  if (algorithm === 'mondrian') return ok({ algorithm, options: { suppressionLimit: suppress, mode: flag('relaxed') ? 'relaxed' : 'strict', ordered: option('ordered')?.split(',') ?? [] } });
  const share = local === undefined ? undefined : shareOf(local);
  if (share !== undefined && !(share > 0 && share <= 1)) return wrong('local');
  const within = option('within');
  const budget = within === undefined ? {} : budgetOf(within);
  if (!budget) return refused([problem('cli/within', '', { params: { option: '--within' } })]);
  const threads = threadsOf(option('threads'));
  if (!threads.ok) return threads;
  const { nodes, milliseconds } = budget;
  const utility = utilityMeasures.find((name) => name === (option('utility') ?? 'loss')) ?? 'loss';
  return ok({
    algorithm,
    options: { suppressionLimit: suppress, utility, suppress: flag('cells') ? 'cells' : 'records', ...(share !== undefined && { localRecoding: share }) },
    threads: threads.value,
    within: (clock) => (within === undefined ? undefined : { ...(nodes !== undefined && { nodes }), ...(milliseconds !== undefined && { deadline: { at: clock() + milliseconds, clock } }) }),
  });
}

/** Columns that are to be cut in their order, and are not among the quasi-identifiers. */
export function orderedFaults(ordered: readonly string[], columns: readonly { readonly name: string; readonly role: string; readonly levels?: unknown }[]): Problem[] {
  const isFit = (name: string): boolean => columns.some((column) => column.name === name && column.role === 'quasi' && column.levels === undefined);
  return ordered.every(isFit) ? [] : [problem('cli/ordered', '', { params: { option: '--ordered' } })];
}
