import { absent, hearAbsence, ok, problem, refused, type Absent, type Case, type Problem, type Result } from '@ctip/core';

import { isObject, loss, member, type Mapped } from '../mapping/index.js';
import { identifiers, industries, venues, type NiemIdentifier, type NiemIndustry, type NiemVenue } from './lists.data.js';
import type { NiemFacts, NiemWhen } from './niem.js';
import { pairs } from './pairs.data.js';

/** NIEM in JSON writes one member with or without a list around it. */
const several = (value: unknown): readonly unknown[] => (value === undefined ? [] : Array.isArray(value) ? (value as readonly unknown[]) : [value]);

/** Members of a list of NIEM; what is none is a problem with its place. */
function words<W extends string>(value: unknown, list: readonly W[], pointer: string, name: string, problems: Problem[]): readonly W[] {
  return several(value).flatMap((text, index) => {
    const word = list.find((one) => one === text);
    if (word === undefined) problems.push(problem('exchange/niem-code', `${pointer}/${String(index)}`, { params: { list: name } }));
    return word === undefined ? [] : [word];
  });
}

/** Whether each indicator of a status is yes, no or not there. */
const indicators = (value: unknown, name: string): readonly boolean[] => several(value).flatMap((one) => (typeof member(one, name) === 'boolean' ? [member(one, name) as boolean] : []));

/** What the victim is said to be; two answers that differ are not one. */
function statusOf(victim: unknown, problems: Problem[]): Case['identification']['status'] | undefined {
  const identified = indicators(member(victim, 'hs:IdentifiedAsVictimStatus'), 'hs:IdentifiedAsVictimIndicator').map((yes) => (yes ? 'identified' : 'not-identified'));
  const prospective = indicators(member(victim, 'hs:ProspectiveVictimStatus'), 'hs:ProspectiveVictimIndicator').flatMap((yes) => (yes ? ['presumed' as const] : []));
  const candidates = [...new Set([...identified, ...prospective])];
  if (candidates.length > 1) problems.push(problem('exchange/niem-ambiguous', '/hs:HumanTraffickingVictim', { params: { candidates } }));
  return candidates[0];
}

interface Read {
  readonly sectors: ReadonlySet<string>;
  readonly purposes: ReadonlySet<string>;
  readonly absence?: Absent;
}

function readIndustries(found: readonly NiemIndustry[], pointer: string, losses: Problem[]): Read {
  const [worked, purposes] = [new Set<string>(), new Set<string>()];
  let absence: Absent | undefined;
  for (const word of found) {
    const heard = hearAbsence('niem-industry', word);
    const pair = pairs[word];
    if (heard) absence = heard.answer;
    else if (!pair) losses.push(loss('exchange/mapping-dropped', pointer, { field: 'case.sectors' }));
    else {
      const [set, code, field] = 'sector' in pair ? [worked, pair.sector, 'case.sectors'] : [purposes, pair.purpose, 'case.purposes'];
      set.add(code);
      if (pair.relation === 'narrower') losses.push(loss('exchange/mapping-merged', pointer, { field }));
      if (pair.relation === 'wider' || pair.relation === 'overlaps') losses.push(loss('exchange/mapping-assumed', pointer, { field }));
    }
  }
  return { sectors: worked, purposes, ...(absence && { absence }) };
}

/**
 * Reads the human-trafficking codes of NIEM 6.0 (Human Services) as facts in our codes. It makes no case: who the person is, when and where
 * they were detected, and whether they are a victim at all is decided by people.
 *
 * Industries without a code of ours are told as dropped, those that only overlap with one as assumed. Two statuses that contradict each other
 * are refused with the candidates, and so are a current and a past exploitation at once.
 *
 * @param value - the JSON, as `JSON.parse` gives it
 * @returns facts and every loss; `exchange/niem-shape`, `exchange/niem-code` with its place, `exchange/niem-ambiguous`
 * @example
 * ```ts
 * const json = { 'hs:HumanTraffickingVictim': { 'hs:ProspectiveVictimStatus': [{ 'hs:ProspectiveVictimIndicator': true }], 'hs:TraffickingEvent': [{ 'hs:CurrentExploitationIndustryCode': ['Construction', 'Did not disclose'] }] } };
 * const read = fromNiem(json);
 * read.ok && [read.value.value.status, read.value.value.sectors, read.value.value.when]; // => ['presumed', ['F'], 'current']
 * ```
 * @public
 */
