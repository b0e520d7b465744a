import {
  educationLevels,
  formsOfExploitation,
  genders,
  isAbsent,
  isKnown,
  maritalStatuses,
  methodsOfControl,
  onlinePlatforms,
  recruiterRelations,
  recruitmentMethods,
  sectors,
  sexualForms,
  traffickingEventKinds,
  type Answer,
  type CodeList,
} from '@ctip/core';

import type { HtcdsRecords } from './records.js';
import type { Cells } from './toRecords.js';

/** A code that the standard has no word for. */
export interface Unsayable {
  /** Where it stands: the record and the field. */
  readonly pointer: string;
  readonly list: string;
  readonly code: string;
}

type Written = { -readonly [F in keyof Cells]: string };

const htcdsName = (list: CodeList, code: string): string | undefined => {
  const outside = list.codes.find((entry) => entry.code === code)?.outside?.htcds;
  return typeof outside === 'string' ? outside : outside?.[0];
};

/** Writes codes in the words of the standard, and keeps account of those that it has no word for. */
function codes(list: CodeList, answer: Answer<string | readonly string[]>, pointer: string, unsayable: Unsayable[]): string | undefined {
  if (isAbsent(answer)) return undefined;
  const words: string[] = [];
  for (const code of typeof answer === 'string' ? [answer] : answer) {
    const word = htcdsName(list, code);
    if (word === undefined) unsayable.push({ pointer, list: list.id, code });
    else if (!words.includes(word)) words.push(word);
  }
  return words.length === 0 ? undefined : words.join(';');
}

const plain = (answer: Answer<string | number | boolean> | undefined): string | undefined =>
  answer !== undefined && isKnown(answer) ? String(answer) : undefined;

const statuses: Readonly<Record<string, string>> = {
  presumed: 'PossibleVictimOfTrafficking',
  identified: 'ActualVictimOfTrafficking',
  'not-identified': 'NotAVictimOfTrafficking',
};

function ofVictim({ names, dateOfBirth, contacts }: HtcdsRecords['victim']): Partial<Record<keyof Cells, string | undefined>> {
  const [first] = names;
  const name = first && isKnown(first.name) ? first.name : undefined;
  const reachable = Array.isArray(contacts) ? contacts : [];
  const phones = reachable.filter(({ channel }) => channel === 'phone').map(({ value }) => value);
  return {
    prs_FirstName: plain(name?.given),
    prs_MiddleName: plain(name?.middle),
    prs_SecondName: plain(name?.family),
    prs_Birthdate: isKnown(dateOfBirth) && dateOfBirth.calendar === 'gregory' ? dateOfBirth.date : undefined,
    prs_MobilePhone: phones[0],
    prs_HomePhone: phones[1],
    prs_Email: reachable.find(({ channel }) => channel === 'email')?.value,
  };
}

/** The cells that our records can say, in the order of the standard; what it has no word for is told. */
export function cellsOf({ victim, case: file, profile, account }: HtcdsRecords): { readonly cells: Cells; readonly unsayable: readonly Unsayable[] } {
  const unsayable: Unsayable[] = [];
  const { facts, person, identification } = file;
  const say = (list: CodeList, answer: Answer<string | readonly string[]>, pointer: string): string | undefined => codes(list, answer, pointer, unsayable);
  const [event] = account.events;
  const all: Partial<Record<keyof Cells, string | undefined>> = {
    ...ofVictim(victim),
    prs_Gender: say(genders, profile.gender, '/profile/gender'),
    prs_Deceased: plain(profile.deceased),
    prs_MaritalStatus: say(maritalStatuses, profile.maritalStatus, '/profile/maritalStatus'),
    prs_NumberOfChildren: plain(profile.children),
    prs_PrimaryLanguage: plain(profile.primaryLanguage),
    prs_SecondaryLanguage: plain(profile.secondaryLanguage),
    prs_HighestLevelOfEducation: say(educationLevels, profile.educationLevel, '/profile/educationLevel'),
    prs_Citizenship: isKnown(person.nationalities) ? person.nationalities.filter((code) => code !== 'stateless').join(';') || undefined : undefined,
    vic_TraffickingStatus: statuses[identification.status],
    vic_RelationshipToTrafficker: say(recruiterRelations, facts.recruiterRelation, '/case/facts/recruiterRelation'),
    vic_AgeWhenTrafficked: plain(account.ageWhenTrafficked),
    vic_RecruitmentWebsitesAndApps: say(onlinePlatforms, account.recruitmentPlatforms, '/account/recruitmentPlatforms'),
    vic_MethodOfRecruitment: say(recruitmentMethods, account.recruitmentMethods, '/account/recruitmentMethods'),
    vic_MethodsOfControl: say(methodsOfControl, account.methodsOfControl, '/account/methodsOfControl'),
    vic_TypeOfExploitation: say(formsOfExploitation, facts.elements.purposes, '/case/facts/elements/purposes'),
    vic_ForcedLabourIndustry: say(sectors, facts.sectors, '/case/facts/sectors'),
    vic_TypeOfSexExploitation: say(sexualForms, account.sexualForms, '/account/sexualForms'),
    vic_ExploitationWebsitesAndApps: say(onlinePlatforms, account.exploitationPlatforms, '/account/exploitationPlatforms'),
    hte_City: plain(event?.place),
    hte_Country: plain(event?.country),
    hte_Date: plain(event?.on),
    hte_Type: event && say(traffickingEventKinds, event.kind, '/account/events/0/kind'),
    hte_Description: plain(event?.description),
  };
  const known = Object.entries(all).filter((entry): entry is [keyof Cells, string] => entry[1] !== undefined);
  return { cells: Object.fromEntries(known) as Written, unsayable };
}
