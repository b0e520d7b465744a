import { ok, parsePartialDate, problem, refused, type Problem, type Result, type VerificationMark } from '@ctip/core';
import { codesOf, verificationMarks } from '@ctip/core';
import { factLimits, type Fact } from '@ctip/legislation';

import type { FactName } from '../facts/index.js';
import { claimNames, fits, isClaimName, kindOf, ourWord } from './kinds.js';
import { paths } from './paths.data.js';
import type { LawRecord, RecordFacts } from './types.js';

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

const marks: Readonly<Record<string, VerificationMark>> = {
  ...(Object.fromEntries(verificationMarks.map((mark) => [mark, mark])) as Record<VerificationMark, VerificationMark>),
  high: 'verified',
  medium: 'secondary',
  low: 'unverified',
};
const limitCodes: ReadonlySet<unknown> = new Set(codesOf(factLimits));

const readKeys = ['id', 'role', 'level', 'status', 'inForceFrom', 'ended', 'knownFrom', 'territory', 'replaces', 'sources', 'claims', 'features'];
/** Told for people; only the kind and the dates among them are read. */
const toldKeys = ['title', 'titleAr', 'kind', 'number', 'year', 'adopted', 'published', 'gazette', 'confidence', 'amends', 'amendedBy', 'replacedBy', 'repeals', 'note'];
const lawKeys = [...readKeys, ...toldKeys];
const claimKeys = ['value', 'article', 'sources', 'source', 'confidence', 'mark', 'asOf', 'from', 'since', 'to', 'partial', 'open', 'whole', 'limits', 'conflictsWith', 'note'];

/** What goes wrong while a record is read. */
class Reading {
  readonly problems: Problem[] = [];
  wrong(code: 'record-shape' | 'unknown-field' | 'unknown-claim' | 'claim-value' | 'date' | 'confidence' | 'id-twice', pointer: string, allowed?: readonly string[]): undefined {
    this.problems.push(problem(`compliance/${code}`, pointer, allowed ? { params: { allowed } } : {}));
    return undefined;
  }
  keys(value: Plain, allowed: readonly string[], pointer: string): void {
    for (const [i, key] of Object.keys(value).entries()) if (!allowed.includes(key)) this.wrong('unknown-field', `${pointer}/#${String(i)}`, allowed);
  }
  text(value: unknown, pointer: string, most = 300): string | undefined {
    if (value === undefined) return undefined;
    return typeof value === 'string' && value !== '' && value.length <= most ? value : this.wrong('record-shape', pointer);
  }
  date(value: unknown, pointer: string): string | undefined {
    if (value === undefined || value === null) return undefined;
    return typeof value === 'string' && parsePartialDate(value).ok && !value.endsWith('~') ? value : this.wrong('date', pointer);
  }
  texts(value: unknown, pointer: string): readonly string[] {
    if (value === undefined) return [];
    const list = Array.isArray(value) ? (value as readonly unknown[]) : [value];
    return list.every((one): one is string => typeof one === 'string' && one !== '' && one.length <= 300) ? list : (this.wrong('record-shape', pointer) ?? []);
  }
}

/** A bare value, or an object that carries one. Penalties and names are objects too, so only `value` tells. */
const isClaimObject = (given: unknown): given is Plain => isPlain(given) && Object.hasOwn(given, 'value');

function contestedOf(given: unknown, name: FactName, pointer: string, reading: Reading): Pick<Fact, 'contested'> {
  if (given === undefined) return {};
  if (!isPlain(given)) return reading.wrong('record-shape', pointer) ?? {};
  const value = Array.isArray(given['value']) ? given['value'].map(ourWord) : given['value'];
  if (value !== undefined && !fits(kindOf(name), value)) reading.wrong('claim-value', `${pointer}/value`);
  return { contested: { sources: reading.texts(given['sources'] ?? given['source'], `${pointer}/sources`), ...(value === undefined ? { reading: 'differs' as const } : { value }) } };
}

