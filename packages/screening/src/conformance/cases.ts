import type { ConformanceKind, Truth } from '@ctip/core';

import { assess, type Assessment } from '../assess/index.js';
import { palermoArticle3 } from '../definition/index.js';
import { assessElements } from '../elements/index.js';
import { iloDelphi, type Instrument } from '../instrument/index.js';
import { observe, unrecorded } from '../observation/index.js';
import { icls, truthIn } from './forcedLabour.js';
import { compared, membersOf, runList, wrongCell, type Checked, type Members } from './json.js';
import { ageIn, elementsIn, expectedIn } from './values.js';

const lists: ReadonlyMap<unknown, Instrument> = new Map([
  ['adult-labour', iloDelphi.adultLabour],
  ['child-labour', iloDelphi.childLabour],
]);

const namesIn = (value: unknown): readonly string[] | undefined => (Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined);

/** Observations as the case gives them: dimension → items, every one of them seen. `undefined` where the list has no such item. */
function itemsIn(given: unknown, list: Instrument): readonly string[] | undefined {
  const known = new Set(list.items.map(({ id }) => id));
  const found: string[] = [];
  for (const [dimension, names] of membersOf(given) ?? [[undefined, undefined] as const]) {
    const items = namesIn(names)?.map((name) => `${String(dimension)}/${name}`);
    if (!items?.every((item) => known.has(item))) return undefined;
    found.push(...items);
  }
  return found;
}

function delphiNotes(found: Assessment, positive: readonly string[], notPositive: readonly string[]): string[] {
  const results = new Map(found.dimensions.map(({ dimension, result }) => [dimension, result]));
  const wrong = (names: readonly string[], want: boolean): string[] =>
    names.filter((name) => (results.get(name) === 'positive') !== want).map((name) => `${name}: expected ${want ? 'positive' : 'not positive or undetermined'}, found ${results.get(name) ?? 'nothing'}`);
  return [...wrong(positive, true), ...wrong(notPositive, false)];
}

function delphi(expected: unknown): Checked {
  const row = membersOf(expected);
  const list = lists.get(row?.get('list'));
  if (!row || !list) return wrongCell('row-value', '/expect/delphi/list');
  const items = itemsIn(row.get('given'), list);
  if (!items) return wrongCell('row-value', '/expect/delphi/given');
  const dimensions = new Set(list.dimensions.map(({ id }) => id));
  const [positive, notPositive] = ['positive', 'notPositive'].map((name) => (row.has(name) ? namesIn(row.get(name)) : []));
  if (!positive?.every((name) => dimensions.has(name))) return wrongCell('row-value', '/expect/delphi/positive');
  if (!notPositive?.every((name) => dimensions.has(name))) return wrongCell('row-value', '/expect/delphi/notPositive');
  const seen = observe(Object.fromEntries(items.map((item) => [item, 'yes' as const])), unrecorded);
  return compared(delphiNotes(assess(list, seen), positive, notPositive));
}

/** The first object of a case, however deep, that speaks of something; what is expected is no observation. */
function speaksOf(row: Members, names: readonly string[], depth = 3): Members | undefined {
  if (names.some((name) => row.has(name))) return row;
  if (depth === 0) return undefined;
  for (const [name, value] of row) {
    const inside = name === 'expect' ? undefined : membersOf(value);
    const found = inside && speaksOf(inside, names, depth - 1);
    if (found) return found;
  }
  return undefined;
}

const nothingGiven: Checked = { status: 'skipped', note: 'nothing is given to assess it on' };

/** An element under either of its names. */
const cellOf = (row: Members, ...names: readonly string[]): unknown => names.map((name) => row.get(name)).find((cell) => cell !== undefined);

