import { Case, formsOfExploitation, isAbsent, isKnown, nationalities, sexes, Victim, type Problem } from '@ctip/core';

import { dropped, loss, type Mapped } from '../mapping/index.js';
import type { PrimeroCase, PrimeroPack } from './primero.js';

/** What is written of a case. @public */
export interface PrimeroCaseOptions {
  /** Who the person is; left out where the receiver may not know. */
  readonly victim?: Victim;
  readonly pack?: PrimeroPack;
}

const saidOfCase = ['/schema', '/id', '/victimId', '/agency', '/identification/status', '/person/sex', '/person/ageYears', '/person/nationalities', '/facts/elements/purposes'];
const saidOfVictim = ['/schema', '/id', '/names/*/name', '/dateOfBirth'];

const sexWords = { female: 'female', male: 'male' } as const;

function names({ names: all }: Victim, losses: Problem[]): PrimeroCase {
  const [first, ...more] = all;
  if (more.length > 0) losses.push(loss('exchange/mapping-dropped', '/victim/names/1', { field: 'victim.name' }));
  if (!first || isAbsent(first.name)) return {};
  const { full, given, middle, family, ...others } = first.name;
  const told = (part: typeof given): string | undefined => (part !== undefined && isKnown(part) ? part : undefined);
  if (Object.keys(others).length > 0) losses.push(loss('exchange/mapping-dropped', '/victim/names/0/name', { field: 'victim.name' }));
  const parts = { name_first: told(given), name_middle: told(middle), name_last: told(family) };
  return { name: full, ...(Object.fromEntries(Object.entries(parts).filter(([, text]) => text !== undefined)) as PrimeroCase) };
}

/** A day of birth: whole days alone, in the calendar that they know. */
function birth({ dateOfBirth }: Victim, losses: Problem[]): PrimeroCase {
  if (isAbsent(dateOfBirth)) return {};
  const date: string = dateOfBirth.date;
  const [, day, sign] = /^(\d{4}-\d{2}-\d{2})(~?)$/u.exec(date) ?? [];
  if (dateOfBirth.calendar !== 'gregory' || day === undefined) {
    losses.push(loss('exchange/mapping-dropped', '/victim/dateOfBirth', { field: 'victim.dateOfBirth' }));
    return {};
  }
  // What was first said, in another calendar, has no place there.
  if (dateOfBirth.original !== undefined) losses.push(loss('exchange/mapping-dropped', '/victim/dateOfBirth', { field: 'victim.dateOfBirth' }));
  return { date_of_birth: day, ...(sign === '~' && { estimated: true }) };
}

function person({ sex, ageYears, nationalities: held }: Case['person'], pack: PrimeroPack, losses: Problem[]): PrimeroCase {
  const noCode = (pointer: string, list: string, code: string): void => {
    losses.push(loss('exchange/mapping-no-code', pointer, { list, code }));
  };
  const word = isKnown(sex) && (sex === 'female' || sex === 'male') ? sexWords[sex] : undefined;
  if (isKnown(sex) && word === undefined) noCode('/case/person/sex', sexes.id, sex);
  const options = isAbsent(held)
    ? []
    : held.flatMap((code) => {
        const option = pack.nationality && Object.hasOwn(pack.nationality, code) ? pack.nationality[code] : undefined;
        if (option === undefined) noCode('/case/person/nationalities', nationalities.id, code);
        return option ?? [];
      });
  return { ...(word !== undefined && { sex: word }), ...(isKnown(ageYears) && { age: ageYears }), ...(options.length > 0 && { nationality: options }) };
}

/** The concerns that a case raises; trafficking and smuggling are one there, and so are all forms of sexual exploitation. */
function concerns({ identification, facts }: Case, losses: Problem[]): readonly string[] {
  const { purposes } = facts.elements;
  const found: string[] = [];
  if (identification.status !== 'not-identified') {
    found.push('trafficked_smuggled');
    losses.push(loss('exchange/mapping-merged', '/case/identification/status', { field: 'case.identificationStatus' }));
  }
  for (const code of isAbsent(purposes) ? [] : purposes) {
    const sexual = formsOfExploitation.codes.find((entry) => entry.code === code)?.broader === 'sexual';
    if (sexual && !found.includes('sexually_exploited')) found.push('sexually_exploited');
    losses.push(
      sexual ? loss('exchange/mapping-merged', '/case/facts/elements/purposes', { field: 'case.purposes' }) : loss('exchange/mapping-no-code', '/case/facts/elements/purposes', { list: formsOfExploitation.id, code }),
    );
  }
  return found;
}

/**
 * Writes a case as the fields of a Primero case (forms basic identity and protection concerns).
 *
 * Trafficking and smuggling are one concern there, so what is written means less than our record, and that is told. Options of a deployment
 * (countries, agencies) come from its pack; a code without one is told, never guessed. A day of birth that is not known to the day is not
 * written: whoever reads it there takes it for the day.
 *
 * @param file - a checked case
 * @param options - identity, where the receiver may know it, and the lists of the deployment
 * @returns fields and every loss
 * @example
 * ```ts
 * const person = { sex: 'female', ageGroup: 'child', ageYears: 15, nationalities: ['ET'] };
 * const file = { id: 'c-1', agency: 'police-amm', identification: { status: 'presumed' }, person, facts: { elements: { age: 'child', acts: ['recruitment'], purposes: ['prostitution-of-others'] } }, route: {} } as object as Case;
 * toPrimeroCase(file, { pack: { nationality: { ET: 'ethiopia' } } }).value; // => { sex: 'female', age: 15, nationality: ['ethiopia'], protection_concerns: ['trafficked_smuggled', 'sexually_exploited'], other_agency_id: 'c-1', other_agency_name: 'police-amm' }
 * ```
 * @public
 */
export function toPrimeroCase(file: Case, { victim, pack = {} }: PrimeroCaseOptions = {}): Mapped<PrimeroCase> {
  const losses: Problem[] = [...dropped(Case, file, saidOfCase, '/case'), ...(victim ? dropped(Victim, victim, saidOfVictim, '/victim') : [])];
  const raised = concerns(file, losses);
  const agency = pack.agency && Object.hasOwn(pack.agency, file.agency) ? pack.agency[file.agency] : undefined;
  return {
    value: {
      ...(victim && { ...names(victim, losses), ...birth(victim, losses) }),
      ...person(file.person, pack, losses),
      ...(raised.length > 0 && { protection_concerns: raised }),
      other_agency_id: file.id,
      other_agency_name: agency ?? file.agency,
    },
    losses,
  };
}
