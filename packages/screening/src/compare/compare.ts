import type { Assessment, AssessOptions, DimensionFinding, DimensionResult, OutcomeCode } from '../assess/index.js';

/** How an item stands in an assessment. @public */
export type ItemState = 'seen' | 'recorded' | 'not-there' | 'open';

/** What changed in one dimension. @public */
export interface DimensionChange {
  readonly dimension: string;
  readonly before: DimensionResult | undefined;
  readonly after: DimensionResult | undefined;
  /** Items whose answer changed; an item that one version does not have is `undefined` there. */
  readonly items: readonly { readonly item: string; readonly before: ItemState | undefined; readonly after: ItemState | undefined }[];
}

/** What differs between two assessments with one instrument, and why. @public */
export interface Difference {
  readonly instrument: string;
  readonly outcome: { readonly before: OutcomeCode; readonly after: OutcomeCode };
  /** The instrument was changed in between; the same observations may then give another result. */
  readonly version?: { readonly before: string; readonly after: string };
  /** Options that differ. */
  readonly options: readonly (keyof AssessOptions)[];
  /** Dimensions with another result or other answers. */
  readonly dimensions: readonly DimensionChange[];
}

function statesOf(finding: DimensionFinding | undefined): ReadonlyMap<string, ItemState> {
  const states = new Map<string, ItemState>();
  for (const { item } of finding?.used ?? []) states.set(item, 'seen');
  for (const { item } of finding?.recorded ?? []) states.set(item, 'recorded');
  for (const item of finding?.absent ?? []) states.set(item, 'not-there');
  for (const { item } of finding?.missing ?? []) states.set(item, 'open');
  return states;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Explains the difference between two assessments with one instrument: which answers changed, whether the instrument or an option did,
 * and what came of it. For a reconsideration on new observations.
 *
 * @param before - the earlier assessment
 * @param after - the later one
 * @throws TypeError where the two are of different instruments, which are never compared
 * @example
 * ```ts
 * const [before, after] = [{}, { 'signs/deception': 'yes' } as const].map((seen) => assess(iloEleven, observe(seen, unrecorded)));
 * difference(before, after).dimensions; // => [{ dimension: 'signs', before: 'no-rule', after: 'no-rule', items: [{ item: 'signs/deception', before: 'open', after: 'seen' }] }]
 * ```
 * @public
 */
export function difference(before: Assessment, after: Assessment): Difference {
  if (before.instrument.id !== after.instrument.id) throw new TypeError('only assessments with one instrument are compared');
  const names = [...new Set([...before.dimensions, ...after.dimensions].map(({ dimension }) => dimension))];
  const dimensions = names.map((dimension): DimensionChange => {
    const [one, other] = [before, after].map((assessment) => assessment.dimensions.find((finding) => finding.dimension === dimension));
    const [was, is] = [statesOf(one), statesOf(other)];
    const items = [...new Set([...was.keys(), ...is.keys()])].filter((item) => was.get(item) !== is.get(item)).toSorted();
    return { dimension, before: one?.result, after: other?.result, items: items.map((item) => ({ item, before: was.get(item), after: is.get(item) })) };
  });
  const keys = [...new Set([...Object.keys(before.options), ...Object.keys(after.options)])] as (keyof AssessOptions)[];
  return {
    instrument: before.instrument.id,
    outcome: { before: before.outcome.code, after: after.outcome.code },
    ...(before.instrument.version !== after.instrument.version && { version: { before: before.instrument.version, after: after.instrument.version } }),
    options: keys.filter((key) => !same(before.options[key], after.options[key])),
    dimensions: dimensions.filter((change) => change.before !== change.after || change.items.length > 0),
  };
}
