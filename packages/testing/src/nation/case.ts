import { isKnown, type ArabLeagueCode, type Case, type CountryCode } from '@ctip/core';

import type { Random } from '../random/index.js';
import { dayOf, later, monthsBefore, remembered } from './dates.js';
import type { Profile } from './profiles.data.js';

interface Seed {
  readonly number: number;
  readonly profile: Profile;
  readonly country: ArabLeagueCode;
  readonly year: number;
  readonly draw: Random;
}

const rare = { unknown: 0.02, 'not-asked': 0.02, declined: 0.01 } as const;
const common = { unknown: 0.08, 'not-asked': 0.06, declined: 0.04, withheld: 0.02 } as const;

function personOf({ profile, draw }: Seed, age: number, origin: CountryCode): Case['person'] {
  const disputed = age >= 15 && age <= 20 && draw.chance(0.12);
  const sex = draw.chance(0.004) ? 'other' : draw.chance(profile.female) ? 'female' : 'male';
  return {
    sex: draw.answered(sex, { unknown: 0.01, 'not-asked': 0.01, declined: 0.005 }),
    ageGroup: disputed ? 'disputed' : draw.answered(age < 18 ? 'child' : 'adult', { unknown: 0.02, 'not-asked': 0.01 }),
    ageYears: disputed ? { absent: 'unknown' } : draw.answered(age, { unknown: 0.1, 'not-asked': 0.04, declined: 0.03 }),
    nationalities: draw.answered([draw.chance(0.012) ? 'stateless' : origin], rare),
  };
}

/** Who is a child at the time of the facts follows from the age at detection and the months before it. */
function elementsOf({ profile, draw }: Seed, person: Case['person'], ageThen: number): Case['facts']['elements'] {
  const acts = draw.answered(draw.some(profile.acts, 3), rare);
  const purposes = draw.answered(draw.chance(0.86) ? [draw.pick(profile.purposes)] : [...profile.purposes], rare);
  const means = draw.answered(draw.some(profile.means, 3), common);
  if (person.ageGroup === 'disputed') return { age: 'disputed', acts, purposes, means };
  if (!isKnown(person.ageGroup)) return { age: 'unknown', acts, purposes, means };
  if (ageThen >= 18) return { age: 'adult', acts, purposes, means };
  return { age: 'child', acts, purposes, ...(draw.chance(0.7) && { means }) };
}

function factsOf(seed: Seed, person: Case['person'], detectedOn: string, age: number): Case['facts'] {
  const { profile, draw, country } = seed;
  const months = draw.int(1, profile.months);
  const start = monthsBefore(detectedOn, months);
  const end = later(detectedOn, -draw.int(0, 20));
  return {
    elements: elementsOf(seed, person, age - Math.floor(months / 12)),
    exploitedIn: draw.answered(draw.chance(0.93) ? country : 'TR', rare),
    startedOn: draw.answered(remembered(start, draw), common),
    endedOn: draw.answered(remembered(end < start ? start : end, draw), { ...common, 'not-applicable': 0.06 }),
    sectors: draw.answered(draw.some(profile.sectors, 2), common),
    recruiterRelation: draw.answered(draw.weighted(profile.recruiter), { ...common, 'not-asked': 0.15 }),
  };
}

/** A protection case of a profile. */
export function caseOf(seed: Seed): Case {
  const { number, profile, country, year, draw } = seed;
  const drawn = draw.weighted(profile.origins);
  const origin: CountryCode = drawn === 'home' ? country : drawn;
  const age = draw.int(...profile.age);
  const day = dayOf(year, draw);
  const person = personOf(seed, age, origin);
  const status = draw.weighted([
    ['identified', 62],
    ['presumed', 30],
    ['not-identified', 8],
  ] as const);
  const decided = status !== 'presumed';
  const domestic = origin === country;
  const made = {
    schema: 'ctip.case/1',
    id: `c-${String(number).padStart(7, '0')}`,
    victimId: `v-${String(draw.int(0, 0x7fffffff)).padStart(10, '0')}-${String(number)}`,
    agency: draw.pick(['police-1', 'police-2', 'labour-1', 'border-1', 'ngo-1', 'health-1']),
    detectedOn: draw.chance(0.97) ? day : day.slice(0, 7),
    detectedIn: country,
    identification: {
      status,
      decidedBy: decided ? draw.answered('committee-1', { withheld: 0.03 }) : { absent: 'not-applicable' },
      decidedOn: decided ? draw.answered(remembered(later(day, draw.int(1, 120)), draw), rare) : { absent: 'not-applicable' },
    },
    person,
    facts: factsOf(seed, person, day, age),
    route: {
      origin: draw.answered(origin, rare),
      transit: domestic ? { absent: 'not-applicable' } : draw.answered(draw.some(['AE', 'EG', 'TR', 'SA', 'ET'], 2), { 'not-asked': 0.3, 'not-applicable': 0.3 }),
      destination: draw.answered(country, rare),
    },
  } as const;
  return made as Case;
}
