import { absent, Case, check, ok, problem, refused, Victim, type Problem, type Result, type ServiceEpisode } from '@ctip/core';

import { isObject, member, object, type Mapped } from '../mapping/index.js';
import { CaseReader, type PrimeroCaseContext } from './caseReader.js';
import type { PrimeroPack } from './primero.js';

/** What a case of Primero becomes here. @public */
export interface PrimeroCaseRecords {
  readonly case: Case;
  readonly victim: Victim;
  /** Services of the case whose type, agency and day are known. */
  readonly services: readonly ServiceEpisode[];
}

/** Under which name a case keeps concerns and options that no code of ours says. @public */
export const primeroNamespace = 'org.primero';

const [unknown, notAsked] = [absent('unknown'), absent('not-asked')];

/**
 * Reads a case and who it is about from the fields of a Primero case (forms basic identity and protection concerns), with the services whose
 * type, agency and day are known.
 *
 * Trafficking and smuggling are one concern there, so it makes nobody a victim: the case is presumed, which is told, unless the caller states what
 * was decided; a case without the concern is refused until somebody states it. Sexual exploitation is one word for several of our forms, so none is
 * taken. An estimated age says no age group. Options of a deployment (countries, agencies) come from its pack: two of ours for one option are
 * refused with the candidates, unknown ones are kept under `org.primero`.
 *
 * @param value - fields, or `{ data }` with fields, as its interface gives them
 * @param context - what is not said there
 * @returns the records and every loss; `exchange/primero-case-shape`, `exchange/primero-no-concern`, `exchange/primero-ambiguous-option`,
 *   `exchange/primero-ambiguous`, problems of `check` by record
 * @example
 * ```ts
 * const value = { data: { sex: 'female', age: 15, protection_concerns: ['trafficked_smuggled'], nationality: ['ethiopia'] } };
 * const context = { ids: { case: 'c-1', victim: 'v-1' }, agency: 'a-1', detectedOn: '2026-03-02', detectedIn: 'JO', pack: { nationality: { ET: 'ethiopia' } } };
 * const found = fromPrimeroCase(value, context);
 * found.ok && found.value.value.case.person; // => { sex: 'female', ageGroup: 'child', ageYears: 15, nationalities: ['ET'] }
 * found.ok && found.value.losses.map(({ code, pointer }) => `${code} ${pointer}`); // => ['exchange/mapping-assumed /protection_concerns']
 * ```
 * @public
 */
export function fromPrimeroCase(value: unknown, context: PrimeroCaseContext): Result<Mapped<PrimeroCaseRecords>> {
  const fields = isObject(member(value, 'data')) ? object(member(value, 'data')) : value;
  if (!isObject(fields)) return refused([problem('exchange/primero-case-shape', '')]);
  const reader = new CaseReader(fields, context);
  const { ids, agency, detectedOn, detectedIn } = context;
  const person = { sex: reader.sex(), ...reader.age(), nationalities: reader.nationalities() };
  const status = reader.identification();
  const services = reader.services();
  reader.unread();
  const file = {
    schema: 'ctip.case/1',
    id: ids.case,
    victimId: ids.victim,
    agency,
    detectedOn,
    detectedIn,
    identification: { status, decidedBy: unknown, decidedOn: unknown },
    person,
    facts: { elements: { age: 'unknown', acts: unknown, purposes: unknown, means: unknown }, exploitedIn: unknown, startedOn: unknown, endedOn: unknown, sectors: unknown, recruiterRelation: unknown },
    route: { origin: unknown, transit: unknown, destination: unknown },
    ...(Object.keys(reader.kept).length > 0 && { extensions: { [primeroNamespace]: { ...reader.kept } } }),
  };
  const victim = {
    schema: 'ctip.victim/2',
    id: ids.victim,
    names: reader.names(),
    dateOfBirth: reader.birth(),
    documents: [],
    contacts: notAsked,
    languages: notAsked,
    interpreter: { needed: notAsked, language: notAsked, sexPreferred: notAsked },
    workerSexPreferred: notAsked,
  };
  if (reader.problems.length > 0) return refused(reader.problems);
  const [readCase, readVictim] = [check(Case, file), check(Victim, victim)];
  const within = (part: string, problems: readonly Problem[]): readonly Problem[] => problems.map((found) => ({ ...found, pointer: `/${part}${found.pointer}` }));
  if (!readCase.ok || !readVictim.ok) return refused([...(readCase.ok ? [] : within('case', readCase.problems)), ...(readVictim.ok ? [] : within('victim', readVictim.problems))]);
  return ok({ value: { case: readCase.value, victim: readVictim.value, services }, losses: reader.losses });
}

/** Reads the pack of a deployment from its JSON value: our codes and the ids of their options. */
export function primeroPackOf(value: unknown): Result<PrimeroPack> {
  const isTable = (table: unknown): boolean => table === undefined || (isObject(table) && Object.values(table).every((option) => typeof option === 'string'));
  const sound = isObject(value) && Object.keys(value).every((name) => name === 'nationality' || name === 'agency') && isTable(member(value, 'nationality')) && isTable(member(value, 'agency'));
  return sound ? ok(value as PrimeroPack) : refused([problem('exchange/primero-pack', '')]);
}
