import type { Language } from '@ctip/core';

/** When something is: a whole day, or a moment. @public */
export type CalendarTime =
  /** `YYYY-MM-DD`: a whole day, wherever one is. */
  | { readonly day: string }
  /** A moment with its offset, as `instant()` of the core: `2026-03-02T09:30:00+03:00`. It is written in UTC. */
  | { readonly at: string };

/** What stands in a calendar: something that takes place, or something that is due. @public */
export type CalendarEntry = {
  /** The same for the same thing each time that it is written: programs replace what they had. */
  readonly uid: string;
  /** What a person reads. It lands on screens that others see: no name, no case, no place of a person. */
  readonly summary: string;
  readonly language: Language;
  readonly status?: CalendarStatus;
  readonly location?: string;
} & ({ readonly kind: 'event'; readonly start: CalendarTime; /** The last day, or the moment of the end. */ readonly end: CalendarTime } | { readonly kind: 'deadline'; readonly due: CalendarTime });

/** Whether it takes place, or whether what was due is done. @public */
export type CalendarStatus = 'tentative' | 'confirmed' | 'cancelled' | 'needs-action' | 'completed';

/** Status in the words of RFC 5545, section 3.8.1.11. */
export const statusWords: Readonly<Record<CalendarStatus, string>> = {
  tentative: 'TENTATIVE',
  confirmed: 'CONFIRMED',
  cancelled: 'CANCELLED',
  'needs-action': 'NEEDS-ACTION',
  completed: 'COMPLETED',
};

/** Which status each kind of entry may have. */
export const statusesOf: Readonly<Record<CalendarEntry['kind'], readonly CalendarStatus[]>> = {
  event: ['tentative', 'confirmed', 'cancelled'],
  deadline: ['needs-action', 'completed', 'cancelled'],
};
