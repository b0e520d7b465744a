import { alpha3, dateRange, daysBetween, isKnown, regionOf, sexes, Case, ExploitationAccount, type Answer, type CountryCode, type PartialDate, type Problem } from '@ctip/core';

import { dropped, loss } from '../mapping/index.js';
import { absenceWord, ageBands, bandOf, monthBands, regionNames, yearBands } from './cells.js';
import { fileOf, flagRules, type CtdcColumn, type CtdcFile, type CtdcVersion } from './columns.js';
import type { FlagPart } from './flags.js';
import type { CtdcRecords } from './records.js';

const majorities: Readonly<Record<string, string>> = { child: 'Minor', adult: 'Adult' };

const places: Readonly<Record<FlagPart, { readonly pointer: string; readonly field: string; readonly list: string }>> = {
  methodsOfControl: { pointer: '/account/methodsOfControl', field: 'exploitation-account.methodsOfControl', list: 'method-of-control' },
  sexualForms: { pointer: '/account/sexualForms', field: 'exploitation-account.sexualForms', list: 'sexual-form' },
  purposes: { pointer: '/case/facts/elements/purposes', field: 'case.purposes', list: 'form-of-exploitation' },
  sectors: { pointer: '/case/facts/sectors', field: 'case.sectors', list: 'sector' },
  recruiterRelation: { pointer: '/case/facts/recruiterRelation', field: 'case.recruiterRelation', list: 'recruiter-relation' },
};

const codesOf = (answer: Answer<string | readonly string[]>): readonly string[] => (isKnown(answer) ? (typeof answer === 'string' ? [answer] : answer) : []);

function partsOf({ case: { facts }, account }: CtdcRecords): Readonly<Record<FlagPart, readonly string[]>> {
  return {
    methodsOfControl: codesOf(account.methodsOfControl),
    sexualForms: codesOf(account.sexualForms),
    purposes: codesOf(facts.elements.purposes),
    sectors: codesOf(facts.sectors),
    recruiterRelation: codesOf(facts.recruiterRelation),
  };
}

/** Whole months that a time surely lasted, where both ends of what is possible fall in one band. */
function monthsBand({ startedOn, endedOn }: Case['facts']): string | undefined {
  if (!isKnown(startedOn) || !isKnown(endedOn)) return undefined;
  const { least, most } = daysBetween(dateRange(startedOn), dateRange(endedOn));
  const month = (days: number): number => Math.floor(Math.max(days, 0) / 30.436_875);
  const [short, long] = [bandOf(monthBands, month(least)), bandOf(monthBands, month(most))];
  return short === long ? short : undefined;
}

/** Writes one part after another and keeps account of what is lost. */
class Writer {
  readonly #file: CtdcFile;
  readonly #records: CtdcRecords;
  readonly losses: Problem[] = [];

  constructor(version: CtdcVersion, records: CtdcRecords) {
    this.#file = fileOf(version);
    this.#records = records;
  }