function claim(name: FactName, given: unknown, law: readonly string[], pointer: string, reading: Reading): Fact | undefined {
  const carried = isClaimObject(given);
  const about: Plain = carried ? given : {};
  if (carried) reading.keys(given, claimKeys, pointer);
  const bare = carried ? given['value'] : given;
  if (bare === 'unknown' || bare === null || bare === undefined) return undefined;
  const value = bare === 'absent' ? false : Array.isArray(bare) ? bare.map(ourWord) : ourWord(bare);
  const kind = kindOf(name);
  if (!fits(kind, value)) return reading.wrong('claim-value', carried ? `${pointer}/value` : pointer, kind.is === 'list' ? [...kind.of] : undefined);
  const confidence = about['confidence'] ?? about['mark'] ?? 'verified';
  const mark = typeof confidence === 'string' && Object.hasOwn(marks, confidence) ? marks[confidence] : reading.wrong('confidence', `${pointer}/confidence`, Object.keys(marks));
  const limits = about['limits'];
  if (limits !== undefined && !(Array.isArray(limits) && limits.every((code) => limitCodes.has(code)))) reading.wrong('claim-value', `${pointer}/limits`, codesOf(factLimits));
  const sources = reading.texts(about['sources'] ?? about['source'], `${pointer}/sources`);
  const [article, seen, from, to] = [reading.text(about['article'], `${pointer}/article`), reading.date(about['asOf'], `${pointer}/asOf`), reading.date(about['from'] ?? about['since'], `${pointer}/from`), reading.date(about['to'], `${pointer}/to`)];
  const partial = about['partial'] === true || about['whole'] === false;
  const open = about['open'] === true;
  if (mark === undefined) return undefined;
  return {
    value,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(article !== undefined && { article }),
    ...(seen !== undefined && { seen }),
    sources: sources.length > 0 ? sources : law,
    mark,
    everywhere: true,
    ...(Array.isArray(value) && !partial && !open && { whole: true }),
    ...(partial && { partial: true }),
    ...(open && { open: true }),
    ...(Array.isArray(limits) && limits.length > 0 && { limits: limits as Fact['limits'] & object }),
    ...contestedOf(about['conflictsWith'], name, `${pointer}/conflictsWith`, reading),
  };
}

/** Names of others for what is one fact, or a part of one, here. */
function plainNames(claims: Plain, pointer: string, reading: Reading): ReadonlyMap<FactName, { readonly given: unknown; readonly pointer: string }> {
  const found = new Map<FactName, { given: unknown; pointer: string }>();
  for (const [i, [key, given]] of Object.entries(claims).entries()) {
    const put = (name: FactName, value: unknown): void => void found.set(name, { given: value, pointer: `${pointer}/${name}` });
    const bare = isClaimObject(given) ? given['value'] : given;
    const withValue = (value: unknown): unknown => (isClaimObject(given) ? { ...given, value } : value);
    if (isClaimName(key)) put(key, given);
    else if (Object.hasOwn(paths, key)) put(paths[key] as FactName, Array.isArray(bare) && kindOf(paths[key] as FactName).is === 'truth' ? withValue(bare.length > 0) : given);
    else if (key === 'offence.penalty.maxYears') put('penaltyBasic', withValue(typeof bare === 'number' ? { maxYears: bare } : bare));
    else if (key === 'offence.penalty.maxMonths') put('penaltyBasic', withValue(typeof bare === 'number' ? { maxMonths: bare } : bare));
    else if (key === 'offence.exists' || key === 'offenceExists') {
      put('traffickingLaw', given);
      if (bare === true) {
        if (!Object.hasOwn(claims, 'coversActMeansPurpose')) put('coversActMeansPurpose', given);
        if (!['penaltyBasic', 'offence.penalty.maxYears', 'offence.penalty.maxMonths'].some((other) => Object.hasOwn(claims, other))) put('penaltyBasic', withValue({ custodial: 'imprisonment' }));
      }
    } else reading.wrong('unknown-claim', `${pointer}/#${String(i)}`, claimNames);
  }
  return found;
}

const definition = ['coversActMeansPurpose', 'definitionActs', 'definitionMeans', 'definitionPurposes', 'traffickingLaw'] as const satisfies readonly FactName[];

