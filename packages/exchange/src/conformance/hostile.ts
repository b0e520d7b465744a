import type { ConformanceInput, ConformanceOutcome, Problem } from '@ctip/core';

/** What a case of a hostile set expects. */
export interface Expected {
  readonly outcome: string;
  readonly code?: string;
  readonly pointer?: string;
  readonly byteOffset?: number;
  readonly line?: number;
  readonly column?: number | null;
  readonly row?: number;
  readonly cell?: string;
  readonly rows?: readonly (readonly string[])[];
}

/** What our reader did with it. */
export interface Found {
  readonly outcome: 'accept' | 'accept-with-warning' | 'reject';
  readonly problems: readonly Problem[];
  readonly rows?: readonly (readonly string[])[];
}

/** Our codes for the codes that the sets suggest; any other suggestion is our code without its package. */
const ours: Readonly<Record<string, readonly string[]>> = {
  syntax: ['json-syntax', 'unicode-control'],
  'unexpected-end': ['truncated'],
  depth: ['too-deep'],
  utf8: ['encoding'],
  encoding: ['wide-encoding', 'encoding-detected', 'encoding'],
  'unterminated-quote': ['csv-open-quote'],
  'bare-quote': ['csv-bare-quote'],
  'text-after-quote': ['csv-text-after-quote'],
  'field-count': ['csv-cell-count'],
  'field-count-or-delimiter': ['csv-cell-count', 'delimiter'],
  'line-ending': ['carriage-return', 'mixed-line-ends'],
  'xlsx-formula': ['xlsx-formula', 'xlsx-formula-without-value'],
  'file-type': ['not-a-workbook'],
};

const hasCode = (suggested: string, { code }: Problem): boolean => (ours[suggested] ?? [suggested]).some((name) => code === `exchange/${name}` || code === `core/${name}`);

const places = ['byteOffset', 'line', 'column', 'row', 'cell'] as const;

/** Does an outcome fit? Some cases leave the choice to the reader, which must then be one of ours. */
function fits(expected: string, found: Found['outcome']): boolean {
  if (expected === 'policy') return true;
  if (expected.startsWith('accept-or-')) return true;
  return expected === found;
}

function difference(expected: Expected, found: Found): string | undefined {
  if (!fits(expected.outcome, found.outcome)) return `expected ${expected.outcome}, found ${found.outcome}${found.problems[0] ? ` (${found.problems[0].code})` : ''}`;
  if (expected.rows && found.outcome !== 'reject' && JSON.stringify(expected.rows) !== JSON.stringify(found.rows)) return 'the rows differ';
  const { code } = expected;
  // Where the choice is ours, a plain acceptance needs no code.
  const isFree = expected.outcome === 'policy' || expected.outcome.startsWith('accept-or-');
  if (code === undefined || (isFree && found.outcome === 'accept')) return undefined;
  const named = found.problems.find((one) => hasCode(code, one));
  if (!named) return `expected the code ${code}, found ${found.problems.map((one) => one.code).join(', ')}`;
  if (expected.pointer !== undefined && named.pointer !== expected.pointer) return 'the pointer differs';
  for (const place of places) {
    const wanted = expected[place];
    if (wanted !== undefined && wanted !== null && named.at?.[place] !== wanted) return `expected ${place} ${String(wanted)}, found ${String(named.at?.[place])}`;
  }
  return undefined;
}

/** The outcome of one case. */
export function outcomeOf(id: string, expected: Expected, found: Found): ConformanceOutcome {
  const note = difference(expected, found);
  return note === undefined ? { id, status: 'passed' } : { id, status: 'failed', note };
}

/** What a case must have to be one. */
export type CaseShape = Readonly<Record<string, 'string' | 'object'>>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

const has = (value: unknown, shape: CaseShape): boolean =>
  isObject(value) && Object.entries(shape).every(([name, type]) => Object.hasOwn(value, name) && (type === 'object' ? isObject(value[name]) : typeof value[name] === type));

/**
 * The cases of a file of JSON; what is given is a file of cases, or a folder with one. What is no case of the shape is given as the failure
 * that it is, so that no file passes by holding something else.
 */
export async function casesIn<T extends object>(input: ConformanceInput, names: readonly string[], shape: CaseShape): Promise<readonly (T | ConformanceOutcome)[]> {
  const inside = await input.names();
  const name = inside.find((one) => names.includes(one));
  const bytes = inside.length > 0 ? await (name === undefined ? undefined : input.bytes(name)) : await input.bytes();
  if (!bytes?.ok) return [];
  let found: unknown;
  try {
    found = JSON.parse(new TextDecoder().decode(bytes.value));
  } catch {
    return [];
  }
  const list: unknown = isObject(found) ? Object.values(found).find((value) => Array.isArray(value)) : found;
  if (!Array.isArray(list)) return [];
  return list.map((one: unknown, at) => (has(one, shape) ? (one as T) : { id: `case ${String(at + 1)}`, status: 'failed', note: 'not a case of this kind' }));
}

/** Is it a failure rather than a case? */
export const isOutcome = (one: object): one is ConformanceOutcome => 'status' in one && 'note' in one;

/** All items of a stream. */
export async function gathered<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** The same bytes in pieces of the given sizes, again and again. */
export function* cutInto(whole: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  for (let at = 0, n = 0; at < whole.length; n += 1) {
    const size = sizes[n % sizes.length] ?? 1;
    yield whole.subarray(at, at + size);
    at += size;
  }
}

export const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));
