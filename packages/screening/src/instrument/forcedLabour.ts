import { elevenNames } from './data/eleven.data.js';
import { hardToSeeInvoluntariness, hardToSeePenalty } from './data/hardToSee.data.js';
import { coercionNames, involuntaryNames } from './data/icls.data.js';
import { booklet, businessNetwork, cocoa, complyChain, guide, statisticians } from './data/sources.data.js';
import type { Instrument, Item } from './instrument.js';
import { itemsOf, plainItems, type Tiers } from './tiers.js';

/** The ILO booklet of eleven indicators (2012): a front-line list without strengths and without arithmetic. @public */
export const iloEleven: Instrument<'none'> = {
  id: 'ilo-eleven',
  version: '2012/1',
  words: 'eleven',
  sources: [booklet],
  population: 'any',
  rule: { kind: 'none', source: booklet, mark: 'verified' },
  dimensions: [{ id: 'signs', open: true }],
  items: /* @__PURE__ */ plainItems('signs', elevenNames, { mark: 'verified' }),
  limits: ['not-an-identification', 'no-arithmetic', 'newer-edition-unread', 'no-validation-study', 'translation-not-validated'],
};

/** Nobody compared these strengths with the guide, so they are only shown. */
const withheld = (table: Readonly<Record<string, Tiers>>): Item[] =>
  itemsOf(table, {}).map(({ strength, ...item }) => ({
    ...item,
    ...(strength && { unverifiedStrength: strength }),
    ...(item.id === 'duress/forced-illicit-activities' && { offence: true as const }),
    doubt: 'strength-not-published',
  }));

/** Dimensions of involuntariness in the guide; what is paired with them is a penalty, or the menace of one. @public */
export const involuntarinessDimensions = ['unfree-recruitment', 'duress', 'impossibility-of-leaving'] as const;

/**
 * Hard to see, harder to count (ILO 2012), adults: 21 indicators of involuntariness in three dimensions, 22 of penalty or its menace.
 * Their strengths are not verified and never counted.
 *
 * @public
 */
export const hardToSeeAdult: Instrument<'pairs'> = {
  id: 'ilo-hard-to-see-adult',
  version: '2012/1',
  words: 'hard-to-see',
  sources: [guide, complyChain],
  population: 'adult',
  rule: { kind: 'pairs', source: complyChain, mark: 'secondary' },
  dimensions: [...involuntarinessDimensions.map((id) => ({ id })), { id: 'any' }],
  items: /* @__PURE__ */ withheld({ ...hardToSeeInvoluntariness, ...hardToSeePenalty }),
  limits: ['not-an-identification', 'survey-rule', 'strengths-withheld', 'newer-edition-unread', 'no-validation-study', 'translation-not-validated'],
};

const branches = 'branches';

/** Hard to see, harder to count (ILO 2012), children: five branches, any one of which is enough. @public */
export const hardToSeeChild: Instrument<'any-branch'> = {
  id: 'ilo-hard-to-see-child',
  version: '2012/1',
  words: 'hard-to-see-child',
  sources: [guide, cocoa, businessNetwork],
  population: 'child',
  rule: { kind: 'any-branch', source: cocoa, mark: 'single-source' },
  dimensions: [{ id: branches }],
  items: [
    { id: `${branches}/third-party-coercion`, dimension: branches, mark: 'single-source', countable: true, readIn: ['oecd-cocoa'] },
    { id: `${branches}/parents-in-forced-labour`, dimension: branches, mark: 'verified', countable: true, readIn: ['oecd-cocoa', 'ilo-gbnfl'] },
    { id: `${branches}/worst-form-a`, dimension: branches, mark: 'verified', countable: true, readIn: ['oecd-cocoa', 'ilo-gbnfl'] },
    { id: `${branches}/worst-form-b`, dimension: branches, mark: 'single-source', countable: true, byObserver: true, readIn: ['ilo-gbnfl'] },
    { id: `${branches}/worst-form-c`, dimension: branches, mark: 'single-source', countable: true, offence: true, readIn: ['ilo-gbnfl'] },
  ],
  limits: ['not-an-identification', 'survey-rule', 'branch-single-source', 'no-child-indicators', 'no-validation-study', 'translation-not-validated'],
};

/** A list that is open, with a question for the whole before it. */
const openList = (dimension: string, names: readonly string[]): Item[] => [
  ...plainItems(dimension, ['as-a-whole'], { mark: 'single-source', whole: true }),
  ...plainItems(dimension, names, { mark: 'single-source' }),
];

/**
 * The guidelines of the 20th International Conference of Labour Statisticians (2018): work that is both involuntary and under threat or
 * menace of a penalty. Both lists are open, so each condition has a question for the whole: `involuntary/as-a-whole`.
 *
 * @public
 */
export const icls2018: Instrument<'two-conditions'> = {
  id: 'icls-2018',
  version: '2018/1',
  words: 'icls',
  sources: [statisticians],
  population: 'any',
  rule: { kind: 'two-conditions', source: statisticians, mark: 'single-source' },
  dimensions: [
    { id: 'involuntary', open: true },
    { id: 'coercion', open: true },
  ],
  items: [
    ...openList('involuntary', involuntaryNames),
    ...openList('coercion', coercionNames),
  ],
  limits: ['not-an-identification', 'survey-rule', 'open-lists', 'no-validation-study', 'translation-not-validated'],
};