  #coarser(pointer: string, field: string): void {
    this.losses.push(loss('exchange/mapping-coarser', pointer, { field }));
  }

  #noCode(pointer: string, list: string, code: string): undefined {
    this.losses.push(loss('exchange/mapping-no-code', pointer, { list, code }));
    return undefined;
  }

  #year(date: PartialDate): string {
    if (date.length > 4) this.#coarser('/case/detectedOn', 'case.detectedOn');
    return date.slice(0, 4);
  }

  #gender(): string | undefined {
    const { sex } = this.#records.case.person;
    if (!isKnown(sex)) return undefined;
    const names = sexes.codes.find(({ code }) => code === sex)?.outside?.ctdc ?? [];
    const [first, second] = typeof names === 'string' ? [names] : names;
    const isNamed = this.#file.version === 'global-synthetic-2024' || this.#file.version === 'global-synthetic-2025';
    return (isNamed ? first : second) ?? this.#noCode('/case/person/sex', 'sex', sex);
  }

  #ageBand(): string | undefined {
    const { ageYears } = this.#records.case.person;
    if (!isKnown(ageYears)) return undefined;
    this.#coarser('/case/person/ageYears', 'case.ageYears');
    const band = bandOf(ageBands, ageYears);
    return band === '9--17' && this.#file.version === 'global-synthetic-2025' ? '09--17' : band;
  }

  #majority(pointer: string, group: Answer<string>): string | undefined {
    if (!isKnown(group) || group === 'unknown') return undefined;
    return majorities[group] ?? this.#noCode(pointer, 'age-group', group);
  }

  #nationality(): CountryCode | undefined {
    const [first, ...more] = codesOf(this.#records.case.person.nationalities);
    if (first === undefined) return undefined;
    if (more.length > 0) {
      this.losses.push(loss('exchange/mapping-dropped', '/case/person/nationalities', { field: 'case.nationalities' }));
      return undefined;
    }
    return first === 'stateless' ? this.#noCode('/case/person/nationalities', 'nationality', first) : (first as CountryCode);
  }

  #country(name: string): string | undefined {
    const { exploitedIn } = this.#records.case.facts;
    const country = name === 'citizenship' ? this.#nationality() : isKnown(exploitedIn) ? exploitedIn : undefined;
    return country && (this.#file.synthetic ? alpha3(country) : country);
  }

  #region(name: string): string | undefined {
    const { exploitedIn } = this.#records.case.facts;
    const isOrigin = name === 'UN_COO_Region';
    const country = isOrigin ? this.#nationality() : isKnown(exploitedIn) ? exploitedIn : undefined;
    const region = country && regionNames[regionOf(country) ?? ''];
    if (region !== undefined) this.#coarser(isOrigin ? '/case/person/nationalities' : '/case/facts/exploitedIn', isOrigin ? 'case.nationalities' : 'case.exploitedIn');
    return region;
  }

  #months(): string | undefined {
    const { facts } = this.#records.case;
    const band = monthsBand(facts);
    for (const name of ['startedOn', 'endedOn'] as const) {
      if (isKnown(facts[name])) this.losses.push(loss(band === undefined ? 'exchange/mapping-dropped' : 'exchange/mapping-coarser', `/case/facts/${name}`, { field: `case.${name}` }));
    }
    return band;
  }

  /** The cell of a column that is no flag. */
  cell({ name, kind }: CtdcColumn): string | undefined {
    const { detectedOn, person, facts } = this.#records.case;
    switch (kind) {
      case 'year':
        return this.#year(detectedOn);
      case 'year-band':
        this.#coarser('/case/detectedOn', 'case.detectedOn');
        return bandOf(yearBands, Number(detectedOn.slice(0, 4)));
      case 'gender':
        return this.#gender();
      case 'age-band':
        return this.#ageBand();
      case 'majority':
        if (name === 'majorityEntry') return undefined;
        return name === 'majorityStatus' ? this.#majority('/case/person/ageGroup', person.ageGroup) : this.#majority('/case/facts/elements/age', facts.elements.age);
      case 'country':
        return this.#country(name);
      case 'region':
        return this.#region(name);
      case 'months':
        return this.#months();
      default:
        return undefined;
    }
  }

  /** The flags that are 1. */
  flags(): ReadonlySet<string> {
    const parts = partsOf(this.#records);
    const raised = new Set<string>();
    const written = new Set<string>();
    for (const column of this.#file.columns) {
      if (column.kind !== 'flag') continue;
      for (const { part, says, writes } of flagRules(this.#file.version, column)) {
        if (parts[part].length === 0) continue;
        for (const code of parts[part]) {
          if (!writes.includes(code)) continue;
          raised.add(column.name);
          written.add(`${part}/${code}`);
          // A code that the way back gives again is not lost.
          if (code !== says) {
            this.losses.push(loss('exchange/ctdc-merges', places[part].pointer, { field: column.name, code, candidates: writes }));
          }
        }
      }
    }
    if (raised.has('isForcedLabour') && raised.has('isSexualExploit')) raised.add('isSexAndLabour');
    for (const part of Object.keys(places) as FlagPart[]) {
      for (const code of parts[part]) if (!written.has(`${part}/${code}`)) this.#noCode(places[part].pointer, places[part].list, code);
    }
    return raised;
  }
}

/** Fields that some column of the file can say, at least in part: what is lost of them is told where they are written. */
function sayable(file: CtdcFile): Readonly<Record<keyof CtdcRecords, readonly string[]>> {
  const has = (kind: CtdcColumn['kind'], ...pointers: string[]): readonly string[] => (file.columns.some((column) => column.kind === kind) ? pointers : []);
  const named = (name: string, ...pointers: string[]): readonly string[] => (file.columns.some((column) => column.name === name) ? pointers : []);
  return {
    case: [
      '/schema', '/id', '/victimId', '/extensions', '/detectedOn', '/person/sex', '/person/nationalities', '/facts/exploitedIn', '/facts/elements/purposes', '/facts/sectors',
      '/facts/recruiterRelation',
      ...has('age-band', '/person/ageYears'),
      ...named('majorityStatus', '/person/ageGroup'),
      ...named('majorityStatusAtExploit', '/facts/elements/age'),
      ...has('months', '/facts/startedOn', '/facts/endedOn'),
    ],
    account: ['/schema', '/id', '/caseId', '/extensions', '/methodsOfControl', '/sexualForms'],
  };
}

/** What an age in years, and an age at exploitation that is said to be unknown, say besides. */
const besides = { group: ['/person/ageGroup'], age: ['/facts/elements/age'] } as const;

const lists = new Map<string, Readonly<Record<keyof CtdcRecords, readonly string[]>>>();

/** {@link sayable}, worked out once for each file and what its rows say besides. */
function sayableIn(file: CtdcFile, withGroup: boolean, withAge: boolean): Readonly<Record<keyof CtdcRecords, readonly string[]>> {
  const key = `${file.version}/${String(withGroup)}/${String(withAge)}`;
  let found = lists.get(key);
  if (!found) {
    const known = sayable(file);
    found = { ...known, case: [...known.case, ...(withGroup ? besides.group : []), ...(withAge ? besides.age : [])] };
    lists.set(key, found);
  }
  return found;
}

/** The cells that our records can say in a version, every column in order, and what is lost. */
export function cellsOf(version: CtdcVersion, records: CtdcRecords): { readonly cells: Readonly<Record<string, string>>; readonly losses: readonly Problem[] } {
  const file = fileOf(version);
  const writer = new Writer(version, records);
  const raised = writer.flags();
  const cells: Record<string, string> = {};
  for (const column of file.columns) {
    const text = column.kind === 'flag' ? (raised.has(column.name) ? '1' : undefined) : writer.cell(column);
    cells[column.name] = text ?? absenceWord(file, column);
  }
  const { ageYears } = records.case.person;
  // An age in years says the group: 18 is an edge of the bands.
  const withGroup = isKnown(ageYears) && file.columns.some(({ kind }) => kind === 'age-band');
  const known = sayableIn(file, withGroup, records.case.facts.elements.age === 'unknown');
  const lost = [...dropped(Case, records.case, known.case, '/case'), ...dropped(ExploitationAccount, records.account, known.account, '/account')];
  return { cells, losses: [...writer.losses, ...lost] };
}
