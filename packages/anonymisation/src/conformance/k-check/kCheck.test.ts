import { ok, problem, refused, type ConformanceOutcome } from '@ctip/core';
import { describe, expect, it } from 'vitest';

import { anonymise, ageLadder, flatLadder, kAnonymity, lDiversity, populationUniques } from '../../index.js';
import { kCheck } from './kCheck.js';

const utf8 = new TextEncoder();

/** Runs the kind on a file, with files beside it. */
async function check(file: string | Uint8Array, options: Readonly<Record<string, string>>, others: Readonly<Record<string, string>> = {}): Promise<ConformanceOutcome[]> {
  const found: ConformanceOutcome[] = [];
  const bytes = (name?: string) => {
    const text = name === undefined ? file : others[name];
    return Promise.resolve(text === undefined ? refused([problem('exchange/not-found', '')]) : ok(typeof text === 'string' ? utf8.encode(text) : text));
  };
  for await (const outcome of kCheck.run({ path: 'release.csv', options, names: () => Promise.resolve([]), bytes })) found.push(outcome);
  return found;
}

const statuses = async (...args: Parameters<typeof check>): Promise<string[]> => (await check(...args)).map(({ status }) => status);
const codes = async (...args: Parameters<typeof check>): Promise<string[]> => (await check(...args)).flatMap(({ problems = [] }) => problems.map(({ code }) => code.replace('anonymisation/', '')));

const file = (rows: readonly string[], header = 'age,sex,form'): string => `${[header, ...rows].join('\n')}\n`;
const three = ['10-19,f,a', '10-19,f,b', '10-19,f,a'];
const four = ['20-29,m,a', '20-29,m,a', '20-29,m,a', '20-29,m,a'];

