import { ok, parsePartialDate, problem, refused, type Problem, type Result } from '@ctip/core';
import type { Reservation, TreatyStatus } from '@ctip/legislation';

import { findingStatuses, severities, type FindingStatus } from '../assess/index.js';
import { obligationOf } from '../obligation/index.js';
import { readLawRecords, type LawRecord } from '../record/index.js';

/** What a case expects of one obligation. */
export interface Expected {
  readonly obligation: string;
  readonly status: FindingStatus;
  readonly severity?: string;
  readonly missing?: readonly string[];
}

/** Status under the instruments, as a case gives it. */
export interface Party {
  readonly 'tip-protocol'?: TreatyStatus;
  readonly untoc?: TreatyStatus;
}

/** A case that was read. */
export interface Case {
  readonly id: string;
  readonly iso3: string;
  readonly territory?: string;
  readonly asOf: string;
  readonly knownAt?: string;
  readonly party?: Party;
  readonly laws?: readonly LawRecord[];
  readonly useDataset: boolean;
  readonly expect: readonly Expected[];
}

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);
const isDay = (value: unknown): value is string => typeof value === 'string' && value.length === 10 && parsePartialDate(value).ok;
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= 300;
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);

const renamed: Readonly<Record<string, string>> = { 'payment-to-controller': 'payments-or-benefits', 'organ-removal': 'removal-of-organs' };

function reservation(given: unknown): Reservation | undefined {
  const base = { sources: ['case'], mark: 'verified' } as const;
  if (isText(given)) return { ...base, subject: 'not-read', article: given };
  if (!isPlain(given)) return undefined;
  const { article, signatureOnly } = given;
  if (article !== undefined && article !== null && !isText(article)) return undefined;
  return { ...base, subject: 'not-read', ...(isText(article) && { article }), ...(signatureOnly === true && { signatureOnly }) };
}

/** `true`, a status, or `{ status, entryIntoForce?, reservations? }`; before entry into force the state is not a party. */
function treaty(given: unknown, id: 'tip-protocol' | 'untoc', asOf: string): TreatyStatus | undefined {
  const about: Plain | undefined = isPlain(given) ? given : given === true || given === 'party' ? { status: 'party' } : given === false || given === 'not-a-party' ? { status: 'not-a-party' } : given === 'unknown' ? { status: 'unknown' } : undefined;
  if (!about) return undefined;
  const { status = 'party', entryIntoForce, reservations = [] } = about;
  if (status !== 'party' && status !== 'not-a-party' && status !== 'unknown') return undefined;
  if (entryIntoForce !== undefined && entryIntoForce !== null && !isDay(entryIntoForce)) return undefined;
  if (!Array.isArray(reservations)) return undefined;
  const kept = reservations.map(reservation);
  if (kept.includes(undefined)) return undefined;
  const begun = !isDay(entryIntoForce) || entryIntoForce <= asOf;
  return {
    country: 'BH',
    treaty: id,
    status: status === 'party' && !begun ? 'not-a-party' : status,
    ...(isDay(entryIntoForce) && { entryIntoForce }),
    sources: ['case'],
    mark: 'verified',
    reservations: kept.filter((one) => one !== undefined),
    asOf,
  };
}

const names = { 'tip-protocol': ['tip-protocol', 'tipProtocol', 'protocol', 'TIP-Protocol'], untoc: ['untoc', 'UNTOC', 'convention'] } as const;

function party(given: unknown, asOf: string): Party | undefined {
  if (given === undefined) return {};
  // A status without the name of an instrument is that of the Protocol.
  const flat = !isPlain(given) || Object.hasOwn(given, 'status');
  if (flat) {
    const status = treaty(given, 'tip-protocol', asOf);
    return status && { 'tip-protocol': status };
  }
  const known: readonly string[] = Object.values(names).flat();
  if (Object.keys(given).some((key) => !known.includes(key))) return undefined;
  const found: { 'tip-protocol'?: TreatyStatus; untoc?: TreatyStatus } = {};
  for (const id of ['tip-protocol', 'untoc'] as const) {
    const key = names[id].find((name) => Object.hasOwn(given, name));
    if (key === undefined) continue;
    const status = treaty(given[key], id, asOf);
    if (!status) return undefined;
    found[id] = status;
  }
  return found;
}

function expected(given: unknown): Expected | undefined {
  if (!isPlain(given)) return undefined;
  const { obligation, status, severity, missing } = given;
  if (!isText(obligation) || !obligationOf(obligation)) return undefined;
  if (!(findingStatuses as readonly unknown[]).includes(status)) return undefined;
  if (severity !== undefined && !(severities as readonly unknown[]).includes(severity)) return undefined;
  if (missing !== undefined && !isTexts(missing)) return undefined;
  return {
    obligation,
    status: status as FindingStatus,
    ...(isText(severity) && { severity }),
    ...(isTexts(missing) && { missing: missing.map((word) => renamed[word] ?? word) }),
  };
}

/** Reads one case; every problem is told by its place in the case. */
export function readCase(given: unknown): Result<Case> {
  if (!isPlain(given)) return refused([problem('compliance/case-shape', '')]);
  const problems: Problem[] = [];
  const wrong = (place: string): undefined => void problems.push(problem('compliance/case-shape', place));
  const { id, iso3, territory, asOf, knownAt, useDataset = false, expect, laws } = given;
  if (!isText(id)) wrong('/id');
  if (typeof iso3 !== 'string' || !/^[A-Z]{3}$/u.test(iso3)) wrong('/iso3');
  if (territory !== undefined && territory !== null && !isText(territory)) wrong('/territory');
  if (!isDay(asOf)) wrong('/asOf');
  if (knownAt !== undefined && knownAt !== null && !isDay(knownAt)) wrong('/knownAt');
  if (typeof useDataset !== 'boolean') wrong('/useDataset');
  const wanted = Array.isArray(expect) ? expect.map(expected) : [];
  if (wanted.length === 0) wrong('/expect');
  for (const [i, one] of wanted.entries()) if (!one) wrong(`/expect/${String(i)}`);
  const status = isDay(asOf) ? party(given['party'] ?? undefined, asOf) : {};
  if (!status) wrong('/party');
  const read = laws === undefined || laws === null ? undefined : readLawRecords(laws);
  if (read && !read.ok) problems.push(...read.problems.map((found) => ({ ...found, pointer: `/laws${found.pointer}` })));
  if (problems.length > 0) return refused(problems);
  return ok({
    id: id as string,
    iso3: iso3 as string,
    ...(isText(territory) && { territory }),
    asOf: asOf as string,
    ...(isDay(knownAt) && { knownAt }),
    ...(status && Object.keys(status).length > 0 && { party: status }),
    ...(read?.ok && { laws: read.value }),
    useDataset: useDataset === true,
    expect: wanted.filter((one) => one !== undefined),
  });
}
