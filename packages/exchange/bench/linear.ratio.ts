/**
 * Do hostile shapes stay linear (R3)? Each in four lengths, each twice the one before; the exponent is the slope of time over length, with
 * that of the platform's parser beside it.
 *
 * - Time is the processor's time of this process: a clock on the wall measures the other work of the machine too. The least of many rounds
 *   counts, all lengths in turn, because what is shared (caches) only ever adds.
 * - The shortest length is beyond 128 KiB, from where the platform gives every text memory of its own. Shorter ones are built in memory
 *   that is used again, at a third of the cost a byte, and a range across that step measures the step: `JSON.parse` alone shows 1.4 there.
 * - The longest fits in a record of a stream as the limits stand.
 * - Where the platform's parser alone grows faster than the goal (it builds what a text means in memory that its collector copies), what
 *   counts is the time beside it, `ours`: reading a text is building it and our look at it, one after the other.
 * - A shape that the limits refuse at once measures no more than the refusal, and this is said. So `one text` and `without notices` read it
 *   with the limit in question lifted, and to its end; `as limited` and the streams read it as everybody's.
 */
import { Case } from '@ctip/core';
import { parseJson, read, textProblems, writeCsv, type JsonOptions, type ParsedJson, type ReadItem } from '@ctip/exchange';
import { nation } from '@ctip/testing';

type Make = (length: number) => string;

/** A text of any length, and what must be lifted for it to be read to its end. */
interface Shape {
  readonly make: Make;
  readonly lifted?: JsonOptions;
}

/** Whole units up to a length. */
const filled = (unit: string, length: number): string => unit.repeat(Math.floor(length / unit.length));
const named = (count: number, name: (index: number) => string): string => Array.from({ length: count }, (_, index) => `"${name(index)}":1`).join(',');
const padded = (index: number): string => String(index).padStart(7, '0');
const lift = (limit: 'depth' | 'names' | 'numberLength'): JsonOptions => ({ limits: { [limit]: Infinity } });

const json: Readonly<Record<string, Shape>> = {
  deep: { make: (n) => filled('[', n), lifted: lift('depth') },
  'closed deep': { make: (n) => `[${filled(`${'['.repeat(60)}${']'.repeat(60)},`, n)}[]]` },
  wide: { make: (n) => `{${named(Math.floor(n / 12), padded)}}`, lifted: lift('names') },
  'wide, alike': { make: (n) => `{${named(Math.floor(n / 12), (index) => `${index % 2 === 0 ? 'A' : 'a'}${padded(index - (index % 2)).slice(1)}`)}}`, lifted: lift('names') },
  'many duplicates': { make: (n) => `{${named(Math.floor(n / 6), () => 'a')}}`, lifted: { profile: 'rfc8259' } },
  'many objects': { make: (n) => `[${filled('{"a":1},', n)}{}]` },
  'long string': { make: (n) => `{"a":"${'x'.repeat(n)}"}` },
  'Arabic string': { make: (n) => `{"a":"${filled('ش', n / 2)}"}` },
  quotes: { make: (n) => `{"a":"${filled('\\"', n)}"}` },
  escapes: { make: (n) => `{"a":"${filled('\\u0041', n)}"}` },
  surrogates: { make: (n) => `{"a":"${filled('\\ud83d\\ude00', n)}"}` },
  'combining marks': { make: (n) => `{"a":"e${filled('\u0301', n / 2 - 1)}"}` },
  'long number': { make: (n) => `[${'1'.repeat(n)}]`, lifted: lift('numberLength') },
  'long fraction': { make: (n) => `[0.${'1'.repeat(n - 2)}]`, lifted: lift('numberLength') },
  'zeros inside': { make: (n) => `[0.1${'0'.repeat(n - 4)}1]`, lifted: lift('numberLength') },
  numbers: { make: (n) => `[${filled('1,', n)}1]` },
  'long numbers': { make: (n) => `[${filled('0.12345678901234,', n - 4)}1]` },
  blanks: { make: (n) => `{${' '.repeat(n)}}` },
  colons: { make: (n) => `{"a":"${':'.repeat(n)}"}` },
};

/** How far a text was read: 1 for one that was taken or refused at its end. */
type Run = (text: string) => number | Promise<number>;

const isRefusal = (item: ParsedJson | ReadItem<unknown>): item is ParsedJson & { readonly ok: false } => !item.ok;

/** The part of a text that was read before something of its own stopped the reading. What a schema says of it comes after. */
function partOf(found: ParsedJson | ReadItem<unknown>, length: number): number {
  const [first] = isRefusal(found) ? found.problems : [];
  return first?.code.startsWith('exchange/') === true ? (first.at?.byteOffset ?? 0) / length : 1;
}

async function drained(text: string, format: 'ndjson' | 'csv' | 'json'): Promise<number> {
  const bytes = Buffer.from(text);
  const pieces = function* (): Generator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 1 << 16) yield bytes.subarray(at, at + (1 << 16));
  };
  let part = 0;
  for await (const item of read(pieces(), { as: Case, format })) part = Math.max(part, partOf(item, bytes.length));
  return part;
}

const whole = (text: string, options: JsonOptions = {}): number => partOf(parseJson(text, options), Buffer.byteLength(text));

/** The platform's parser on the same text: what memory and caches cost grows with it too, and is not ours. */
const platform: Run = (text) => {
  try {
    JSON.parse(text);
  } catch {
    // What it refuses, it has read to the fault.
  }
  return 1;
};

