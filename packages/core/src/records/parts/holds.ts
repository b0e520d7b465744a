import { isAbsent, type Absent } from '../../answer/index.js';
import { isBefore, type PartialDate } from '../../partial-date/index.js';

/** A date that may not be said, or not be known. */
type When = PartialDate | Absent | undefined;

/** Is the second date not surely before the first? A date that is not known is no contradiction. */
export const inOrder = (earlier: When, later: When): boolean =>
  earlier === undefined || later === undefined || isAbsent(earlier) || isAbsent(later) || isBefore(later, earlier) !== 'yes';

/** Where the first holds, the second must. */
export const implies = (condition: boolean, consequence: boolean): boolean => !condition || consequence;

/** Do all members differ in this key? */
export const distinctBy = <T>(members: readonly T[], key: (member: T) => string): boolean =>
  new Set(members.map(key)).size === members.length;

/** Is a value one of these? */
export const among = <T extends string>(value: T, ...members: readonly NoInfer<T>[]): boolean => members.includes(value);

/** Is a date said and known? */
export const isDay = (when: When): when is PartialDate => when !== undefined && !isAbsent(when);
