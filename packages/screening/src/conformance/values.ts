import type { Truth } from '@ctip/core';

import type { AgeObservation, ElementInput, ElementsResult, Topic } from '../elements/index.js';

/** What a cell says, in lower case, with single blanks for underscores, punctuation and hyphens in words. `undefined` for lists and objects. */
function wordsOf(cell: unknown): string | undefined {
  if (cell === null) return 'null';
  if (typeof cell !== 'string' && typeof cell !== 'number' && typeof cell !== 'boolean') return undefined;
  const apart = String(cell).replaceAll(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})-(?=\p{L})/gu, ' ');
  return apart.toLowerCase().replaceAll(/[\s_,:;()"“”]+|\.$/gu, ' ').trim();
}

const each: readonly Truth[] = ['yes', 'no', 'unknown'];
const truths: ReadonlyMap<string, readonly Truth[]> = new Map([
  ...['yes', 'true', 'y', '1', 'present'].map((word) => [word, ['yes']] as const),
  ...['no', 'false', 'n', '0', 'absent'].map((word) => [word, ['no']] as const),
  ...['unknown', 'not known', '?', 'null', ''].map((word) => [word, ['unknown']] as const),
  ...['any', '*'].map((word) => [word, each] as const),
]);

/** The truths that a cell stands for: one, or each for `any`. */
export function truthsIn(cell: unknown): readonly Truth[] | undefined {
  const words = wordsOf(cell);
  return words === undefined ? undefined : truths.get(words);
}

/** The inputs for an element that a cell stands for; an object gives truths by item. */
export function elementsIn<Item extends string>(cell: unknown, items: readonly Item[]): readonly ElementInput<Item>[] | undefined {
  if (typeof cell !== 'object' || cell === null) return truthsIn(cell);
  if (Array.isArray(cell)) return undefined;
  const given = Object.entries(cell).map(([name, value]) => [items.find((item) => item === name), truthsIn(value)] as const);
  if (given.some(([item, found]) => item === undefined || found?.length !== 1)) return undefined;
  return [Object.fromEntries(given.map(([item, found]) => [item, found?.[0]])) as Partial<Record<Item, Truth>>];
}

const minor = String.raw`(?:(?:a )?(?:child|minor)|under ?(?:18|eighteen))`;
const ages: readonly (readonly [RegExp, AgeObservation])[] = [
  [/^(?:an )?adult$|^of age$|^18 or over$|^over 18$/u, 'adult'],
  [new RegExp(`^${minor}$`, 'u'), 'child'],
  [/^(?:age )?(?:uncertain|unknown|not known|disputed|unsure|not sure)(?: age)?$|^null$|^\??$/u, 'uncertain'],
  [new RegExp(String.raw`^(?:(?:adult (?:now )?)?was ${minor}|adult now ${minor}|${minor} (?:at the time|during|then))\b(?!.*\bnot\b)`, 'u'), 'child-at-the-time'],
];

/** The age that a cell stands for: a word, or whole years at the time of the facts. */
export function ageIn(cell: unknown): AgeObservation | undefined {
  const words = wordsOf(cell);
  if (words === undefined || typeof cell === 'boolean') return undefined;
  if (/^(?:\d{1,2}|1[01]\d)$/u.test(words)) return Number(words) < 18 ? 'child' : 'adult';
  return ages.find(([pattern]) => pattern.test(words))?.[1];
}

/** A result, and the qualifiers that its words name. */
export interface Expected {
  readonly result: ElementsResult;
  readonly presumption: boolean;
  readonly period: boolean;
}

const results: readonly (readonly [RegExp, ElementsResult])[] = [
  [/^(?:elements )?(?:not present|absent|not met|no|false)(?: on the observations given)?$/u, 'not-present'],
  [/^(?:elements )?(?:undetermined|unknown|open)(?: on the observations given)?$/u, 'undetermined'],
  [/^(?:elements )?(?:present|met|yes|true)(?: on the observations given)?$/u, 'present'],
];

const presumption = /(?:on |by |under )?(?:the )?(?:presumption(?: of minority)?|presumed (?:minor|child)|presumed)$/u;
const period = /(?:for )?(?:that period|the period of minority|during minority|(?:the )?period)$/u;

/** The result that a cell stands for. Words that are not known here are never passed over: the cell is then not read. */
export function expectedIn(cell: unknown): Expected | undefined {
  const words = wordsOf(cell);
  if (words === undefined || words === 'null') return undefined;
  const withoutPeriod = words.replace(period, '').trim();
  const bare = withoutPeriod.replace(presumption, '').trim();
  const result = results.find(([pattern]) => pattern.test(bare))?.[1];
  return result && { result, presumption: bare !== withoutPeriod, period: withoutPeriod !== words };
}

const topics: ReadonlyMap<string, Topic> = new Map([
  ['act', 'act'],
  ['acts', 'act'],
  ['means', 'means'],
  ['purpose', 'purpose'],
  ['purposes', 'purpose'],
  ['age', 'age'],
]);

/** The topics that a cell names, in a list (of topics, or of questions) or in words (`act; age`, `ask about means`); `none` for none. */
export function topicsIn(cell: unknown): ReadonlySet<Topic> | undefined {
  const list: readonly unknown[] = Array.isArray(cell) ? cell : [cell];
  const words = list.map((member) => wordsOf(typeof member === 'object' && member !== null && 'topic' in member ? member.topic : member));
  if (words.includes(undefined)) return undefined;
  const said = words.join(' ');
  const found = said.split(/[ /|+]+/u).flatMap((word) => topics.get(word) ?? []);
  return found.length > 0 || said === '' || said === 'none' ? new Set(found) : undefined;
}