const runsOf = ({ lifted }: Shape): Readonly<Record<string, Run>> => ({
  'one text': (text) => whole(text, lifted),
  'without notices': (text) => whole(text, { ...lifted, notices: false }),
  ...(lifted && { 'as limited': (text: string) => whole(text) }),
  'a record of a stream': (text) => drained(`${text}\n`, 'ndjson'),
  'a document': (text) => drained(text, 'json'),
  'JSON.parse': platform,
});

/** A header that is taken, or nothing after it would be read. */
const [made] = [...nation({ seed: 1, cases: 1 })];
let table = '';
for await (const piece of writeCsv(made ? [made.case] : [], Case)) table += Buffer.from(piece).toString();
const header = table.slice(0, table.indexOf('\n') + 1);

const tables: Readonly<Record<string, Make>> = {
  'quoted quotes': (n) => `${header}"${filled('""', n)}"\r\n`,
  commas: (n) => `${header}${','.repeat(n)}\r\n`,
  'an open quote': (n) => `${header}"${filled('x\n', n)}`,
  'short rows': (n) => `${header}${filled('x\r\n', n)}`,
};

const lengths = [1, 2, 4, 8].map((times) => times * 131_070);
/** Rounds at most and at least, and milliseconds after which no further one begins. */
const [rounds, least, enough] = [15, 3, 1200] as const;
/** Milliseconds that one measurement spans, by repetition where a shape takes less. */
const span = 4;

/** Milliseconds that the processor has spent on this process. */
const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function timed(run: Run, text: string, times: number): Promise<number> {
  const start = spent();
  for (let time = 0; time < times; time += 1) {
    const waited = run(text);
    if (typeof waited !== 'number') await waited;
  }
  return (spent() - start) / times;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Milliseconds at each length, and how far the greatest was read. */
interface Growth {
  readonly best: readonly number[];
  readonly part: number;
}

/** The slope of time over length. */
function slopeOf(best: readonly number[]): number {
  const [x, y] = [lengths.map(Math.log), best.map(Math.log)];
  const [middle, height] = [mean(x), mean(y)];
  return x.reduce((sum, at, index) => sum + (at - middle) * ((y[index] ?? 0) - height), 0) / x.reduce((sum, at) => sum + (at - middle) ** 2, 0);
}

async function growth(make: Make, run: Run): Promise<Growth> {
  const texts = lengths.map(make);
  const [shortest = ''] = texts;
  const part = await run(texts.at(-1) ?? '');
  // Compiled by then, as it is in a process that has read some records.
  await timed(run, shortest, 3);
  const times: number[] = [];
  for (const text of texts) times.push(Math.max(1, Math.min(10_000, Math.ceil(span / (await timed(run, text, 1))))));
  const best = lengths.map(() => Infinity);
  const begun = spent();
  for (let round = 0; round < rounds && (round < least || spent() - begun < enough); round += 1) {
    for (const [index, text] of texts.entries()) best[index] = Math.min(best[index] ?? Infinity, await timed(run, text, times[index] ?? 1));
  }
  return { best, part };
}

/** `-- deep numbers`: these shapes alone. */
const asked = process.argv.slice(2);
const isAsked = ([name]: readonly [string, unknown]): boolean => asked.length === 0 || asked.includes(name);

const goal = 1.15;
let worst = 0;

/** The exponent that counts, and how it is told. */
function judged({ best, part }: Growth, beside: Growth | undefined): { readonly exponent: number; readonly told: string } {
  const [all, theirs] = [slopeOf(best), beside ? slopeOf(beside.best) : 0];
  const own = best.map((time, index) => time - (beside?.best[index] ?? 0));
  const ours = theirs > goal && own.every((time) => time > 0) ? slopeOf(own) : undefined;
  const exponent = ours ?? all;
  const far = part > 0.9 ? '' : `, refused for what stands after ${(100 * part).toFixed(1)} %`;
  return { exponent, told: `${all.toFixed(2)}${ours === undefined ? '' : `, ours ${ours.toFixed(2)}`}${exponent > goal ? ' (!)' : ''} [${(best.at(-1) ?? 0).toPrecision(2)} ms${far}]` };
}

function say(shape: string, found: Readonly<Record<string, Growth>>): void {
  const { 'JSON.parse': beside, ...runs } = found;
  const each = Object.entries(runs).map(([name, one]) => [name, judged(one, beside)] as const);
  worst = Math.max(worst, ...each.map(([, { exponent }]) => exponent));
  const platforms = beside ? [`JSON.parse ${slopeOf(beside.best).toFixed(2)} [${(beside.best.at(-1) ?? 0).toPrecision(2)} ms]`] : [];
  console.log(`R3 ${shape.padEnd(16)} ${[...each.map(([name, { told }]) => `${name} ${told}`), ...platforms].join('; ')}`);
}

for (const [name, shape] of Object.entries(json).filter(isAsked)) {
  const found: Record<string, Growth> = {};
  for (const [how, run] of Object.entries(runsOf(shape))) found[how] = await growth(shape.make, run);
  say(name, found);
}
for (const [name, make] of Object.entries(tables).filter(isAsked)) say(name, { 'a table': await growth(make, (text) => drained(text, 'csv')) });
const marked = (text: string): number => {
  textProblems(text, 'identity');
  return 1;
};
if (isAsked(['marks on a name', undefined])) say('marks on a name', { textProblems: await growth((n) => filled('e\u0301\u200B\u202E ', n), marked) });
console.log(`R3 largest exponent ${worst.toFixed(2)} (goal: ${String(goal)} or less); in brackets the processor's time of the greatest length`);
