import type { Calendar } from './calendar.js';
import { monthNames } from './monthNames.data.js';

/** A name as it is compared: small letters, without accents, vowels and elongation; the forms of alef as one. */
const folded = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\p{M}\u0640'’ʻʿ`]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();

const known = /* @__PURE__ */ new Map<Calendar, ReadonlyMap<string, number>>();

function monthsOf(calendar: Calendar): ReadonlyMap<string, number> {
  let found = known.get(calendar);
  if (!found) {
    found = new Map(monthNames[calendar].flatMap((names, at) => names.map((name) => [folded(name), at + 1])));
    known.set(calendar, found);
  }
  return found;
}

/** What stands behind the year: the era of the calendar that was named. Another calendar's is not read. */
const eras: Readonly<Record<Calendar, ReadonlySet<string>>> = {
  gregory: new Set(['', 'م', 'ad', 'ce', 'ap. j.-c.']),
  'islamic-umalqura': new Set(['', 'هـ', 'ه', 'ah', 'h']),
};

const shape = /^(?:(\d{1,2})(?:er|st|nd|rd|th)?(?: |\. )(?:من )?)?(\D+?),? (?:سنة |عام )?(\d{4})(?: ?(\D+))?$/u;

/**
 * A date whose month is written by its name, as numbers with the year first: `1 رمضان 1447 هـ` is `1447-09-01`. `undefined` where it is not
 * of this kind: the day before the month and the year last, four digits of it, one month that the calendar has.
 */
export function named(written: string, calendar: Calendar): string | undefined {
  const [, day, name = '', year = '', era = ''] = shape.exec(written.trim().replaceAll(/\s+/gu, ' ')) ?? [];
  const month = monthsOf(calendar).get(folded(name));
  if (month === undefined || !eras[calendar].has(era.toLowerCase().trim())) return undefined;
  return [year, String(month), ...(day === undefined ? [] : [day])].join('-');
}
