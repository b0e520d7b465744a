import { absent, formsOfExploitation, isAbsent, parseCode, readCountry, recruiterRelations, sectors, type Answer, type CodeList } from '@ctip/core';
import { educationLevels, genders, maritalStatuses, methodsOfControl, onlinePlatforms, recruitmentMethods, sexualForms, traffickingEventKinds } from '@ctip/core';

import type { HtcdsFieldName } from './fields.js';
import type { HtcdsContext } from './records.js';
import { countryNamed } from './countryNamed.js';

/** Cells in the spelling of the standard. */
export type Cells = { readonly [F in HtcdsFieldName]?: string };

const unknown = absent('unknown');
const notAsked = absent('not-asked');

/** One code of a list; a word of the standard that says "unknown", or has no code here, is an absence. */
function one<C extends string>(list: CodeList<C>, text: string | undefined): Answer<C> {
  if (text === undefined) return unknown;
  const read = parseCode(list, text, { scheme: 'htcds' });
  return read.ok ? read.value : unknown;
}

/** Several codes of a list; those without a code here are left out, and what is left of none is an absence. */
function several<C extends string>(list: CodeList<C>, text: string | undefined): Answer<C[]> {
  const read = (text ?? '').split(';').map((word) => one(list, word === '' ? undefined : word));
  const codes = [...new Set(read.filter((code): code is C => !isAbsent(code)))];
  return codes.length === 0 ? unknown : codes;
}

const told = (text: string | undefined): Answer<string> => text ?? unknown;

/** A whole number up to a limit of ours; a stranger one is kept apart. */
function whole(text: string | undefined, most: number): Answer<number> {
  const value = Number(text ?? Number.NaN);
  return Number.isSafeInteger(value) && value >= 0 && value <= most ? value : unknown;
}

const flag = (text: string | undefined): Answer<boolean> => (text === undefined ? unknown : text === 'true');

/** A language tag for a code of ISO 639; anything else is not known. */
function language(text: string | undefined): Answer<string> {
  if (text === undefined || !/^[A-Za-z]{2,3}$/.test(text)) return unknown;
  return Intl.getCanonicalLocales(text)[0] ?? unknown;
}

function nationalities(text: string | undefined): Answer<string[]> {
  const found = (text ?? '').split(';').map((word) => readCountry(word) ?? countryNamed(word));
  const codes = [...new Set(found.filter((code) => code !== undefined))];
  return codes.length === 0 ? unknown : codes;
}

function name(cells: Cells): unknown {
  const parts = [cells.prs_FirstName, cells.prs_MiddleName, cells.prs_SecondName].filter((part) => part !== undefined);
  if (parts.length === 0) return unknown;
  return {
    full: parts.join(' '),
    ...(cells.prs_FirstName !== undefined && { given: cells.prs_FirstName }),
    ...(cells.prs_MiddleName !== undefined && { middle: cells.prs_MiddleName }),
    ...(cells.prs_SecondName !== undefined && { family: cells.prs_SecondName }),
  };
}

/** A way to reach the person. Nobody has said that it is safe, so it is not. */
const contact = (channel: 'phone' | 'email', value: string): unknown => ({
  channel,
  value,
  safeToContact: notAsked,
  mayLeaveMessage: notAsked,
  language: notAsked,
  times: [],
  checkedOn: unknown,
});

function contacts({ prs_MobilePhone: mobile, prs_HomePhone: home, prs_Email: email }: Cells): unknown {
  const found = [
    ...(mobile === undefined ? [] : [contact('phone', mobile)]),
    ...(home === undefined ? [] : [contact('phone', home)]),
    ...(email === undefined ? [] : [contact('email', email)]),
  ];
  return found.length === 0 ? unknown : found;
}

