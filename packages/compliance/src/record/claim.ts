import { codesOf, verificationMarks, type VerificationMark } from '@ctip/core';
import { factLimits, type Fact } from '@ctip/legislation';

import type { FactName } from '../facts/index.js';
import { fits, kindOf, ourWord } from './kinds.js';
import { isPlain, type Plain, type Reading } from './reading.js';

const marks: Readonly<Record<string, VerificationMark>> = {
  ...(Object.fromEntries(verificationMarks.map((mark) => [mark, mark])) as Record<VerificationMark, VerificationMark>),
  high: 'verified',
  medium: 'secondary',
  low: 'unverified',
};
const limitCodes: ReadonlySet<unknown> = new Set(codesOf(factLimits));

const claimKeys = ['value', 'article', 'sources', 'source', 'confidence', 'mark', 'asOf', 'from', 'since', 'to', 'partial', 'open', 'whole', 'limits', 'conflictsWith', 'note'];

/** A bare value, or an object that carries one. Penalties and names are objects too, so only `value` tells. */
export const isClaimObject = (given: unknown): given is Plain => isPlain(given) && Object.hasOwn(given, 'value');

function contestedOf(given: unknown, name: FactName, pointer: string, reading: Reading): Pick<Fact, 'contested'> {
  if (given === undefined) return {};
  if (!isPlain(given)) return reading.wrong('record-shape', pointer) ?? {};
  const value = Array.isArray(given['value']) ? given['value'].map(ourWord) : given['value'];
  if (value !== undefined && !fits(kindOf(name), value)) reading.wrong('claim-value', `${pointer}/value`);
  return { contested: { sources: reading.texts(given['sources'] ?? given['source'], `${pointer}/sources`), ...(value === undefined ? { reading: 'differs' as const } : { value }) } };
}

/** One claim as a fact; `undefined` where it says that nobody knows, or where it is wrong. */
export function factOf(name: FactName, given: unknown, law: readonly string[], pointer: string, reading: Reading): Fact | undefined {
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
