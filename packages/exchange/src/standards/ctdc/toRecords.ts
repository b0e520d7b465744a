import { absent, parseCode, readCountry, sexes, type Answer, type Problem } from '@ctip/core';

import { loss } from '../mapping/index.js';
import { ageBands } from './cells.js';
import { fileOf, flagRules, type CtdcVersion } from './columns.js';
import type { FlagPart } from './flags.js';
import type { CtdcContext } from './records.js';

/** A row with its cells checked. */
export type Cells = Readonly<Record<string, string>>;

const unknown = absent('unknown');

type Group = 'child' | 'adult';

const byMajority: Readonly<Record<string, Group>> = { Minor: 'child', Adult: 'adult' };

/** Child or adult by the age band: 18 is an edge of the bands. */
function groupOfBand(band: string | undefined): Group | undefined {
  const found = ageBands[band === '09--17' ? '9--17' : (band as keyof typeof ageBands)] as readonly [number, number] | undefined;
  return found && (found[1] < 18 ? 'child' : 'adult');
}

/** What the flags that are 1 say, by part; a part that nothing is said of is absent. */
function saidByFlags(version: CtdcVersion, cells: Cells): ReadonlyMap<FlagPart, readonly string[]> {
  const said = new Map<FlagPart, string[]>();
  for (const column of fileOf(version).columns) {
    if (column.kind !== 'flag' || cells[column.name] !== '1') continue;
    for (const { part, says } of flagRules(version, column)) {
      if (says === undefined) continue;
      const codes = said.get(part);
      if (codes) codes.push(says);
      else said.set(part, [says]);
    }
  }
  return said;
}

/** What many rows cost is told by one and the same problem. */
const told = {
  contradiction: loss('exchange/ctdc-contradiction', '/majorityStatus', { field: 'case.ageGroup' }),
  exploitedIn: loss('exchange/ctdc-stand-in', '/CountryOfExploitation', { field: 'case.exploitedIn' }),
  registered: loss('exchange/ctdc-stand-in', '/yearOfRegistration', { field: 'case.detectedOn' }),
  detected: loss('exchange/mapping-assumed', '/yearOfRegistration', { field: 'case.detectedOn' }),
  identified: loss('exchange/mapping-assumed', '', { field: 'case.identificationStatus' }),
  synthetic: loss('exchange/ctdc-synthetic', '', {}),
} as const;

/** Flags that say how recruiter and person knew each other. */
const relations = (version: CtdcVersion, cells: Cells): number =>
  fileOf(version).columns.filter(({ name }) => name.startsWith('recruiterRelation') && cells[name] === '1').length;

/** The case and the account that a row says, before they are checked, and what had to be assumed. */
export function recordsOf(version: CtdcVersion, cells: Cells, { ids, agency, detectedOn, detectedIn, recordedOn }: CtdcContext) {
  const losses: Problem[] = [];
  const said = saidByFlags(version, cells);
  const list = (part: FlagPart): Answer<string[]> => {
    const codes = [...new Set(said.get(part) ?? [])];
    return codes.length === 0 ? unknown : codes;
  };
  const gender = cells['gender'] === undefined ? undefined : parseCode(sexes, cells['gender'], { scheme: 'ctdc' });
  const [byBand, byStatus] = [groupOfBand(cells['ageBroad']), byMajority[cells['majorityStatus'] ?? '']];
  const contradicts = byBand !== undefined && byStatus !== undefined && byBand !== byStatus;
  if (contradicts) losses.push(told.contradiction);
  const nationality = readCountry(cells['citizenship'] ?? '');
  const exploitedIn = readCountry(cells['CountryOfExploitation'] ?? '');
  if (exploitedIn) losses.push(told.exploitedIn);
  const registered = cells['yearOfRegistration'] ?? cells['yearRegister'] ?? '';
  const year = /^\d{4}$/u.test(registered) ? registered : undefined;
  losses.push(year ? told.registered : told.detected, told.identified);
  if (fileOf(version).synthetic) losses.push(told.synthetic);
  const age = byMajority[cells['majorityStatusAtExploit'] ?? ''] ?? 'unknown';
  const [relation, ...others] = said.get('recruiterRelation') ?? [];
  return {
    losses,
    case: {
      schema: 'ctip.case/1',
      id: ids.case,
      victimId: ids.victim,
      agency,
      detectedOn: year ?? detectedOn,
      detectedIn,
      identification: { status: 'presumed', decidedBy: unknown, decidedOn: unknown },
      person: {
        sex: gender?.ok ? gender.value : unknown,
        ageGroup: contradicts ? unknown : (byStatus ?? byBand ?? unknown),
        ageYears: unknown,
        nationalities: nationality ? [nationality] : unknown,
      },
      facts: {
        elements: { age, acts: unknown, purposes: list('purposes'), ...(age !== 'child' && { means: unknown }) },
        exploitedIn: exploitedIn ?? unknown,
        startedOn: unknown,
        endedOn: unknown,
        sectors: list('sectors'),
        // Our record names one relation; of two nobody knows which is meant, so none is said and both are kept.
        recruiterRelation: relation !== undefined && others.length === 0 && relations(version, cells) === 1 ? relation : unknown,
      },
      route: { origin: unknown, transit: unknown, destination: unknown },
    },
    account: {
      schema: 'ctip.exploitation-account/1',
      id: ids.account,
      caseId: ids.case,
      recordedOn,
      recruitmentMethods: unknown,
      recruitmentPlatforms: unknown,
      methodsOfControl: list('methodsOfControl'),
      sexualForms: list('sexualForms'),
      exploitationPlatforms: unknown,
      ageWhenTrafficked: unknown,
      events: [],
    },
  };
}
