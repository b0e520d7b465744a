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
  readonly metric: { readonly type: string; readonly aggregate: string | null; readonly gsFactor?: number };
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
const isStrings = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');

/** Does something have the parts without which it is no case? */
function isCase(value: unknown): value is ArxCase {
  if (!isObject(value)) return false;
  const { id, dataset, quasiIdentifiers, models, suppressionLimit, metric, expected } = value;
  return (
    typeof id === 'string' &&
    isObject(dataset) &&
    ['file', 'separator', 'hierarchies'].every((name) => typeof dataset[name] === 'string') &&
    isStrings(quasiIdentifiers) &&
    Array.isArray(models) &&
    models.every((model) => isObject(model) && typeof model['type'] === 'string') &&
    typeof suppressionLimit === 'number' &&
    isObject(metric) &&
    isObject(expected) &&
    isObject(expected['optimum'])
  );
}

/** The cases of a file; `undefined` for one that is no case at all. */
export function casesIn(text: string): readonly (ArxCase | undefined)[] {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return [];
  }
  const list = isObject(found) ? found['cases'] : found;
  return Array.isArray(list) ? list.map((one) => (isCase(one) ? one : undefined)) : [];
}
