/**
 * Do hostile shapes stay linear (R3)? Each of twenty in four lengths, each twice the one before; the exponent is the slope of time over
 * length. The least of many rounds counts, all lengths in turn, because other work on the machine only ever adds.
 */
import { Case } from '@ctip/core';
import { parseJson, read, textProblems } from '@ctip/exchange';

type Shape = (length: number) => string;

const filled = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length)).slice(0, length);
const named = (count: number, name: (index: number) => string): string => Array.from({ length: count }, (_, index) => `"${name(index)}":1`).join(',');
const padded = (index: number): string => String(index).padStart(7, '0');

const json: Readonly<Record<string, Shape>> = {
  deep: (n) => filled('[', n),
  'closed deep': (n) => filled(`${'['.repeat(60)}${']'.repeat(60)},`, n),
  wide: (n) => `{${named(Math.floor(n / 12), padded)}}`,
  'many duplicates': (n) => `{${named(Math.floor(n / 6), () => 'a')}}`,
  'many objects': (n) => `[${filled('{"a":1},', n)}{}]`,
  'long string': (n) => `{"a":"${'x'.repeat(n)}"}`,
  'Arabic string': (n) => `{"a":"${'ش'.repeat(n / 2)}"}`,
  quotes: (n) => `{"a":"${'\\"'.repeat(n / 2)}"}`,
  escapes: (n) => `{"a":"${'\\u0041'.repeat(n / 6)}"}`,
  surrogates: (n) => `{"a":"${'\\ud83d\\ude00'.repeat(n / 12)}"}`,
  'combining marks': (n) => `{"a":"e${'\u0301'.repeat(n / 2)}"}`,
  'long number': (n) => `[${'1'.repeat(n)}]`,
  'long fraction': (n) => `[0.${'1'.repeat(n)}]`,
  numbers: (n) => `[${filled('1,', n)}1]`,
  'long numbers': (n) => `[${filled('0.12345678901234,', n)}1]`.replace(/,[^,\]]*1\]$/u, ',1]'),
  blanks: (n) => `{${' '.repeat(n)}}`,
  colons: (n) => `{"a":"${':'.repeat(n)}"}`,
};

async function drained(text: string, format: 'ndjson' | 'csv' | 'json'): Promise<void> {
  const bytes = Buffer.from(text);
  const pieces = function* (): Generator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 1 << 16) yield bytes.subarray(at, at + (1 << 16));
  };
  for await (const _item of read(pieces(), { as: Case, format }));
}

const runs: Readonly<Record<string, (text: string) => void | Promise<void>>> = {
  'one text': (text) => void parseJson(text),
  'without notices': (text) => void parseJson(text, { notices: false }),
  'a record of a stream': (text) => drained(`${text}\n`, 'ndjson'),
  'a document': (text) => drained(text, 'json'),
};

const tables: Readonly<Record<string, Shape>> = {
  'quoted quotes': (n) => `id\r\n"${'""'.repeat(n / 2)}"\r\n`,
  commas: (n) => `id\r\n${','.repeat(n)}\r\n`,
  'an open quote': (n) => `id\r\n"${'x\n'.repeat(n / 2)}`,
};

const lengths = [50_000, 100_000, 200_000, 400_000];
const rounds = 15;

async function exponent(shape: Shape, run: (text: string) => void | Promise<void>): Promise<number> {
  const texts = lengths.map(shape);
  const best = lengths.map(() => Infinity);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, text] of texts.entries()) {
      const start = performance.now();
      await run(text);
      best[index] = Math.min(best[index] ?? Infinity, performance.now() - start);
    }
  }
  const [x, y] = [lengths.map(Math.log), best.map(Math.log)];
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [middle, height] = [mean(x), mean(y)];
  return x.reduce((sum, at, index) => sum + (at - middle) * ((y[index] ?? 0) - height), 0) / x.reduce((sum, at) => sum + (at - middle) ** 2, 0);
}

const goal = 1.15;
let worst = 0;
const say = (shape: string, found: readonly (readonly [string, number])[]): void => {
  worst = Math.max(worst, ...found.map(([, value]) => value));
  console.log(`R3 ${shape.padEnd(16)} ${found.map(([name, value]) => `${name} ${value.toFixed(2)}${value > goal ? ' (!)' : ''}`).join(', ')}`);
};
for (const [name, shape] of Object.entries(json)) {
  const found: (readonly [string, number])[] = [];
  for (const [how, run] of Object.entries(runs)) found.push([how, await exponent(shape, run)]);
  say(name, found);
}
for (const [name, shape] of Object.entries(tables)) say(name, [['a table', await exponent(shape, (text) => drained(text, 'csv'))]]);
say('marks on a name', [['textProblems', await exponent((n) => filled('e\u0301\u200B\u202E ', n), (text) => void textProblems(text, 'identity'))]]);
console.log(`R3 largest exponent ${worst.toFixed(2)} (goal: ${String(goal)} or less)`);
