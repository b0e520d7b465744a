/** Days from 1970-01-01 to day 0 of each way of counting. */
const start = { 1900: -25_569, 1904: -24_107 } as const;

const day = 86_400_000;

/**
 * The day that a spreadsheet's number stands for, `YYYY-MM-DD`, with the time where it has one.
 *
 * The older way counts from 1900 and has a 29 February 1900 that never was (number 60): the days before it stand one further on.
 *
 * @param serial - the number as written
 * @param is1904 - the workbook counts from 1904
 * @returns `undefined` for no number, the day that never was, and numbers outside 1900 to 9999
 */
export function dayOf(serial: string, is1904: boolean): string | undefined {
  const number = Number(serial);
  if (serial.trim() === '' || !Number.isFinite(number) || number < 0) return undefined;
  const whole = Math.floor(number);
  if (!is1904 && (whole === 60 || whole === 0)) return undefined;
  const days = start[is1904 ? 1904 : 1900] + (!is1904 && whole < 60 ? whole + 1 : whole);
  const time = Math.round((number - whole) * 86_400) * 1000;
  const moment = new Date(days * day + time);
  if (Number.isNaN(moment.getTime()) || moment.getUTCFullYear() > 9999) return undefined;
  const text = moment.toISOString();
  return time === 0 ? text.slice(0, 10) : text.slice(0, 19);
}
