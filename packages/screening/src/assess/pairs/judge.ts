import { all, any, type Truth } from '@ctip/core';

import type { Item } from '../../instrument/index.js';
import type { AssessOptions, DimensionResult, Outcome } from '../assessment.js';
import { penalties, places, type Facts, type Items, type Place } from './facts.js';

/** The choices that the source leaves. */
export type Rule = Required<Pick<AssessOptions, 'pairRule' | 'pairing'>>;

/**
 * Is there a pair with a strong indicator, as the guide asks? `strength-needed` where only an unverified strength is missing, which no
 * further answer gives.
 */
function withStrength(pair: Truth, seen: readonly Item[], open: readonly Item[]): DimensionResult {
  if (pair === 'no') return 'not-positive';
  if (pair === 'yes' && seen.some(({ strength }) => strength === 'strong')) return 'positive';
  const possible = [...seen, ...open];
  if (possible.some(({ strength }) => strength === 'strong')) return 'undetermined';
  if (possible.every(({ strength }) => strength !== undefined)) return 'not-positive';
  return pair === 'yes' ? 'strength-needed' : 'undetermined';
}

const plainly = (truth: Truth): DimensionResult => (truth === 'yes' ? 'positive' : truth === 'no' ? 'not-positive' : 'undetermined');

/** A pair among some items of involuntariness and some penalties. */
function pairIn(involuntariness: readonly Item[], penalty: readonly Item[], of: (item: Item) => Truth, at: (item: Item) => Truth, { pairRule }: Rule): DimensionResult {
  const pair = all([any(involuntariness.map(of)), any(penalty.map(at))]);
  if (pairRule === 'labour-department') return plainly(pair);
  const known = [...involuntariness.map((item) => [item, of(item)] as const), ...penalty.map((item) => [item, at(item)] as const)];
  const those = (truth: Truth): Item[] => known.filter(([, found]) => found === truth).map(([item]) => item);
  return withStrength(pair, those('yes'), those('unknown'));
}

function resultAt(place: Place, items: Items, facts: Facts, rule: Rule): DimensionResult {
  const own = items.involuntariness.get(place) ?? [];
  return pairIn(own, items.penalty, facts.of, (item) => (rule.pairing === 'across-dimensions' ? facts.of(item) : facts.penaltyAt(item, place)), rule);
}

/** A penalty whose place is not known makes a pair wherever it was used, if the work was involuntary in every place that is left. */
function pairedAnywhere({ involuntariness, penalty }: Items, { of, penaltyAt }: Facts, { pairRule }: Rule): DimensionResult | undefined {
  for (const item of penalty) {
    if (of(item) !== 'yes') continue;
    const left = places.filter((place) => penaltyAt(item, place) !== 'no');
    const seen = left.map((place) => (involuntariness.get(place) ?? []).filter((one) => of(one) === 'yes'));
    if (left.length === 0 || seen.some((those) => those.length === 0)) continue;
    if (pairRule === 'labour-department' || item.strength === 'strong' || seen.every((those) => those.some(({ strength }) => strength === 'strong'))) return 'positive';
  }
  return undefined;
}

/** While a strong indicator may still be seen, or none of what is there makes a pair, the outcome is open. */
const orderWith = (strong: boolean): readonly (keyof typeof codes)[] =>
  strong ? ['positive', 'undetermined', 'strength-needed', 'not-positive'] : ['positive', 'strength-needed', 'undetermined', 'not-positive'];
const codes = { positive: 'pair-found', undetermined: 'undetermined', 'strength-needed': 'strength-needed', 'not-positive': 'no-pair' } as const;

/** What the facts say of each dimension, and of the whole. */
export function judge(items: Items, facts: Facts, rule: Rule): { readonly results: ReadonlyMap<string, DimensionResult>; readonly code: Outcome['code'] } {
  const results = new Map<string, DimensionResult>(places.map((place) => [place, resultAt(place, items, facts, rule)]));
  const found = [...results.values(), ...(rule.pairing === 'within-dimension' ? [pairedAnywhere(items, facts, rule)] : [])];
  results.set(penalties, plainly(any(items.penalty.map(facts.of))));
  const strong = [...items.penalty, ...[...items.involuntariness.values()].flat()].some((item) => item.strength === 'strong' && facts.of(item) !== 'no');
  return { results, code: codes[orderWith(strong).find((one) => found.includes(one)) ?? 'undetermined'] };
}