function palermo(row: Members, expected: unknown): Checked {
  const want = expectedIn(expected);
  if (!want) return wrongCell('row-value', '/expect/palermo');
  const given = speaksOf(row, ['act', 'acts', 'means', 'purpose', 'purposes']);
  if (!given) return nothingGiven;
  const age = ageIn(cellOf(given, 'age') ?? row.get('age') ?? 'uncertain');
  const [acts] = elementsIn(cellOf(given, 'act', 'acts') ?? 'unknown', palermoArticle3.acts) ?? [];
  const [means] = elementsIn(cellOf(given, 'means') ?? 'unknown', palermoArticle3.means) ?? [];
  const [purposes] = elementsIn(cellOf(given, 'purpose', 'purposes') ?? 'unknown', palermoArticle3.purposes) ?? [];
  const consentClaimed = truthIn(cellOf(given, 'consentClaimed', 'consent') ?? 'unknown');
  for (const [name, value] of Object.entries({ age, act: acts, means, purpose: purposes, consentClaimed })) if (value === undefined) return wrongCell('row-value', `/${name}`);
  const found = assessElements(palermoArticle3, { age: age ?? 'uncertain', acts: acts ?? 'unknown', means: means ?? 'unknown', purposes: purposes ?? 'unknown', consentClaimed: consentClaimed ?? 'unknown' });
  return compared(found.result === want.result ? [] : [`expected ${want.result}, found ${found.result}`]);
}

function icls2018(row: Members, expected: unknown): Checked {
  const want = truthIn(expected);
  if (want === undefined) return wrongCell('row-value', '/expect/icls2018');
  const given = speaksOf(row, ['involuntary', 'penalty']);
  if (!given) return nothingGiven;
  const [involuntary, penalty] = ['involuntary', 'penalty'].map((name): Truth | undefined => truthIn(given.get(name) ?? 'unknown'));
  if (involuntary === undefined || penalty === undefined) return wrongCell('row-value', involuntary === undefined ? '/involuntary' : '/penalty');
  const found = icls(involuntary, penalty);
  return compared(found === want ? [] : [`expected ${want}, found ${found ?? ''}`]);
}

function check(row: Members): Checked {
  const expect = membersOf(row.get('expect'));
  if (!expect) return wrongCell(row.has('expect') ? 'row-value' : 'row-missing', '/expect');
  const parts: [string, Checked][] = [];
  if (expect.has('palermo')) parts.push(['palermo', palermo(row, expect.get('palermo'))]);
  if (expect.has('icls2018')) parts.push(['icls2018', icls2018(row, expect.get('icls2018'))]);
  if (expect.has('delphi')) parts.push(['delphi', delphi(expect.get('delphi'))]);
  if (parts.length === 0) return wrongCell('row-value', '/expect');
  const status = (['failed', 'passed', 'skipped'] as const).find((one) => parts.some(([, part]) => part.status === one)) ?? 'failed';
  const note = parts.flatMap(([name, part]) => (part.note === undefined ? [] : [`${name}: ${part.note}`])).join('; ');
  return { status, ...(note !== '' && { note }) };
}

const idOf = (row: Members | undefined, index: number): string => {
  const id = row?.get('id');
  return typeof id === 'string' && /^[\w.-]{1,64}$/u.test(id) ? id : `case ${String(index + 1)}`;
};

/**
 * Cases with what each instrument should find: `{ id, expect: { palermo?, icls2018?, delphi?: { list, given, positive, notPositive? } } }`.
 *
 * What is given is observed, all else is unknown; `notPositive` allows not positive and undetermined. The elements of Article 3
 * (`age`, `act`, `means`, `purpose`, `consentClaimed`) and the two conditions (`involuntary`, `penalty`) are read from the case, at
 * whatever depth beside `expect`; where a case gives none, that part is not checked and the note says so. One instrument is never read
 * from the observations of another.
 *
 * @public
 */
export const screeningCases: ConformanceKind = {
  kind: 'screening-cases',
  help: {
    ar: 'حالات مع ما ينبغي أن تخلص إليه كل أداة: المادة 3 وقاعدة 2018 ومؤشرات منظمة العمل الدولية',
    en: 'cases with what each instrument should find: Article 3, the 2018 rule, the ILO indicators',
    fr: 'cas avec ce que chaque instrument doit trouver : article 3, règle de 2018, indicateurs de l’OIT',
  },
  run: (input) => runList(input, ['cases'], check, idOf),
};
