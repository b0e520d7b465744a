import { calendarRange, type CalendarDate } from '../calendar-date/calendarDate.js';
import { widened, type NumberRange } from '../partial-date/order.js';
import { dateRange, type DateRange, type PartialDate } from '../partial-date/partialDate.js';
import type { Truth } from '../truth/truth.js';

/** Whole years from one day to another; somebody born on 29 February is a year older on 1 March of a common year. */
function wholeYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

/**
 * Age in whole years at a date, as far as both dates say.
 *
 * @param birth - the days on which the person may have been born (`dateRange`, `calendarRange`; `widened` for an estimate)
 * @param at - the days that are asked about
 * @returns the lowest and highest age; `undefined` when the person was surely not born yet
 * @example
 * ```ts
 * ageAt(dateRange('2008' as PartialDate), dateRange('2026-03-20' as PartialDate)); // => { least: 17, most: 18 }
 * ageAt(dateRange('2008-03-20' as PartialDate), dateRange('2026-03-20' as PartialDate)); // => { least: 18, most: 18 }
 * ageAt(dateRange('2027' as PartialDate), dateRange('2026' as PartialDate)); // => undefined
 * ```
 * @public
 */
export function ageAt(birth: DateRange, at: DateRange): NumberRange | undefined {
  if (at.last < birth.first) return undefined;
  return { least: Math.max(0, wholeYears(birth.last, at.first)), most: wholeYears(birth.first, at.last) };
}

/** A rule of the authority that asks; see {@link isYoungerThan}. @public */
export interface AgeRule {
  /** The age that is asked about, in whole years; 18, the child of the Protocol (Article 3 (d)), unless told. */
  readonly years?: number;
  /** How many years an estimated date of birth may be off. Without it an estimate settles nothing. */
  readonly estimateYears?: number;
}

const rangeOf = (date: PartialDate | CalendarDate): DateRange => (typeof date === 'string' ? dateRange(date) : calendarRange(date));

/**
 * Was the person younger than so many years? `unknown` where the dates allow both: a program never rounds a child up to an adult, and an
 * estimated date of birth (`~`) settles nothing until an authority says how far it may be off.
 *
 * @param birth - date of birth, Gregorian or with its calendar
 * @param at - the date that is asked about
 * @example
 * ```ts
 * isYoungerThan('2009-06' as PartialDate, '2026-03-20' as PartialDate); // => 'yes'
 * isYoungerThan('2008' as PartialDate, '2026-03-20' as PartialDate); // => 'unknown'
 * isYoungerThan('2006~' as PartialDate, '2026-03-20' as PartialDate); // => 'unknown'
 * isYoungerThan('1990~' as PartialDate, '2026-03-20' as PartialDate, { estimateYears: 3 }); // => 'no'
 * ```
 * @public
 */
export function isYoungerThan(birth: PartialDate | CalendarDate, at: PartialDate | CalendarDate, rule: AgeRule = {}): Truth {
  const { years = 18, estimateYears } = rule;
  const estimated = (typeof birth === 'string' ? birth : birth.date).endsWith('~');
  if (estimated && estimateYears === undefined) return 'unknown';
  const age = ageAt(estimated ? widened(rangeOf(birth), estimateYears ?? 0) : rangeOf(birth), rangeOf(at));
  if (age === undefined) return 'unknown';
  if (age.most < years) return 'yes';
  return age.least >= years ? 'no' : 'unknown';
}