function record(given: unknown, pointer: string, reading: Reading): LawRecord | undefined {
  if (!isPlain(given)) return reading.wrong('record-shape', pointer);
  reading.keys(given, lawKeys, pointer);
  const id = reading.text(given['id'], `${pointer}/id`, 120) ?? reading.wrong('record-shape', `${pointer}/id`);
  const { role, status = 'law', level, kind, claims = given['features'] ?? {} } = given;
  if (role !== undefined && role !== 'trafficking-law' && role !== 'other-law') reading.wrong('record-shape', `${pointer}/role`, ['trafficking-law', 'other-law']);
  if (level !== undefined && level !== 'law' && level !== 'policy' && level !== 'practice') reading.wrong('record-shape', `${pointer}/level`, ['law', 'policy', 'practice']);
  if (!isPlain(claims)) return reading.wrong('record-shape', `${pointer}/claims`);
  const stated = reading.texts(given['sources'], `${pointer}/sources`);
  const law = stated.length > 0 ? stated : id === undefined ? [] : [id];
  const read: { [name: string]: Fact } = {};
  const unknown: FactName[] = [];
  const named = plainNames(claims, `${pointer}/claims`, reading);
  for (const [name, one] of named) {
    const fact = claim(name, one.given, law, one.pointer, reading);
    if (fact) read[name] = fact;
    else unknown.push(name);
  }
  const dates = Object.fromEntries(
    (['inForceFrom', 'ended', 'knownFrom'] as const).flatMap((key) => {
      const date = reading.date(given[key], `${pointer}/${key}`);
      return date === undefined ? [] : [[key, date]];
    }),
  );
  // Of a text whose commencement is not told, only the year is taken as known.
  const told = reading.date(given['published'], `${pointer}/published`) ?? reading.date(given['adopted'], `${pointer}/adopted`) ?? (typeof given['year'] === 'number' ? String(given['year']) : undefined);
  const begins = dates['inForceFrom'] ?? told?.slice(0, 4);
  const territory = reading.text(given['territory'], `${pointer}/territory`, 120);
  const isTrafficking = role === 'trafficking-law' || (role === undefined && definition.some((name) => named.has(name)));
  if (id === undefined) return undefined;
  return {
    id,
    role: isTrafficking ? 'trafficking-law' : 'other-law',
    level: level === 'policy' || level === 'practice' ? level : kind === 'plan' ? 'policy' : 'law',
    ...dates,
    ...(begins !== undefined && { inForceFrom: begins }),
    ...(territory !== undefined && territory !== 'national' && { territory }),
    status: status === 'bill' ? 'bill' : 'law',
    replaces: reading.texts(given['replaces'], `${pointer}/replaces`),
    claims: read as RecordFacts,
    unknown,
  };
}

/**
 * Reads laws and measures that a caller brings, from JSON that was parsed. What is wrong is told by place; what was written is not
 * repeated, and a name that we do not know is told by its position.
 *
 * A law is `{ id, role?, level?, inForceFrom?, ended?, knownFrom?, territory?, status?, replaces?, sources?, claims }`. A claim is a bare
 * value, or `{ value, article?, sources?, confidence?, asOf?, from?, to?, partial?, open?, limits?, conflictsWith? }`. `"absent"` says
 * that there is no such rule, `"unknown"` or nothing that nobody knows. A list is whole unless `partial` or `open`. Claims are named
 * as features of `@ctip/legislation`, or by the paths of the reference table (`offence.childException`).
 *
 * @returns the records, or every problem with its place
 * @example
 * ```ts
 * const read = readLawRecords([{ id: 'bill', claims: { childException: 'absent', childAge: 18 } }]);
 * read.ok && read.value[0]?.claims.childException?.value; // => false
 * const bad = readLawRecords([{ id: 'bill', claims: { chldAge: 18 } }]);
 * bad.ok ? [] : bad.problems.map(({ code, pointer }) => [code, pointer]); // => [['compliance/unknown-claim', '/0/claims/#0']]
 * ```
 * @public
 */
export function readLawRecords(given: unknown): Result<readonly LawRecord[]> {
  const reading = new Reading();
  if (!Array.isArray(given)) return refused([problem('compliance/record-shape', '')]);
  const records = given.flatMap((one: unknown, i) => record(one, `/${String(i)}`, reading) ?? []);
  const ids = new Set<string>();
  for (const [i, { id }] of records.entries()) {
    if (ids.has(id)) reading.wrong('id-twice', `/${String(i)}/id`);
    ids.add(id);
  }
  return reading.problems.length > 0 ? refused(reading.problems) : ok(records);
}
