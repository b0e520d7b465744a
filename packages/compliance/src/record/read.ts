import { ok, problem, refused, type Result } from '@ctip/core';
import type { Fact } from '@ctip/legislation';

import type { FactName } from '../facts/index.js';
import { factOf } from './claim.js';
import { claimsByName } from './claimNames.js';
import { isPlain, Reading } from './reading.js';
import type { LawRecord, RecordFacts } from './types.js';

const readKeys = ['id', 'role', 'level', 'status', 'inForceFrom', 'ended', 'knownFrom', 'territory', 'replaces', 'sources', 'claims', 'features'];
/** Told for people; only the kind and the dates among them are read. */
const toldKeys = ['title', 'titleAr', 'kind', 'number', 'year', 'adopted', 'published', 'gazette', 'confidence', 'amends', 'amendedBy', 'replacedBy', 'repeals', 'note'];
const lawKeys = [...readKeys, ...toldKeys];
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
  const named = claimsByName(claims, `${pointer}/claims`, reading);
  for (const [name, one] of named) {
    const fact = factOf(name, one.given, law, one.pointer, reading);
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
