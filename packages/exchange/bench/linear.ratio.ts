/**
 * Do hostile shapes stay linear (R3)? Each of twenty in four lengths, each twice the one before; the exponent is the slope of time over
 * length, with that of the platform's parser beside it. The least of many rounds counts, all lengths in turn, because other work on the
 * machine only ever adds.
 */
import { Case } from '@ctip/core';
import { parseJson, read, textProblems, writeCsv } from '@ctip/exchange';
import { nation } from '@ctip/testing';

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

const runs: Readonly<Record<string, Run>> = {
  'one text': (text) => void parseJson(text),
  'without notices': (text) => void parseJson(text, { notices: false }),
  'a record of a stream': (text) => drained(`${text}\n`, 'ndjson'),
  'a document': (text) => drained(text, 'json'),
};

/** A header that is taken, or nothing after it would be read. */
const [made] = [...nation({ seed: 1, cases: 1 })];
let table = '';
for await (const piece of writeCsv(made ? [made.case] : [], Case)) table += Buffer.from(piece).toString();
const header = table.slice(0, table.indexOf('\n') + 1);

const tables: Readonly<Record<string, Shape>> = {
  'quoted quotes': (n) => `${header}"${'""'.repeat(n / 2)}"\r\n`,
  commas: (n) => `${header}${','.repeat(n)}\r\n`,
  'an open quote': (n) => `${header}"${'x\n'.repeat(n / 2)}`,
  'short rows': (n) => `${header}${filled('x\r\n', n)}`,
};

const lengths = [100_000, 200_000, 400_000, 800_000];
/** Rounds at most and at least, and milliseconds after which no further one begins. */
const [rounds, least, enough] = [15, 2, 1500] as const;
/** Milliseconds that one reading of the clock spans, by repetition where a shape takes less: a clock and a scheduler say nothing of microseconds. */
const span = 4;

type Run = (text: string) => void | Promise<void>;

async function timed(run: Run, text: string, times: number): Promise<number> {
  const start = performance.now();
  for (let time = 0; time < times; time += 1) {
    const waited = run(text);
    if (waited) await waited;
  }
  return (performance.now() - start) / times;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The slope of time over length, and milliseconds at the greatest length. */
interface Growth {
  readonly exponent: number;
  readonly milliseconds: number;
}

async function growth(shape: Shape, run: Run): Promise<Growth> {
  const texts = lengths.map(shape);
  const [shortest = ''] = texts;
  // Compiled by then, as it is in a process that has read some records.
  await timed(run, shortest, 3);
  const times: number[] = [];
  for (const text of texts) times.push(Math.max(1, Math.min(10_000, Math.ceil(span / (await timed(run, text, 1))))));
  const best = lengths.map(() => Infinity);
  const begun = performance.now();
  for (let round = 0; round < rounds && (round < least || performance.now() - begun < enough); round += 1) {
    for (const [index, text] of texts.entries()) best[index] = Math.min(best[index] ?? Infinity, await timed(run, text, times[index] ?? 1));
  }
  const [x, y] = [lengths.map(Math.log), best.map(Math.log)];
  const [middle, height] = [mean(x), mean(y)];
  const exponent = x.reduce((sum, at, index) => sum + (at - middle) * ((y[index] ?? 0) - height), 0) / x.reduce((sum, at) => sum + (at - middle) ** 2, 0);
  return { exponent, milliseconds: best.at(-1) ?? 0 };
}

/** `-- deep numbers`: these shapes alone. */
const asked = process.argv.slice(2);
const isAsked = ([name]: readonly [string, unknown]): boolean => asked.length === 0 || asked.includes(name);

/** The platform's parser on the same text: what memory and caches cost grows with it too, and is not ours. */
const platform: Run = (text) => {
  try {
    JSON.parse(text);
  } catch {
    // What it refuses, it has read to the fault.
  }
};

const goal = 1.15;
let worst = 0;
const say = (shape: string, found: readonly (readonly [string, Growth])[]): void => {
  const ours = found.filter(([name]) => name !== 'JSON.parse');
  worst = Math.max(worst, ...ours.map(([, { exponent }]) => exponent));
  const told = found.map(([name, { exponent, milliseconds }]) => `${name} ${exponent.toFixed(2)}${exponent > goal ? ' (!)' : ''} [${milliseconds.toPrecision(2)} ms]`);
  console.log(`R3 ${shape.padEnd(16)} ${told.join(', ')}`);
};
for (const [name, shape] of Object.entries(json).filter(isAsked)) {
  const found: (readonly [string, Growth])[] = [];
  for (const [how, run] of Object.entries({ ...runs, 'JSON.parse': platform })) found.push([how, await growth(shape, run)]);
  say(name, found);
}
for (const [name, shape] of Object.entries(tables).filter(isAsked)) say(name, [['a table', await growth(shape, (text) => drained(text, 'csv'))]]);
if (isAsked(['marks on a name', undefined])) say('marks on a name', [['textProblems', await growth((n) => filled('e\u0301\u200B\u202E ', n), (text) => void textProblems(text, 'identity'))]]);
console.log(`R3 largest exponent ${worst.toFixed(2)} (goal: ${String(goal)} or less); in brackets the time of the greatest length`);
