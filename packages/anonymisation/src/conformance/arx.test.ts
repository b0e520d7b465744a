import { createHash } from 'node:crypto';

import { ok, problem, refused, type ConformanceOutcome } from '@ctip/core';
import { describe, expect, it } from 'vitest';

import { arx } from './arx.js';

const utf8 = new TextEncoder();

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Runs the kind on a text, with files in a folder beside it. */
async function check(text: string, files: Files): Promise<ConformanceOutcome[]> {
  const found: ConformanceOutcome[] = [];
  const bytes = (name?: string) => {
    const file = name === undefined ? text : Object.hasOwn(files, name) ? files[name] : undefined;
    return Promise.resolve(file === undefined ? refused([problem('exchange/not-found', '')]) : ok(typeof file === 'string' ? utf8.encode(file) : file));
  };
  for await (const outcome of arx.run({ path: 'cases.json', options: { data: 'there' }, names: () => Promise.resolve([]), bytes })) found.push(outcome);
  return found;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const table = 'age;sex;form\n17;f;a\n16;f;b\n34;m;a\n31;m;b\n';
const files: Files = {
  'there/people.csv': table,
  'there/h_age.csv': '16;-17;*\n17;-17;*\n31;18-;*\n34;18-;*\n',
  'there/h_sex.csv': 'f;*\nm;*\n',
};
/** Worked out by hand: ages at the second level, share of one in two of 4 leaves; sexes as they are. */
const expected = { latticeSize: 6, optimum: { age: 1, sex: 0 }, score: Math.sqrt(1 + 1 / 3) - 1, rows: 4, suppressedRows: 0, classes: 2, minClass: 2, maxClass: 2, avgClass: 2, outputSha256: sha256('-17;f;a\n-17;f;b\n18-;m;a\n18-;m;b\n') };
const sound = {
  id: 'people',
  dataset: { file: 'people.csv', sha256: sha256(table), separator: ';', hierarchies: 'h_{column}.csv' },
  quasiIdentifiers: ['age', 'sex'],
  sensitive: ['form'],
  models: [{ type: 'k-anonymity', k: 2 }],
  suppressionLimit: 0,
  metric: { type: 'loss', aggregate: 'geometric mean' },
  expected,
};
type Changes = Readonly<Record<string, unknown>>;

/** What comes of the sound case with some of it changed. */
async function outcome(changes: Changes, changed: Files = {}): Promise<string> {
  const [found] = await check(JSON.stringify({ cases: [{ ...sound, ...changes }] }), { ...files, ...changed });
  return [found?.status, ...(found?.note === undefined ? [] : [found.note]), ...(found?.problems ?? []).map(({ code }) => code.replace('anonymisation/', ''))].join(' ');
}

/** The sound case over a table that is written in another way. */
const written = (text: string, hierarchies: Files = {}, dataset: Changes = {}): Promise<string> =>
  outcome({ dataset: { ...sound.dataset, sha256: sha256(text), ...dataset } }, { 'there/people.csv': text, ...hierarchies });

describe('cases with reference answers', () => {
  it('pass where the search finds the answer, and fail where it does not', async () => {
    expect(await outcome({})).toBe('passed');
    expect(await outcome({ expected: { ...expected, classes: 3 } })).toBe('failed classes 2 for 3');
    expect(await outcome({ expected: { ...expected, optimum: { age: 0, sex: 0 } } })).toBe('failed optimum [1,0] for [0,0]');
    expect(await outcome({ expected: { ...expected, optimum: {} } })).toBe('failed optimum [1,0] for [null,null]');
  });

  it('may be written with a byte order mark, CR LF, quotation marks and other separators', async () => {
    expect(await written(`\uFEFF${table.replaceAll('\n', '\r\n')}`, { 'there/h_sex.csv': '\uFEFFf;*\r\nm;*\r\n' })).toBe('passed');
    expect(await written(table.replaceAll('17', '"17"').trimEnd())).toBe('passed');
    expect(await written(table.replaceAll(';', ','), { 'there/h_sex.csv': 'f,*\nm,*', 'there/h_age.csv': String(files['there/h_age.csv']).replaceAll(';', ',') }, { separator: ',' })).toBe('passed');
    // A quoted cell may hold the separator and quotation marks; the answer is written without them.
    const answer = { ...expected, outputSha256: sha256('-17;f;a;"\n-17;f;b\n18-;m;a\n18-;m;b\n') };
    const quoted = table.replace('17;f;a', '17;f;"a;"""');
    expect(await outcome({ expected: answer, dataset: { ...sound.dataset, sha256: sha256(quoted) } }, { 'there/people.csv': quoted })).toBe('passed');
    expect(await written(`${table}"17;f;a\n`)).toBe('failed dataset.file check-quote-open');
  });

  it('may have columns and values named as members of every object', async () => {
    const odd = table.replaceAll(';f;', ';toString;').replace('age;sex', 'constructor;__proto__');
    const hierarchies = { 'there/h_constructor.csv': files['there/h_age.csv'] ?? '', 'there/h___proto__.csv': 'toString;*\nm;*\n' };
    const dataset = { ...sound.dataset, sha256: sha256(odd) };
    const answer = { ...expected, optimum: JSON.parse('{"constructor":1,"__proto__":0}') as unknown, outputSha256: sha256('-17;toString;a\n-17;toString;b\n18-;m;a\n18-;m;b\n') };
    expect(await outcome({ dataset, quasiIdentifiers: ['constructor', '__proto__'], expected: answer }, { 'there/people.csv': odd, ...hierarchies })).toBe('passed');
  });

  it('take texts in their order where a distance is in the order of values', async () => {
    const models = [{ type: 'k-anonymity', k: 2 }, { type: 't-closeness', distance: 'ordered (string order)', attribute: 'form', t: 0.1 }];
    expect(await outcome({ models })).toBe('passed');
    // A model says that a column is sensitive, whether or not the list does.
    expect(await outcome({ models, sensitive: [] })).toBe('passed');
  });

  it('may say more of a model in words of their own', async () => {
    for (const model of [
      { type: 'l-diversity', variant: 'entropy-grassberger (less biased)', attribute: 'form', l: 1.5 },
      { type: 't-closeness', distance: 'hierarchical (file hierarchy of the attribute)', attribute: 'form', t: 0.1 },
      { type: 'average-risk', average: 0.5, highest: 0.4, recordsAtRisk: 0.9 },
    ]) {
      const isHard = model.type === 'average-risk';
      // Every record has a higher risk than 0.4: not even so large a share may, until all ages are one.
      const answer = isHard ? { optimum: { age: 2, sex: 1 }, score: 1 } : expected;
      expect([model.type, await outcome({ models: [{ type: 'k-anonymity', k: 2 }, model], expected: answer }, { 'there/h_form.csv': 'a;*\nb;*\n' })]).toEqual([model.type, 'passed']);
    }
  });

  it.each([
    ['a quasi-identifier that the table has not', { quasiIdentifiers: ['age', 'Amina'] }, 'failed quasiIdentifiers 2 is no column of the table'],
    ['a sensitive column that the table has not', { sensitive: ['Amina'] }, 'failed sensitive 1 is no column of the table'],
    ['a model of a column that the table has not', { models: [{ type: 'l-diversity', attribute: 'Amina', l: 2 }] }, 'failed models 1 is no column of the table'],
    ['a weight of a column that the table has not', { attributeWeights: { Amina: 1 } }, 'failed attributeWeights 1 is no column of the table'],
    ['a level of a column that the table has not', { maxLevels: { age: 1, Amina: 1 } }, 'failed maxLevels 2 is no column of the table'],
    ['two roles', { sensitive: ['form', 'sex'] }, 'failed quasiIdentifiers 2 has two roles'],
    ['a level above the hierarchy', { maxLevels: { age: 3 } }, 'failed minLevels and maxLevels of column 1 are no levels of its hierarchy'],
    ['a weight of nothing', { attributeWeights: { age: 0 } }, 'failed the weight of column 1 is not above 0'],
    ['a model that promises nothing', { models: [{ type: 'k-anonymity', k: 1.5 }] }, 'failed models 1: '],
    ['a model that we do not have', { models: [{ type: 'k-anonymity', k: 2 }, { type: 'profitability' }] }, 'skipped what the case asks in models 2 is not in the product'],
    ['a measure that we do not have', { metric: { type: 'kl-divergence', aggregate: null } }, 'skipped what the case asks in metric is not in the product'],
    ['an aggregate that we do not have', { metric: { type: 'precision', aggregate: 'geometric mean' } }, 'skipped what the case asks in metric is not in the product'],
    ['a balance that the measure has not', { metric: { type: 'precision', aggregate: 'arithmetic mean', gsFactor: 0.2 } }, 'skipped what the case asks in metric is not in the product'],
    ['a limit that cannot be met', { models: [{ type: 'k-anonymity', k: 5 }] }, 'failed k-above-table'],
  ])('say what is wrong with %s', async (_name, changes, said) => {
    expect(await outcome(changes)).toContain(said);
  });

  it('say which file is not there, or is not the one', async () => {
    const { dataset } = sound;
    expect(await outcome({ dataset: { ...dataset, file: 'Amina.csv' } })).toBe('skipped a file of the case is not there: dataset.file');
    expect(await outcome({ dataset: { ...dataset, hierarchies: 'none/{column}.csv' } })).toBe('skipped a file of the case is not there: the hierarchy of column 1');
    expect(await outcome({ dataset: { ...dataset, sha256: sha256('') } })).toBe('failed dataset.file data-differ');
    expect(await outcome({}, { 'there/h_sex.csv': 'f;*\nm;*\nf;*\n' })).toBe('failed the hierarchy of column 2 hierarchy-leaf-twice');
    expect(await outcome({}, { 'there/h_sex.csv': 'f;*\n' })).toBe('failed value-not-in-hierarchy');
    expect(await written('age;age;form\n17;f;a\n')).toBe('failed quasiIdentifiers 2 is no column of the table');
    expect(await written(table.replace('form', 'sex'))).toBe('failed sensitive 1 is no column of the table');
    expect(await written('age;sex;form\n17;f\n')).toBe('failed row-ragged');
    const broken = Uint8Array.of(...utf8.encode(table), 0xff);
    expect(await outcome({ dataset: { ...dataset, sha256: createHash('sha256').update(broken).digest('hex') } }, { 'there/people.csv': broken })).toBe('failed dataset.file check-encoding');
  });

  it.each([
    ['{"cases": [', 'file: the file is not JSON'],
    ['{"cases": [NaN]}', 'file: the file is not JSON'],
    ['{"case": []}', 'file: the file has no list of cases'],
    ['[]', 'file: the list of cases is empty'],
    ['[5]', 'case 1: is not an object'],
    ...[
      ['id', 7, 'a text'],
      ['dataset', { ...sound.dataset, separator: '' }, ''],
      ['quasiIdentifiers', 'age', 'a list of texts, at least one'],
      ['models', [], 'a list of objects with a type, at least one'],
      ['suppressionLimit', 1.5, 'a share from 0 to 1'],
      ['metric', 'loss', 'an object'],
      ['sensitive', 5, 'a list of texts'],
      ['minLevels', { age: 'x' }, 'an object of numbers'],
      ['localRecoding', {}, 'an object with a share from 0 to 1, recordsPerRound'],
      ['researchSubset', { remainder: 1 }, 'an object with numbers, rowIndexModulo and remainder'],
      ['expected', {}, ''],
    ].map((row): [string, string] => {
      const [member, value, shown] = row as [string, unknown, string];
      return [JSON.stringify([{ ...sound, [member]: value }]), `case 1: ${member}${shown === '' ? '.' : ` is not ${shown}`}`];
    }),
  ])('say what is no case: %s', async (text, said) => {
    const [found] = await check(text, files);
    expect(found?.status).toBe('failed');
    expect(`${String(found?.id)}: ${String(found?.note)}`).toContain(said);
  });

  it('of which a broken one does not end the run', async () => {
    expect((await check(JSON.stringify({ cases: [{ ...sound, id: 1 }, sound] }), files)).map(({ id, status }) => [id, status])).toEqual([['case 1', 'failed'], ['people', 'passed']]);
  });
});
