/** Why a text that is written as a date is none of a calendar: a year beyond those that are taken, or a month or day that the calendar does not have. */
export interface DateFault {
  readonly code: 'core/date-out-of-range' | 'core/date-not-real';
  readonly params?: Readonly<Record<string, number>>;
}

/** How dates are written, whatever their numbers are. */
const written = /^\d{4}(-\d\d(-\d\d)?)?~?$/;

/** What is wrong with a text, by the first and last year, and by whether it is a date. */
export function faultIn(text: string, [minimum, maximum]: readonly [number, number], isDate: (text: string) => boolean): DateFault | undefined {
  if (isDate(text) || !written.test(text)) return undefined;
  const year = Number(text.slice(0, 4));
  return year < minimum || year > maximum ? { code: 'core/date-out-of-range', params: { minimum, maximum } } : { code: 'core/date-not-real' };
}