describe('k-check', () => {
  it('counts classes', async () => {
    expect(await check(file([...three, ...four]), { qi: 'age,sex', k: '3' })).toEqual([{ id: 'k-anonymity 3', status: 'passed', note: '2 classes, smallest 3' }]);
    expect(await check(file([...three, ...four]), { qi: 'age,sex', k: '4' })).toEqual([
      { id: 'k-anonymity 4', status: 'failed', note: '1 classes with 3 records break it: records 1, 2, 3; 2 classes, smallest 3' },
    ]);
    // By one column of the two the classes are the same; by the form too they are smaller.
    expect(await statuses(file([...three, ...four]), { qi: 'sex', k: '3' })).toEqual(['passed']);
    expect(await statuses(file([...three, ...four]), { qi: 'age,sex,form', k: '2' })).toEqual(['failed']);
  });

  it('sets fully suppressed records apart, and says how many', async () => {
    const [first, second] = await check(file([...three, '*,*,a']), { qi: 'age,sex', k: '3' });
    expect(first).toEqual({ id: 'suppressed records', status: 'skipped', note: '1 records have * in every quasi-identifier; they are no class and were not checked, and still show 1 other columns' });
    expect(second?.status).toBe('passed');
    // A record in which something is left is a class.
    expect(await statuses(file([...three, '*,f,a']), { qi: 'age,sex', k: '3' })).toEqual(['failed']);
    expect(await statuses(file(['*,*,a', '*,*,b']), { qi: 'age,sex', k: '2' })).toEqual(['skipped', 'passed']);
  });

  it('takes values as they are written: an empty cell equals an empty one alone', async () => {
    expect(await statuses(file([',f,a', '10-19,f,b', '10-19,f,a']), { qi: 'age,sex', k: '2' })).toEqual(['failed']);
    expect(await statuses(file([',f,a', ',f,b']), { qi: 'age,sex', k: '2' })).toEqual(['passed']);
  });

  it.each([
    ['l', 'form:2', 'failed'],
    ['l', 'form:2:entropy', 'failed'],
    ['l', 'form:2:recursive:3', 'failed'],
    ['t', 'form:0.2', 'passed'],
    ['t', 'form:0.1', 'failed'],
    ['beta', 'form:1.4', 'failed'],
    ['beta', 'form:1.5:basic', 'passed'],
    ['delta', 'form:1.3', 'passed'],
    ['delta', 'form:1.2', 'failed'],
    ['groups', 'form:2', 'failed'],
    ['sets', 'form:3', 'failed'],
    ['average-risk', '0.3', 'passed'],
    ['average-risk', '0.2', 'failed'],
    ['average-risk', '0.3:0.25', 'failed'],
    ['average-risk', '0.3:0.25:0.42', 'failed'],
    ['average-risk', '0.3:0.25:0.43', 'passed'],
    ['uniques', '0', 'passed'],
  ])('checks --%s %s', async (option, value, status) => {
    expect(await statuses(file([...three, ...four]), { qi: 'age,sex', k: '2', [option]: value })).toEqual(['passed', status]);
  });

  it('looks at combinations of several multi-valued fields', async () => {
    const rows = ['1,a b,x', '1,a b,x', '1,b a,x', '1,b,x'];
    const on = (k: string) => statuses(file(rows, 'q,forms,means'), { qi: 'q', k: '4', sets: `forms+means:${k}` });
    expect(await on('3:2')).toEqual(['passed', 'passed']);
    expect(await on('4:2')).toEqual(['passed', 'failed']);
    expect(await statuses(file(rows, 'q,forms,means'), { qi: 'q', k: '4', sets: 'means:4' })).toEqual(['passed', 'passed']);
  });

  it('compares with the table before suppression where it is given', async () => {
    const input = file([...three, ...four, '99,f,c', '98,f,c', '97,f,c']);
    // Half of a class of `a` alone: ½(|1 − 6/10| + 1/10 + 3/10) = 0.4.
    expect(await statuses(file([...three, ...four]), { qi: 'age,sex', k: '3', t: 'form:0.39', data: '../in.csv' }, { '../in.csv': input })).toEqual(['passed', 'failed']);
    expect(await statuses(file([...three, ...four]), { qi: 'age,sex', k: '3', t: 'form:0.4', data: '../in.csv' }, { '../in.csv': input })).toEqual(['passed', 'passed']);
  });

  it('measures distances along numbers and hierarchies', async () => {
    const rows = file(['1,10', '1,20', '2,20', '2,30'], 'q,pay');
    expect(await statuses(rows, { qi: 'q', k: '2', t: 'pay:0.25:ordered' })).toEqual(['passed', 'passed']);
    expect(await statuses(rows, { qi: 'q', k: '2', t: 'pay:0.24:ordered' })).toEqual(['passed', 'failed']);
    const words = file(['1,a1', '1,b1', '2,a2', '2,b1'], 'q,form');
    const folder = { 'h/form.csv': 'a1;a;*\na2;a;*\nb1;b;*\n' };
    expect(await statuses(words, { qi: 'q', k: '2', t: 'form:0.125:hierarchical', hierarchies: 'h' }, folder)).toEqual(['passed', 'passed']);
    expect(await statuses(words, { qi: 'q', k: '2', t: 'form:0.12:hierarchical', hierarchies: 'h/' }, folder)).toEqual(['passed', 'failed']);
    expect(await codes(words, { qi: 'q', k: '2', t: 'form:0.1:hierarchical' })).toEqual(['check-not-in-hierarchy']);
    expect(await codes(words, { qi: 'q', k: '2', t: 'form:0.1:ordered' })).toEqual(['check-no-order']);
    const [{ problems = [] } = {}] = await check(words, { qi: 'q', k: '2', t: 'form:0.5,form:0.1:ordered' });
    expect(problems).toMatchObject([{ params: { option: '--t', place: 2 } }]);
  });

  it.each([
    ['a column that is not there', file(three), { qi: 'age,Amina', k: '3' }, 'check-column-missing'],
    ['a column of a model that is not there', file(three), { qi: 'age', k: '3', l: 'Amina:2' }, 'check-column-missing'],
    ['no quasi-identifier', file(three), { qi: '', k: '3' }, 'check-column-missing'],
    ['a k that is no number', file(three), { qi: 'age', k: 'many' }, 'check-option'],
    ['a k that promises nothing', file(three), { qi: 'age', k: '1' }, 'check-option'],
    ['an l without a figure', file(three), { qi: 'age', k: '3', l: 'form' }, 'check-option'],
    ['a variant that we do not know', file(three), { qi: 'age', k: '3', l: 'form:2:fancy' }, 'check-option'],
    ['a figure that is not heeded', file(three), { qi: 'age', k: '3:4' }, 'check-option'],
    ['a figure that this variant has not', file(three), { qi: 'age', k: '3', l: 'form:2:entropy:3' }, 'check-option'],
    ['a delimiter that we do not know', file(three), { qi: 'age', k: '3', delimiter: 'x' }, 'check-option'],
    ['an empty file', '', { qi: 'age', k: '3' }, 'check-no-records'],
    ['a header alone', 'age,sex\n', { qi: 'age', k: '3' }, 'check-no-records'],
    ['records of other length', file(['10-19,f']), { qi: 'age', k: '3' }, 'check-ragged'],
    ['a header twice', file(['1,2,3'], 'age,sex,age'), { qi: 'age', k: '3' }, 'check-column-twice'],
    ['an open quote', 'age\n"1\n2\n', { qi: 'age', k: '2' }, 'check-quote-open'],
    ['a quote in a cell', 'age\n1"2\n', { qi: 'age', k: '2' }, 'check-quote-misplaced'],
    ['text after a quote', 'age\n"1"2\n', { qi: 'age', k: '2' }, 'check-quote-misplaced'],
    ['a NUL', 'age\n1\u0000\n1\u0000\n', { qi: 'age', k: '2' }, 'check-control-character'],
    ['an endless cell', `age\n${'x'.repeat(70_000)}\n`, { qi: 'age', k: '2' }, 'check-cell-too-long'],
    ['another encoding', new Uint8Array([0x61, 0x0a, 0xff, 0xfe]), { qi: 'a', k: '2' }, 'check-encoding'],
  ])('refuses %s, and repeats nothing of it', async (_name, text, options, code) => {
    const outcomes = await check(text, options);
    expect(outcomes.map(({ status }) => status)).toEqual(['failed']);
    expect(new Set(outcomes.flatMap(({ problems = [] }) => problems.map((found) => found.code)))).toContain(`anonymisation/${code}`);
    expect(JSON.stringify(outcomes)).not.toContain('Amina');
  });

  it('reads quotes, line ends, marks and separators as they come', async () => {
    const quoted = '\uFEFF"age";sex\r\n"10;""19""";f\r\n"10;""19""";f\r\n';
    expect(await statuses(quoted, { qi: 'age,sex', k: '2' })).toEqual(['passed']);
    expect(await statuses('a\tb\n1\t2\n1\t2', { qi: 'a', k: '2', delimiter: 'tab' })).toEqual(['passed']);
    expect(await statuses('__proto__,constructor\n1,2\n1,2\n', { qi: '__proto__,constructor', k: '2' })).toEqual(['passed']);
    expect(await statuses('العمر,الجنس\nقاصر,أنثى\nقاصر,أنثى\n', { qi: 'العمر,الجنس', k: '2', l: 'الجنس:2' })).toEqual(['passed', 'failed']);
    expect(await statuses('"a,b",c\n1,2\n1,3\n', { qi: 'a,b', k: '2' })).toEqual(['passed']);
    expect(await statuses('"a,b",c\n1,2\n1,3\n', { qi: 'c,a,b', k: '2' })).toEqual(['failed']);
    expect(await codes('"a,b",c\n1,2\n', { qi: 'a,c', k: '2' })).toEqual(['check-column-missing']);
    // A column whose name has the signs of the options.
    expect(await statuses('q,a:b\n1,x\n1,y\n', { qi: 'q', k: '2', l: 'a:b:2' })).toEqual(['passed', 'passed']);
  });

  it('agrees with a release, and sees one that was touched', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => [String(10 + ((at * 7) % 40)), at % 3 === 0 ? 'm' : 'f', ['a', 'b', 'c'][(at * 5) % 3] ?? '']);
    const age = { name: 'age', role: 'quasi', hierarchy: ageLadder(Array.from({ length: 60 }, (_, at) => String(at))) } as const;
    const sex = { name: 'sex', role: 'quasi', hierarchy: flatLadder(['f', 'm']) } as const;
    const made = anonymise({ columns: [age, sex, { name: 'form', role: 'sensitive' }], rows }, { models: [kAnonymity(5), lDiversity('form', 2)] });
    if (!made.ok) throw new Error('refused');
    const released = made.value.rows.map((row) => row.join(','));
    const options = { qi: 'age,sex', k: '5', l: 'form:2' };
    expect((await statuses(file(released), options)).filter((status) => status === 'failed')).toEqual([]);
    expect(await statuses(file([...released, '77,x,a']), options)).toContain('failed');
  });
});

