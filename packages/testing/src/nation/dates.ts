import { addDays, formatISO, parseISO, subMonths } from 'date-fns';

import type { PartialDate } from '@ctip/core';

import type { Random } from '../random/index.js';

const iso = (date: Date): string => formatISO(date, { representation: 'date' });

/** A day of a year. */
export function dayOf(year: number, random: Random): string {
  return iso(addDays(parseISO(`${String(year)}-01-01`), random.int(0, 364)));
}

/** A day some days after another. */
export function later(day: string, days: number): string {
  return iso(addDays(parseISO(day), days));
}

/** A day some months before another. */
export function monthsBefore(day: string, months: number): string {
  return iso(subMonths(parseISO(day), months));
}

/** A day as people remember it: exactly, the month, the year, roughly. */
export function remembered(day: string, random: Random): PartialDate {
  const length = random.weighted([
    [10, 50],
    [7, 32],
    [4, 18],
  ]);
  return `${day.slice(0, length)}${length < 10 && random.chance(0.3) ? '~' : ''}` as PartialDate;
}
