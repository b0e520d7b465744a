import type { CodeList } from '@ctip/core';

import * as codes from '../codes/index.js';
import type { LegislationKey } from '../locales/index.js';
import type { FeatureName, Fine, Penalty } from '../model/index.js';
import { prisonTermOf } from '../penalty/index.js';
import type { Words } from './words.js';

const lists: Readonly<Partial<Record<FeatureName, CodeList>>> = {
  definitionActs: codes.definitionActs,
  definitionMeans: codes.definitionMeans,
  definitionPurposes: codes.definitionPurposes,
  jurisdiction: codes.jurisdictionBases,
  legalPersonKind: codes.legalPersonKinds,
  purposeClause: codes.purposeAims,
};

/** Features whose `false` is not the absence of a provision. */
const plainNo: ReadonlySet<FeatureName> = new Set<FeatureName>([
  'deathPenaltyPossible',
  'lifePossible',
  'fineAlternative',
  'requiresTransnationality',
  'requiresOrganizedGroup',
  'coversActMeansPurpose',
  'coordinatingBody',
  'nationalPlan',
  'nrm',
]);

const termText = (months: number, { counted }: Words): string => (months % 12 === 0 ? counted('years', months / 12) : counted('months', months));

function fineText({ min, max, amount, currency, unit }: Fine, words: Words): string {
  const { say, number } = words;
  const money = (n: number): string => (unit === undefined ? `${number(n)} ${currency ?? ''}`.trim() : `${number(n)} ${say('page.times')}`);
  const range =
    amount !== undefined ? money(amount) : min !== undefined && max !== undefined ? `${number(min)}–${money(max)}` : min !== undefined ? say('page.from', { n: money(min) }) : say('page.upTo', { n: money(max ?? 0) });
  return say('page.fine', { n: range });
}

function prisonText(penalty: Penalty, words: Words): string | undefined {
  const { minMonths, maxMonths, life, death } = prisonTermOf(penalty);
  const parts: string[] = [];
  if (minMonths !== undefined && maxMonths !== undefined) parts.push(minMonths === maxMonths ? termText(minMonths, words) : `${termText(minMonths, words)} – ${termText(maxMonths, words)}`);
  else if (minMonths !== undefined) parts.push(words.say('page.from', { n: termText(minMonths, words) }));
  else if (maxMonths !== undefined) parts.push(words.say('page.upTo', { n: termText(maxMonths, words) }));
  if (life) parts.push(words.say('page.life'));
  if (death) parts.push(words.say('page.death'));
  return parts.length === 0 ? undefined : words.list(parts);
}

/**
 * A penalty in words: term, kind of custody, fine, and the circumstances it belongs to.
 *
 * @param penalty - figures of a penalty
 * @param words - words of one language
 */
export function penaltyText(penalty: Penalty, words: Words): string {
  const own = [
    prisonText({ ...penalty, ...(penalty.grades && { grades: [] }) }, words),
    penalty.custodial && words.say(`code.custodial-kind.${penalty.custodial}`),
    penalty.increased && words.say('page.heavier'),
    penalty.fine && fineText(penalty.fine, words),
    penalty.fineAlternative && words.say('page.fineInstead'),
    penalty.scope,
  ].filter((part): part is string => typeof part === 'string');
  const when = (penalty.when ?? []).map((code) => words.say(`code.aggravator.${code}`));
  const text = words.list(own) + (when.length === 0 ? '' : ` (${words.list(when)})`);
  if (!penalty.grades) return text;
  const grades = penalty.grades.map((grade) => penaltyText(grade, words)).join(' · ');
  return grades;
}

/** A value of a feature in words. */
export function valueText(feature: FeatureName, value: unknown, words: Words): string {
  const { say } = words;
  if (value === true) return say('page.yes');
  if (value === false) return say(plainNo.has(feature) ? 'page.not' : 'page.no');
  if (typeof value === 'number') return words.number(value);
  if (typeof value === 'string') return say(`code.feature-value.${value}` as LegislationKey);
  if (Array.isArray(value)) {
    const list = lists[feature];
    return words.list(value.map((one: unknown) => (typeof one === 'string' ? (list ? say(`code.${list.id}.${one}` as LegislationKey) : one) : (one as { readonly name: string }).name)));
  }
  if (typeof value === 'object' && value !== null) {
    if ('name' in value) return String(value.name);
    if ('number' in value) return String(value.number);
    return penaltyText(value as Penalty, words);
  }
  return '';
}
