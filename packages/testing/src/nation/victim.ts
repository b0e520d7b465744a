import { isKnown, type Case, type Victim } from '@ctip/core';

import type { Random } from '../random/index.js';
import { arabicWriting, names } from './names.data.js';
import { dayOf, remembered } from './dates.js';

const gaps = { unknown: 0.05, declined: 0.04 } as const;

/** The identity behind a case: invented names, birth, documents, contact. */
export function victimOf(made: Case, number: number, draw: Random): Victim {
  const { person, route, detectedIn } = made;
  const arabic = !isKnown(route.origin) || route.origin === detectedIn || arabicWriting.has(route.origin);
  const list = names[arabic ? 'arabic' : 'other'];
  const given = draw.pick(person.sex === 'male' ? list.male : list.female);
  const elder = (): string => draw.pick(list.male);
  const born = isKnown(person.ageYears) ? Number(made.detectedOn.slice(0, 4)) - person.ageYears : undefined;
  return {
    schema: 'ctip.victim/1',
    id: made.victimId,
    names: [
      {
        given: draw.answered(given, gaps),
        father: arabic ? draw.answered(elder(), gaps) : { absent: 'not-applicable' },
        grandfather: arabic ? draw.answered(elder(), { unknown: 0.2 }) : { absent: 'not-applicable' },
        family: draw.answered(draw.pick(list.family), gaps),
      },
    ],
    dateOfBirth: born === undefined ? { absent: 'unknown' } : draw.answered(remembered(dayOf(born, draw), draw), gaps),
    documents: draw.chance(0.6)
      ? [
          {
            kind: draw.pick(['passport', 'national-id', 'residence-permit']),
            issuedBy: draw.answered(isKnown(route.origin) ? route.origin : detectedIn, gaps),
            number: draw.answered(`X${String(draw.int(1_000_000, 9_999_999))}${String(number % 10)}`, { withheld: 0.1, unknown: 0.1 }),
          },
        ]
      : [],
    contact: draw.chance(0.5)
      ? { channel: 'through-agency', value: made.agency, safeToContact: draw.answered(true, { unknown: 0.2 }) }
      : { absent: draw.pick(['unknown', 'declined', 'not-asked', 'withheld']) },
  };
}