export function victimOf(cells: Cells, { ids }: HtcdsContext): unknown {
  const read = name(cells);
  return {
    schema: 'ctip.victim/2',
    id: ids.victim,
    names: isAbsent(read) ? [] : [{ use: unknown, name: read }],
    dateOfBirth: cells.prs_Birthdate === undefined ? unknown : { calendar: 'gregory', date: cells.prs_Birthdate },
    documents: [],
    contacts: contacts(cells),
    languages: notAsked,
    interpreter: { needed: notAsked, language: notAsked, sexPreferred: notAsked },
    workerSexPreferred: notAsked,
  };
}

const statuses: Readonly<Record<string, string>> = {
  PossibleVictimOfTrafficking: 'presumed',
  ActualVictimOfTrafficking: 'identified',
  NotAVictimOfTrafficking: 'not-identified',
};

/** Age at the time of the facts, where the standard has it; the reading of a child needs no means. */
function elements(cells: Cells): unknown {
  const years = whole(cells.vic_AgeWhenTrafficked, 120);
  const age = isAbsent(years) ? 'unknown' : years < 18 ? 'child' : 'adult';
  return { age, acts: unknown, purposes: several(formsOfExploitation, cells.vic_TypeOfExploitation), ...(age !== 'child' && { means: unknown }) };
}

export function caseOf(cells: Cells, { ids, agency, detectedOn, detectedIn }: HtcdsContext): unknown {
  return {
    schema: 'ctip.case/1',
    id: ids.case,
    victimId: ids.victim,
    agency,
    detectedOn,
    detectedIn,
    identification: { status: statuses[cells.vic_TraffickingStatus ?? ''] ?? 'presumed', decidedBy: unknown, decidedOn: unknown },
    person: { sex: unknown, ageGroup: unknown, ageYears: unknown, nationalities: nationalities(cells.prs_Citizenship) },
    facts: {
      elements: elements(cells),
      exploitedIn: unknown,
      startedOn: unknown,
      endedOn: unknown,
      sectors: several(sectors, cells.vic_ForcedLabourIndustry),
      recruiterRelation: one(recruiterRelations, cells.vic_RelationshipToTrafficker),
    },
    route: { origin: unknown, transit: unknown, destination: unknown },
  };
}

export function profileOf(cells: Cells, { ids, recordedOn }: HtcdsContext): unknown {
  return {
    schema: 'ctip.social-profile/1',
    id: ids.profile,
    victimId: ids.victim,
    recordedOn,
    gender: one(genders, cells.prs_Gender),
    maritalStatus: one(maritalStatuses, cells.prs_MaritalStatus),
    children: whole(cells.prs_NumberOfChildren, 30),
    primaryLanguage: language(cells.prs_PrimaryLanguage),
    secondaryLanguage: language(cells.prs_SecondaryLanguage),
    educationLevel: one(educationLevels, cells.prs_HighestLevelOfEducation),
    deceased: flag(cells.prs_Deceased),
  };
}

function events(cells: Cells): readonly unknown[] {
  const kind = one(traffickingEventKinds, cells.hte_Type);
  if (isAbsent(kind)) return [];
  const country = cells.hte_Country === undefined ? undefined : (readCountry(cells.hte_Country) ?? countryNamed(cells.hte_Country));
  return [{ kind, country: country ?? unknown, place: told(cells.hte_City), on: cells.hte_Date ?? unknown, description: told(cells.hte_Description) }];
}

export function accountOf(cells: Cells, { ids, recordedOn }: HtcdsContext): unknown {
  return {
    schema: 'ctip.exploitation-account/1',
    id: ids.account,
    caseId: ids.case,
    recordedOn,
    recruitmentMethods: several(recruitmentMethods, cells.vic_MethodOfRecruitment),
    recruitmentPlatforms: several(onlinePlatforms, cells.vic_RecruitmentWebsitesAndApps),
    methodsOfControl: several(methodsOfControl, cells.vic_MethodsOfControl),
    sexualForms: several(sexualForms, cells.vic_TypeOfSexExploitation),
    exploitationPlatforms: several(onlinePlatforms, cells.vic_ExploitationWebsitesAndApps),
    ageWhenTrafficked: whole(cells.vic_AgeWhenTrafficked, 120),
    events: events(cells),
  };
}
