/**
 * How fast is the strict reader (R2)? `parseJson` with and without notices over texts of several kinds, in megabytes a second of the
 * processor's time and as a share of the platform's parser on the same texts in the same run; then text to checked records.
 */
import { Case, check } from '@ctip/core';
import { parseJson } from '@ctip/exchange';
import { nation } from '@ctip/testing';

const cases = [...nation({ seed: 1, cases: 5000 })].map((history) => history.case);

/** An identifier of hexadecimal digits, as systems give them. */
const identifier = (index: number): string =>
  ['', '', '', ''].map((_, part) => (Math.imul(index + 1, 0x9e37_79b1 + 2 * part) >>> 0).toString(16).padStart(8, '0')).join('').replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-');
const each = (more: (index: number) => object): string[] => cases.map((found, index) => JSON.stringify({ ...found, ...more(index) }));
const escaped = (text: string): string => text.replaceAll(/[^\0-\u007F]/gu, (sign) => sign.split('').map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''));

const kinds: Readonly<Record<string, readonly string[]>> = {
  cases: each(() => ({})),
  'with Arabic notes': each((index) => ({ note: 'قالت إنها وصلت مع وسيط ووعدوها بعمل في مطعم ثم أخذوا جوازها. '.repeat(2 + (index % 4)) })),
  'with identifiers': each((index) => ({ id: identifier(index), hash: identifier(index + 7).replaceAll('-', '') })),
  'with quotes and lines': each(() => ({ note: 'she said: "no"\n\tand left \\ again. '.repeat(3) })),
  'in escapes': each(() => ({ note: 'قالت إنها وصلت' })).map(escaped),
  'with emoji': each(() => ({ note: 'ok 😀 '.repeat(5) })),
  'with decimals': each((index) => ({ where: [35.123456 + index / 1e4, -0.5, 33.51234 - index / 1e5, 1e21, 12345678.25] })),
  'one list of 10 MB': [JSON.stringify([...cases, ...cases, ...cases])],
  'indented, 11 MB': [JSON.stringify([...cases, ...cases], undefined, 2)],
};

/** Milliseconds that the processor has spent on this process. */
const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const [rounds, enough] = [12, 1500] as const;

type Run = (input: Uint8Array) => unknown;

/** The least times over all texts, the runs in turn. */
function fastest(inputs: readonly Uint8Array[], runs: readonly Run[]): readonly number[] {
  const best = runs.map(() => Infinity);
  const begun = spent();
  for (let round = 0; round < rounds && (round < 3 || spent() - begun < enough); round += 1) {
    for (const [index, run] of runs.entries()) {
      const start = spent();
      for (const input of inputs) run(input);
      best[index] = Math.min(best[index] ?? Infinity, spent() - start);
    }
  }
  return best;
}

const platform: Run = (input) => JSON.parse(Buffer.from(input.buffer, input.byteOffset, input.byteLength).toString('utf8')) as unknown;
for (const [kind, texts] of Object.entries(kinds)) {
  const inputs = texts.map((text) => new TextEncoder().encode(text));
  const size = inputs.reduce((sum, { length }) => sum + length, 0);
  const times = fastest(inputs, [platform, (input) => parseJson(input), (input) => parseJson(input, { notices: false })]);
  const [parse = 0, noticing = 0, without = 0] = times.map((time) => size / 1000 / time);
  console.log(`R2 ${kind.padEnd(22)} ${noticing.toFixed(0).padStart(4)} MB/s with notices (goal: 40 or more), ${without.toFixed(0)} without; ${(noticing / parse).toFixed(2)} of JSON.parse (${parse.toFixed(0)} MB/s)`);
}
const inputs = (kinds['cases'] ?? []).map((text) => new TextEncoder().encode(text));
const checked: Run = (input) => {
  const parsed = parseJson(input);
  return parsed.ok && check(Case, parsed.value);
};
const [parse = 1, whole = 1] = fastest(inputs, [platform, checked]);
console.log(`R2 text to checked record: ${Math.round((inputs.length * 1000) / whole).toLocaleString('en')} a second (goal: 20,000 or more), ${(parse / whole).toFixed(2)} of JSON.parse`);
