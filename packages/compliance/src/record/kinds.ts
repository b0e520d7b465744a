import { codesOf, type CodeList } from '@ctip/core';
import { custodialKinds, definitionActs, definitionMeans, definitionPurposes, featureNames, featureValues, jurisdictionBases, legalPersonKinds, purposeAims } from '@ctip/legislation';
import { match } from 'ts-pattern';

import type { FactName } from '../facts/index.js';
import { allObligations } from '../obligation/index.js';

/** What a claim may hold. */
export type Kind =
  | { readonly is: 'truth' }
  | { readonly is: 'truth-or-penalty' }
  | { readonly is: 'list'; readonly of: ReadonlySet<string>; readonly or: readonly string[] }
  | { readonly is: 'number'; readonly most: number }
  | { readonly is: 'penalty' }
  | { readonly is: 'plan' }
  | { readonly is: 'named' };

const listOf = (list: CodeList, ...or: readonly string[]): Kind => ({ is: 'list', of: new Set(codesOf(list)), or });

const special: Readonly<Partial<Record<FactName, Kind>>> = {
  definitionActs: listOf(definitionActs),
  definitionMeans: listOf(definitionMeans, 'none-required'),
  definitionPurposes: listOf(definitionPurposes, 'open-aims', 'left-undefined'),
  jurisdiction: listOf(jurisdictionBases),
  legalPersonKind: listOf(legalPersonKinds),
  purposeClause: listOf(purposeAims),
  childAge: { is: 'number', most: 150 },
  limitationYears: { is: 'number', most: 1000 },
  penaltyBasic: { is: 'penalty' },
  penaltyAggravated: { is: 'penalty' },
  penaltyChildVictim: { is: 'penalty' },
  obstruction: { is: 'truth-or-penalty' },
  failureToReport: { is: 'truth-or-penalty' },
  identityDisclosureOffence: { is: 'truth-or-penalty' },
  nationalPlan: { is: 'plan' },
  coordinatingBody: { is: 'named' },
  shelters: { is: 'named' },
  hotline: { is: 'named' },
};

/** Obligations that have no test of their own: a claim under their id settles them. */
const ownClaims = allObligations.flatMap(({ id, predicate }) => (predicate?.op === 'equals' && predicate.fact === id ? [id] : []));

/** Every name that a claim may have, in one order. @public */
export const claimNames: readonly FactName[] = [...featureNames, 'traffickingLaw', 'planInForce', ...ownClaims];
const known: ReadonlySet<string> = new Set(claimNames);
export const isClaimName = (name: string): name is FactName => known.has(name);

export const kindOf = (name: FactName): Kind => special[name] ?? { is: 'truth' };

const wordsElsewhere: Readonly<Record<string, string>> = { 'payment-to-controller': 'payments-or-benefits', 'organ-removal': 'removal-of-organs' };
/** Words of other tables for the same thing. */
export const ourWord = (word: unknown): unknown => (typeof word === 'string' ? (wordsElsewhere[word] ?? word) : word);

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

const quantities = new Set(['minYears', 'maxYears', 'minMonths', 'maxMonths', 'years', 'falseTestimonyMaxYears', 'aggravatedMinYears']);
const flags = new Set(['life', 'death', 'fineAlternative', 'increased']);
const custody = new Set<unknown>(codesOf(custodialKinds));

function isPenalty(value: unknown, depth = 0): boolean {
  if (!isPlain(value) || depth > 2) return false;
  return Object.entries(value).every(([key, one]) => {
    if (quantities.has(key)) return typeof one === 'number' && Number.isFinite(one) && one >= 0 && one <= 1200;
    if (flags.has(key)) return one === true;
    if (key === 'custodial') return custody.has(one);
    if (key === 'scope') return typeof one === 'string';
    if (key === 'when') return Array.isArray(one) && one.every((word) => typeof word === 'string');
    if (key === 'grades') return Array.isArray(one) && one.length > 0 && one.every((grade) => isPenalty(grade, depth + 1));
    return key === 'fine' ? isPlain(one) : false;
  });
}

const codes = new Set<unknown>(codesOf(featureValues));
const isTruth = (value: unknown): boolean => typeof value === 'boolean' || codes.has(value);

const isText = (value: unknown): value is string => typeof value === 'string';
const isPlanYears = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every((year) => isText(year) && /^\d{4}(?:-\d{4})?$/u.test(year));

/** Does a value fit a claim? */
export function fits(kind: Kind, value: unknown): boolean {
  return match(kind)
    .with({ is: 'truth' }, () => isTruth(value))
    .with({ is: 'truth-or-penalty' }, () => isTruth(value) || isPenalty(value))
    .with({ is: 'penalty' }, () => isPenalty(value))
    .with({ is: 'number' }, ({ most }) => typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= most)
    .with({ is: 'list' }, ({ of, or }) => (Array.isArray(value) ? value.every((word) => isText(word) && of.has(word)) : isText(value) && or.includes(value)))
    .with({ is: 'plan' }, () => isTruth(value) || isPlanYears(value))
    .with({ is: 'named' }, () => typeof value === 'boolean' || isPlain(value) || (Array.isArray(value) && value.every(isPlain)))
    .exhaustive();
}
