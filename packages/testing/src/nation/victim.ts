import { fullName, isAbsent, isKnown, type Answer, type Case, type Victim } from '@ctip/core';

import type { Random } from '../random/index.js';
import { arabicWriting, names } from './names.data.js';
import { dayOf, remembered } from './dates.js';

const gaps = { unknown: 0.05, declined: 0.04 } as const;
const unasked = { 'not-asked': 0.15, unknown: 0.03, declined: 0.02 } as const;
const languages = ['ar', 'en', 'tl', 'am', 'bn', 'id', 'si', 'sw', 'fr'] as const;
const week = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday'] as const;

type Parts = Readonly<Record<'given' | 'father' | 'grandfather' | 'family', Answer<string>>>;

/** The name of which nobody said a part is no name; why not stands in its place. */
function nameOf(parts: Parts): Victim['names'][number]['name'] {
  const full = fullName(parts);
  return full === '' && isAbsent(parts.given) ? parts.given : { full, ...parts };
}

/** How to reach a person without danger. */
const contactOf = (value: string, safeToContact: Answer<boolean>, made: Case, draw: Random): Victim['contacts'] =>
  [
    {
      channel: 'through-agency',
      value,
      safeToContact,
      mayLeaveMessage: draw.answered(false, unasked),
      language: draw.answered(draw.pick(languages), unasked),
      times: draw.chance(0.3) ? [{ days: draw.some(week, 3), from: '10:00', to: '13:30' }] : [],
      ...(draw.chance(0.1) && { caution: 'Generated: say that you are the clinic.' }),
      checkedOn: draw.answered(made.detectedOn, unasked),
    },
  ] as Victim['contacts'];

/** How the person wants to be spoken with. */
function preferencesOf(draw: Random): Pick<Victim, 'languages' | 'interpreter' | 'workerSexPreferred'> {
  const needed = draw.answered(draw.chance(0.5), unasked);
  const asked = { needed, language: draw.answered(draw.pick(languages), unasked), sexPreferred: draw.answered(draw.pick(['woman', 'no-preference', 'man']), unasked) };
  const none = { absent: 'not-applicable' } as const;
  return {
    languages: draw.answered(draw.some(languages, 3), unasked),
    interpreter: needed === true ? asked : { needed, language: none, sexPreferred: none },
    workerSexPreferred: draw.answered(draw.pick(['woman', 'no-preference']), unasked),
  } as Pick<Victim, 'languages' | 'interpreter' | 'workerSexPreferred'>;
}

/**
 * The identity behind a case: invented names, birth, documents, contact.
 *
 * @param draw - what the history is drawn from
 * @param aside - draws of its own for what came later, so that the rest of the nation stays as it was
 */
export function victimOf(made: Case, number: number, draw: Random, aside: Random): Victim {
  const { person, route, detectedIn } = made;
  const arabic = !isKnown(route.origin) || route.origin === detectedIn || arabicWriting.has(route.origin);
  const list = names[arabic ? 'arabic' : 'other'];
  const given = draw.pick(person.sex === 'male' ? list.male : list.female);
  const elder = (): string => draw.pick(list.male);
  const born = isKnown(person.ageYears) ? Number(made.detectedOn.slice(0, 4)) - person.ageYears : undefined;
  const parts: Parts = {
    given: draw.answered(given, gaps),
    father: arabic ? draw.answered(elder(), gaps) : { absent: 'not-applicable' },
    grandfather: arabic ? draw.answered(elder(), { unknown: 0.2 }) : { absent: 'not-applicable' },
    family: draw.answered(draw.pick(list.family), gaps),
  };
  const date = born === undefined ? ({ absent: 'unknown' } as const) : draw.answered(remembered(dayOf(born, draw), draw), gaps);
  return {
    schema: 'ctip.victim/2',
    id: made.victimId,
    names: [{ use: aside.answered(aside.pick(['own', 'own', 'called', 'in-document']), unasked), name: nameOf(parts) }],
    dateOfBirth: isAbsent(date) ? date : { calendar: 'gregory', date },
    documents: draw.chance(0.6)
      ? [
          {
            kind: draw.pick(['passport', 'national-id', 'residence-permit']),
            issuedBy: draw.answered(isKnown(route.origin) ? route.origin : detectedIn, gaps),
            number: draw.answered(`X${String(draw.int(1_000_000, 9_999_999))}${String(number % 10)}`, { withheld: 0.1, unknown: 0.1 }),
            validUntil: aside.answered(remembered(dayOf(aside.int(2015, 2032), aside), aside), unasked),
            heldBy: aside.answered(aside.pick(['person', 'someone-else', 'agency', 'authority', 'lost']), unasked),
          },
        ]
      : [],
    contacts: draw.chance(0.5)
      ? contactOf(made.agency, draw.answered(true, { unknown: 0.2 }), made, aside)
      : { absent: draw.pick(['unknown', 'declined', 'not-asked', 'withheld']) },
    ...preferencesOf(aside),
  };
}