export function fromNiem(value: unknown): Result<Mapped<NiemFacts>> {
  const victim = member(value, 'hs:HumanTraffickingVictim');
  if (!isObject(victim)) return refused([problem('exchange/niem-shape', '/hs:HumanTraffickingVictim')]);
  const problems: Problem[] = [];
  const losses: Problem[] = [];
  const status = statusOf(victim, problems);
  const times: NiemWhen[] = [];
  const [worked, purposes, places] = [new Set<string>(), new Set<string>(), new Set<NiemVenue>()];
  let absence: Absent | undefined;
  for (const [index, event] of several(member(victim, 'hs:TraffickingEvent')).entries()) {
    for (const [when, prefix] of [['current', 'hs:Current'], ['past', 'hs:Past']] as const) {
      const at = `/hs:HumanTraffickingVictim/hs:TraffickingEvent/${String(index)}/${prefix}`;
      const found = words(member(event, `${prefix}ExploitationIndustryCode`), industries, `${at}ExploitationIndustryCode`, 'hs:ExploitationIndustryCodeType', problems);
      const seen = words(member(event, `${prefix}TraffickedVenueCode`), venues, `${at}TraffickedVenueCode`, 'hs:TraffickedVenueCodeType', problems);
      if (found.length + seen.length > 0) times.push(when);
      const read = readIndustries(found, `${at}ExploitationIndustryCode`, losses);
      for (const code of read.sectors) worked.add(code);
      for (const code of read.purposes) purposes.add(code);
      for (const venue of seen) places.add(venue);
      absence = read.absence ?? absence;
      if (member(event, `${prefix}ExploitationIndustryText`) !== undefined) losses.push(loss('exchange/mapping-dropped', `${at}ExploitationIndustryText`, { field: 'case.sectors' }));
    }
  }
  if (new Set(times).size > 1) problems.push(problem('exchange/niem-ambiguous', '/hs:HumanTraffickingVictim/hs:TraffickingEvent', { params: { candidates: ['current', 'past'] } }));
  const told = several(member(victim, 'hs:IdentifiedAsVictimStatus')).flatMap((one, index) =>
    words<NiemIdentifier>(member(one, 'hs:IdentifiedAsVictimCategoryCode'), identifiers, `/hs:HumanTraffickingVictim/hs:IdentifiedAsVictimStatus/${String(index)}/hs:IdentifiedAsVictimCategoryCode`, 'hs:IdentifiedAsVictimCategoryCodeType', problems),
  );
  if (told.length > 1) problems.push(problem('exchange/niem-ambiguous', '/hs:HumanTraffickingVictim/hs:IdentifiedAsVictimStatus', { params: { candidates: told } }));
  if (member(victim, 'hs:VictimTraffickerRelationshipDescriptionText') !== undefined) losses.push(loss('exchange/mapping-dropped', '/hs:HumanTraffickingVictim/hs:VictimTraffickerRelationshipDescriptionText', { field: 'case.recruiterRelation' }));
  if (problems.length > 0) return refused(problems);
  const none = absence ?? absent('unknown');
  const [when] = times;
  return ok({
    value: {
      ...(status !== undefined && { status }),
      sectors: worked.size > 0 ? ([...worked].toSorted() as Case['facts']['sectors']) : none,
      purposes: purposes.size > 0 ? [...purposes].toSorted() : absent('unknown'),
      ...(when !== undefined && { when }),
      beside: { ...(places.size > 0 && { venues: [...places] }), ...(told[0] !== undefined && { identifiedBy: told[0] }) },
    },
    losses,
  });
}