describe('promises about a population', () => {
  const release = file([...three, ...four]);
  const people = (rows: readonly string[]): string => file(rows, 'age,sex');
  const young = Array.from({ length: 5 }, () => '10-19,f');
  const old = Array.from({ length: 8 }, () => '20-29,m');
  const asked = { qi: 'age,sex', k: '2', population: 'people.csv' };

  it.each([
    ['map', '5', [...young, ...old], 'passed'],
    ['map', '6', [...young, ...old], 'failed'],
    ['map', '5', old, 'failed'],
    ['presence', '0.5:0.6', [...young, ...old], 'passed'],
    ['presence', '0.55:0.7', [...young, ...old], 'failed'],
    ['presence', '0.5:0.55', [...young, ...old], 'failed'],
    ['presence', '0:0.6', [...young, ...old, '30-39,m'], 'passed'],
    // One of the population stands in a class of which nobody is in the data.
    ['presence', '0.1:0.6', [...young, ...old, '30-39,m'], 'failed'],
  ])('--%s %s', async (option, value, rows, status) => {
    expect((await statuses(release, { ...asked, [option]: value }, { 'people.csv': people(rows) })).at(-1)).toBe(status);
  });

  it('brings a population to the levels of the release, and counts what was left out whole as being there', async () => {
    const ages = Array.from({ length: 40 }, (_, age) => `${String(age)};${String(age - (age % 10))}-${String(age - (age % 10) + 9)};*\n`).join('');
    const exact = [...young.map((_, at) => `${String(10 + at)},f`), ...old.map((_, at) => `${String(20 + at)},m`), '31,m'];
    const files = { 'people.csv': people(exact), 'levels/age.csv': ages, 'input.csv': people([...exact]) };
    const options = { ...asked, presence: '0.1:0.6', hierarchies: 'levels' };
    expect((await statuses(release, options, files)).at(-1)).toBe('failed');
    expect((await statuses(release, { ...options, data: 'input.csv' }, files)).at(-1)).toBe('passed');
    expect(await codes(release, options, { ...files, 'people.csv': people(['99,f']) })).toEqual(['check-population-value']);
    expect(await codes(release, options, { ...files, 'levels/age.csv': '10;young;*\n' })).toEqual(['check-population-level']);
  });

  it('estimates where only the number of persons is known', async () => {
    // Seven of a thousand: three of the population are expected behind three records; of ten, five are not behind a class of three.
    expect((await statuses(release, { qi: 'age,sex', k: '2', map: '3:1000' })).at(-1)).toBe('passed');
    expect((await statuses(release, { qi: 'age,sex', k: '2', map: '5:10' })).at(-1)).toBe('failed');
    expect((await statuses(release, { qi: 'age,sex', k: '2', 'population-unique': '0.01:1000' })).at(-1)).toBe('passed');
    const alone = file(Array.from({ length: 30 }, (_, at) => `${String(at)},f,a`));
    expect((await statuses(alone, { qi: 'age,sex', k: '2', 'population-unique': '0:40:zayatz' })).at(-1)).toBe('failed');
  });

  it.each(['zayatz', 'pitman', 'snb', 'dankar'] as const)('works out the share that stands alone by %s itself', async (estimate) => {
    // Of 200 persons 80 are in the table: 30 classes of one, 8 of two, 4 of three, 22 in one.
    const sizes = [...Array.from({ length: 30 }, () => 1), ...Array.from({ length: 8 }, () => 2), ...Array.from({ length: 4 }, () => 3), 22];
    const table = file(sizes.flatMap((size, at) => Array.from({ length: size }, () => `${String(at)},f,a`)));
    const share = populationUniques(sizes, 200)[estimate] ?? 0;
    expect(share).toBeGreaterThan(0.01);
    const on = async (most: number) => (await statuses(table, { qi: 'age,sex', k: '2', 'population-unique': `${most.toFixed(9)}:200:${estimate}` })).at(-1);
    expect([await on(share * 1.01), await on(share * 0.99)]).toEqual(['passed', 'failed']);
  });

  it('refuses what cannot be checked', async () => {
    expect(await codes(release, { qi: 'age,sex', k: '2', map: '5' })).toEqual(['check-population-missing']);
    expect(await codes(release, { ...asked, map: '5' })).toEqual(['exchange/not-found']);
    expect(await codes(release, { ...asked, map: '5' }, { 'people.csv': file(['1'], 'x') })).toEqual(['check-column-missing', 'check-column-missing']);
    for (const [option, value] of [['map', 'x'], ['presence', '0.5'], ['population-unique', '2:x']] as const) expect(await codes(release, { ...asked, [option]: value })).toEqual(['check-option']);
  });
});
