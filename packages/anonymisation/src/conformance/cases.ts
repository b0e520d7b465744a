/** A model as a case file writes it. */
export interface CaseModel {
  readonly type: string;
  readonly k?: number;
  readonly attribute?: string;
  readonly variant?: string;
  readonly l?: number;
  readonly c?: number;
  readonly t?: number;
  readonly distance?: string;
  readonly delta?: number;
  readonly beta?: number;
  readonly estimator?: string | null;
  readonly significance?: number;
  readonly population?: number;
  readonly min?: number;
  readonly max?: number;
  readonly average?: number;
  readonly highest?: number;
  readonly share?: number;
  readonly recordsAtRisk?: number;
  readonly estimate?: string;
}

type CaseAttack = Readonly<Record<'highestRisk' | 'lowestRisk' | 'successRate' | 'recordsAtRisk', number>>;

/** Risks as a case file writes them. */
export interface CaseRisk {
  /** A risk above it counts; 0.2 where it is left out. */
  readonly threshold?: number;
  readonly prosecutor?: CaseAttack;
  readonly journalist?: CaseAttack;
  readonly marketer?: { readonly successRate: number };
}

/** One case of the reference answers. */
export interface ArxCase {
  readonly id: string;
  readonly dataset: { readonly file: string; readonly sha256?: string; readonly separator: string; readonly hierarchies: string };
  readonly quasiIdentifiers: readonly string[];
  readonly sensitive?: readonly string[];
  readonly models: readonly CaseModel[];
  readonly researchSubset?: { readonly rowIndexModulo: number; readonly remainder: number };
  readonly suppressionLimit: number;
  readonly metric: { readonly type: string; readonly aggregate?: string | null; readonly gsFactor?: number };
  readonly attributeWeights?: Readonly<Record<string, number>>;
  readonly localRecoding?: { readonly recordsPerRound: number };
  readonly minLevels?: Readonly<Record<string, number>>;
  readonly maxLevels?: Readonly<Record<string, number>>;
  readonly expectedInputRisk?: Readonly<Record<string, unknown>>;
  readonly arx?: { readonly warmMainThreadCpuMsMedian?: number; readonly runs?: number };
  readonly expected: {
    readonly latticeSize: number;
    readonly optimum: Readonly<Record<string, number>>;
    readonly score: number;
    readonly rows: number;
    readonly suppressedRows: number;
    readonly classes: number;
    readonly minClass: number;
    readonly maxClass: number;
    readonly avgClass: number;
    readonly risk?: CaseRisk;
    readonly quality?: (Readonly<Record<string, unknown>> & { readonly perAttribute?: Readonly<Record<string, Readonly<Record<string, number | null>>>> }) | null;
    readonly classSizeHistogram?: Readonly<Record<string, number>>;
    readonly beforeLocalRecoding?: { readonly suppressedRows: number; readonly classes: number; readonly granularity?: number };
    readonly outputSha256?: string;
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean => typeof value === 'string';
const isNumber = (value: unknown): boolean => typeof value === 'number';
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isNumbers = (value: unknown): boolean => isObject(value) && Object.values(value).every(isNumber);
const isShare = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 1;

/** What a member of a case must be. */
interface Rule {
  readonly path: string;
  readonly is: (value: unknown) => boolean;
  readonly shown: string;
  readonly isOptional?: true;
}

const optional = (path: string, is: Rule['is'], shown: string): Rule => ({ path, is, shown, isOptional: true });

/** The members of a case, those first in which others are. */
const rules: readonly Rule[] = [
  { path: 'id', is: isText, shown: 'a text' },
  { path: 'dataset', is: isObject, shown: 'an object' },
  { path: 'dataset.file', is: isText, shown: 'a text' },
  { path: 'dataset.separator', is: (value) => isText(value) && value !== '', shown: 'a text that is not empty' },
  { path: 'dataset.hierarchies', is: isText, shown: 'a text' },
  optional('dataset.sha256', isText, 'a text'),
  { path: 'quasiIdentifiers', is: (value) => isTexts(value) && (value as readonly unknown[]).length > 0, shown: 'a list of texts, at least one' },
  optional('sensitive', isTexts, 'a list of texts'),
  { path: 'models', is: (value) => Array.isArray(value) && value.length > 0 && value.every((model) => isObject(model) && isText(model['type'])), shown: 'a list of objects with a type, at least one' },
  { path: 'suppressionLimit', is: isShare, shown: 'a share from 0 to 1' },
  { path: 'metric', is: isObject, shown: 'an object' },
  { path: 'metric.type', is: isText, shown: 'a text' },
  optional('metric.aggregate', (value) => value === null || isText(value), 'a text or null'),
  optional('metric.gsFactor', isShare, 'a share from 0 to 1'),
  optional('attributeWeights', isNumbers, 'an object of numbers'),
  optional('minLevels', isNumbers, 'an object of numbers'),
  optional('maxLevels', isNumbers, 'an object of numbers'),
  optional('localRecoding', (value) => isObject(value) && isShare(value['recordsPerRound']), 'an object with a share from 0 to 1, recordsPerRound'),
  optional('researchSubset', (value) => isObject(value) && isNumber(value['rowIndexModulo']) && isNumber(value['remainder']), 'an object with numbers, rowIndexModulo and remainder'),
  { path: 'expected', is: isObject, shown: 'an object' },
  { path: 'expected.optimum', is: isNumbers, shown: 'an object of numbers' },
];

/** What keeps something from being a case, in words of ours; `undefined` for a case. */
function faultOf(value: unknown): string | undefined {
  if (!isObject(value)) return 'is not an object';
  for (const { path, is, shown, isOptional } of rules) {
    const found = path.split('.').reduce<unknown>((at, name) => (isObject(at) && Object.hasOwn(at, name) ? at[name] : undefined), value);
    if (found === undefined ? isOptional !== true : !is(found)) return `${path} is not ${shown}`;
  }
  return undefined;
}

/** Something that stands where a case should, and why it is none. */
export interface NoCase {
  readonly fault: string;
}

/** The cases of a file; for each that is none, and for a file without cases, why not. */
export function readCases(text: string): readonly (ArxCase | NoCase)[] | NoCase {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return { fault: 'the file is not JSON' };
  }
  const list = isObject(found) ? found['cases'] : found;
  if (!Array.isArray(list)) return { fault: 'the file has no list of cases' };
  if (list.length === 0) return { fault: 'the list of cases is empty' };
  return list.map((one: unknown) => {
    const fault = faultOf(one);
    return fault === undefined ? (one as ArxCase) : { fault };
  });
}

/** The cases of a file; `undefined` for one that is no case at all. */
export function casesIn(text: string): readonly (ArxCase | undefined)[] {
  const found = readCases(text);
  return 'fault' in found ? [] : found.map((one) => ('fault' in one ? undefined : one));
}
