import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { ok, problem, refused } from '@ctip/core';
import { describe, expect, it } from 'vitest';

import { kCheck } from '../src/conformance/index.js';
import { anonymise, caseTable, hierarchyOf, kAnonymity, lDiversity, mondrian, readHierarchy, stepped, tCloseness, type AnonymiseOptions, type Column, type MicroTable, type QuasiColumn } from '../src/index.js';

const file = fileURLToPath(new URL('../../../../shared/data/leak-canaries/canaries.json', import.meta.url));
const canaries = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly { readonly id: string; readonly value: string }[]) : [];

const alphabets = [
  (text: string): string => text,
  (text: string): string => JSON.stringify(text).slice(1, -1),
  (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
  (text: string): string => encodeURIComponent(text),
  (text: string): string => Buffer.from(text).toString('hex'),
  (text: string): string => text.normalize('NFC'),
  (text: string): string => text.normalize('NFD'),
  (text: string): string => [...text].toReversed().join(''),
  ...[0, 1, 2].flatMap((shift) => {
    const inner = (text: string): string => Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]).toString('base64').replaceAll('=', '').slice(2, -3);
    return [inner, (text: string): string => inner(text).replaceAll('+', '-').replaceAll('/', '_')];
  }),
];

/** Is a value in a text, whole or in a part of six characters or more, in any spelling? */
function shows(text: string, value: string): boolean {
  const low = text.toLowerCase();
  const parts = value.split(/[\s,.:;@/+-]+/u).filter((part) => part.length >= 6);
  return [...alphabets.map((spelt) => spelt(value)), ...parts].some((spelling) => spelling.length >= 6 && low.includes(spelling.toLowerCase()));
}

/** What a call gives back or throws, as text. */
function said(call: () => unknown): string {
  try {
    return JSON.stringify(call());
  } catch (fault) {
    return fault instanceof Error ? `${fault.name} ${fault.message}` : String(fault);
  }
}

const values = ['1', '2', '3', '4'];
const quasi: QuasiColumn = { name: 'q', role: 'quasi', hierarchy: stepped(values, [(value) => String(Math.ceil(Number(value) / 2))]) };
const columns: readonly Column[] = [quasi, { name: 's', role: 'sensitive' }, { name: 'who', role: 'identifying' }];
const models: AnonymiseOptions['models'] = [kAnonymity(2)];

/** Every way in which a value can come in where it must not come out. */
function* placesOf(value: string): Generator<readonly [place: string, said: string]> {
  const rows = values.flatMap((own) => [[own, 'a', value], [own, 'b', `${value}${own}`]]);
  const table = (changed: Partial<MicroTable>): MicroTable => ({ columns, rows, ...changed });
  yield ['an identifying cell', said(() => anonymise(table({}), { models }))];
  yield ['an identifying cell, and local recoding', said(() => anonymise(table({}), { models, localRecoding: 0.1, suppressionLimit: 0.5 }))];
  yield ['the name of an identifying column', said(() => anonymise(table({ columns: [quasi, { name: 's', role: 'sensitive' }, { name: value, role: 'identifying' }] }), { models }))];
  yield ['an identifying cell, and a partition', said(() => mondrian(table({}), { models, ordered: ['q'] }))];
  yield ['a value outside the hierarchy, and a partition', said(() => mondrian(table({ rows: [...rows, [value, 'a', 'x']] }), { models }))];
  yield ['a suppressed row', said(() => anonymise(table({ rows: [...rows.slice(2), ['1', value, 'x']], columns: [{ ...quasi, levels: [0, 0] }, ...columns.slice(1)] }), { models, suppressionLimit: 0.5 }))];
  yield ['a value that the hierarchy does not have', said(() => anonymise(table({ rows: [...rows, [value, 'a', 'x']] }), { models }))];
  yield ['a row that is too long', said(() => anonymise(table({ rows: [...rows, ['1', 'a', 'x', value]] }), { models }))];
  yield ['a row that is too short', said(() => anonymise(table({ rows: [[value]] }), { models }))];
  yield ['two columns of one name', said(() => anonymise({ columns: [{ ...quasi, name: value }, { ...quasi, name: value }], rows: [['1', '2']] }, { models }))];
  yield ['a role', said(() => anonymise(table({ columns: [quasi, { name: 's', role: value as 'sensitive' }, { name: 'who', role: 'identifying' }] }), { models }))];
  yield ['the column of a model', said(() => anonymise(table({}), { models: [lDiversity(value, 2)] }))];
  yield ['a sensitive value without order', said(() => anonymise(table({ rows: rows.map(([own = '']) => [own, value, 'x']) }), { models: [tCloseness('s', 0.2, 'ordered')] }))];
  yield ['a table without a solution', said(() => anonymise(table({ rows: [['1', value, value]] }), { models, suppressionLimit: 1 }))];
  yield ['a hierarchy that does not nest', said(() => hierarchyOf([['a', value, 'x'], ['b', value, 'y']]))];
  yield ['a hierarchy with a value twice', said(() => hierarchyOf([[value, '*'], [value, '*']]))];
  yield ['a ragged hierarchy', said(() => hierarchyOf([[value, '*'], [`${value}2`]]))];
  yield ['an open quote in a hierarchy file', said(() => readHierarchy(`"${value};*\n`))];
  yield ['a column of cases', said(() => caseTable([], [value]))];
  yield ['two columns of cases', said(() => caseTable([], [value, value]))];
}

async function checked(text: string, options: Readonly<Record<string, string>>): Promise<string> {
  const found: unknown[] = [];
  const bytes = (name?: string) => Promise.resolve(name === undefined ? ok(new TextEncoder().encode(text)) : refused([problem('exchange/not-found', '')]));
  for await (const outcome of kCheck.run({ path: 'release.csv', options, names: () => Promise.resolve([]), bytes })) found.push(outcome);
  return JSON.stringify(found);
}

describe('a canary', () => {
  it.skipIf(canaries.length === 0).each(canaries)('$id never comes out of a release, a report or an error (skipped where the shared set is absent)', async ({ value }) => {
    for (const [place, text] of placesOf(value)) expect([place, shows(text, value)]).toEqual([place, false]);
    const cell = `"${value.replaceAll('"', '""')}"`;
    const files = [`${cell},b\n1,2\n`, `a,b\n${cell},1\n${cell},2\n`, `a,b\n${cell}\n`, `a\n"${value}`, `a\n${value.slice(0, 3)}"${value}\n`, `${cell},${cell}\n1,2\n`];
    for (const text of files) {
      for (const options of [{ qi: 'a', k: '2' }, { qi: value, k: '2' }, { qi: 'a', k: value }, { qi: 'a', k: '2', l: `${value}:2` }, { qi: 'a', k: '2', l: `a:${value}` }, { qi: 'a', k: '2', delimiter: value }]) {
        expect(shows(await checked(text, options), value)).toBe(false);
      }
    }
  });

  it('would be seen', () => {
    const value = 'Bibitqcanary';
    for (const spelt of alphabets) expect(shows(`… ${spelt(value)} …`, value)).toBe(true);
    const open = said(() => anonymise({ columns: [quasi, { name: 's', role: 'sensitive' }], rows: [['1', value], ['1', value]] }, { models }));
    // A sensitive column is released as it is: what it holds is for the user to choose.
    expect(shows(open, value)).toBe(true);
  });
});
