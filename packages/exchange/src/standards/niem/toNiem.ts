import { Case, formsOfExploitation, isAbsent, isKnown, sayAbsence, sectors, type Problem } from '@ctip/core';

import { dropped, loss, type Mapped } from '../mapping/index.js';
import { niemHumanServices, type NiemBeside, type NiemVictim, type NiemWhen } from './niem.js';
import { industries, type NiemIndustry } from './lists.data.js';
import { pairs } from './pairs.data.js';

/** What the case does not say. @public */
export interface NiemOptions extends NiemBeside {
  /** Whether the exploitation goes on; of a case with a known end it is past, and of any other somebody has to say it. */
  readonly when?: NiemWhen;
}

const sayable = ['/schema', '/id', '/identification/status', '/facts/sectors', '/facts/elements/purposes', '/facts/endedOn'];

/** The word that says all of a code and, at most, more beside it; a narrower one would say what nobody said. */
function wordFor(kind: 'sector' | 'purpose', code: string): { readonly word: NiemIndustry; readonly exact: boolean } | undefined {
  for (const word of industries) {
    const pair = pairs[word];
    const own = pair && (kind === 'sector' ? 'sector' in pair && pair.sector : 'purpose' in pair && pair.purpose);
    if (pair && own === code && (pair.relation === 'same' || pair.relation === 'wider')) return { word, exact: pair.relation === 'same' };
  }
  return undefined;
}

function industriesOf({ sectors: worked, elements }: Case['facts'], losses: Problem[]): readonly NiemIndustry[] {
  const words = new Set<NiemIndustry>();
  const say = (kind: 'sector' | 'purpose', code: string, pointer: string): void => {
    const found = wordFor(kind, code);
    if (found) {
      words.add(found.word);
      if (!found.exact) losses.push(loss('exchange/mapping-merged', pointer, { field: kind === 'sector' ? 'case.sectors' : 'case.purposes' }));
    } else losses.push(loss('exchange/mapping-no-code', pointer, { list: kind === 'sector' ? sectors.id : formsOfExploitation.id, code }));
  };
  if (!isAbsent(worked)) for (const code of worked) say('sector', code, '/facts/sectors');
  if (!isAbsent(elements.purposes)) for (const code of elements.purposes) say('purpose', code, '/facts/elements/purposes');
  if (words.size > 0 || !isAbsent(worked)) return [...words];
  const { word, losses: absence } = sayAbsence('niem-industry', worked.absent, '/facts/sectors');
  losses.push(...absence);
  return word === undefined ? [] : [word as NiemIndustry];
}

/**
 * Writes the facts of a case in the human-trafficking codes of NIEM 6.0 (Human Services): identified or prospective victim, industries, and
 * what the caller knows of venues and of who identified the person.
 *
 * A word is written only where it says no more than the case does: the section of agriculture and forestry is neither “Agriculture and Animal
 * Husbandry” nor “Forestry and Logging”, so it is told as a code without a word. Whether the exploitation goes on is past where the case knows
 * its end; else the caller says it, or it is told as assumed to go on, the cautious side.
 *
 * @param file - a checked case
 * @param options - what the case does not say
 * @returns codes without any identity, and every loss
 * @example
 * ```ts
 * const facts = { elements: { age: 'adult', acts: ['recruitment'], purposes: ['forced-begging'], means: ['threat'] }, exploitedIn: 'JO', startedOn: '2024', endedOn: '2025-01', sectors: ['F'], recruiterRelation: 'stranger' };
 * const file = { identification: { status: 'identified' }, facts, person: {}, route: {} } as object as Case;
 * const { value } = toNiem(file);
 * value['hs:HumanTraffickingVictim']['hs:TraffickingEvent']; // => [{ 'hs:PastExploitationIndustryCode': ['Construction', 'Peddling and Begging'] }]
 * ```
 * @public
 */
export function toNiem(file: Case, { when, venues = [], identifiedBy }: NiemOptions = {}): Mapped<NiemVictim> {
  const { facts, identification } = file;
  const losses: Problem[] = [...dropped(Case, file, sayable)];
  const ended = isKnown(facts.endedOn);
  const time = when ?? (ended ? 'past' : 'current');
  const words = industriesOf(facts, losses);
  if (when === undefined && !ended && words.length + venues.length > 0) losses.push(loss('exchange/mapping-assumed', '/facts/endedOn', { field: 'case.endedOn' }));
  if (ended) losses.push(loss('exchange/mapping-merged', '/facts/endedOn', { field: 'case.endedOn' }));
  const prefix = time === 'past' ? 'hs:Past' : 'hs:Current';
  const event = { ...(words.length > 0 && { [`${prefix}ExploitationIndustryCode`]: words }), ...(venues.length > 0 && { [`${prefix}TraffickedVenueCode`]: venues }) };
  const { status } = identification;
  return {
    value: {
      '@context': { hs: niemHumanServices },
      'hs:HumanTraffickingVictim': {
        ...(status === 'presumed'
          ? { 'hs:ProspectiveVictimStatus': [{ 'hs:ProspectiveVictimIndicator': true }] }
          : {
              'hs:IdentifiedAsVictimStatus': [
                { 'hs:IdentifiedAsVictimIndicator': status === 'identified', ...(identifiedBy !== undefined && { 'hs:IdentifiedAsVictimCategoryCode': [identifiedBy] }) },
              ],
            }),
        ...(Object.keys(event).length > 0 && { 'hs:TraffickingEvent': [event] }),
      },
    },
    losses,
  };
}
