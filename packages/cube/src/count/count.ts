import type { CodeOf, countUnits } from '@ctip/core';

/** What a count counts. Two units are never added. @public */
export type CountUnit = CodeOf<typeof countUnits>;

/**
 * How many of a unit there are: between `low` and `high`, both included; exact where they are equal. Whole numbers, not negative.
 *
 * @public
 */
export interface Count<U extends CountUnit = CountUnit> {
  readonly unit: U;
  readonly low: number;
  readonly high: number;
}

const whole = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/**
 * A count known between two bounds.
 *
 * @throws RangeError for a bound that is no whole number from 0, or bounds in the wrong order
 * @example
 * ```ts
 * between('victims', 3, 7); // => { unit: 'victims', low: 3, high: 7 }
 * ```
 * @public
 */
export function between<const U extends CountUnit>(unit: U, low: number, high: number): Count<U> {
  if (!whole(low) || !whole(high) || low > high) throw new RangeError('a count has whole bounds from 0, low first');
  return { unit, low, high };
}

/**
 * An exact count.
 *
 * @example
 * ```ts
 * exactly('cases', 12); // => { unit: 'cases', low: 12, high: 12 }
 * ```
 * @public
 */
export function exactly<const U extends CountUnit>(unit: U, n: number): Count<U> {
  return between(unit, n, n);
}

/**
 * A count that was published as "fewer than": `<5` is 0 to 4.
 *
 * @param below - the smallest number that is not masked, at least 1
 * @example
 * ```ts
 * masked('victims', 5); // => { unit: 'victims', low: 0, high: 4 }
 * ```
 * @public
 */
export function masked<const U extends CountUnit>(unit: U, below: number): Count<U> {
  return between(unit, 0, below - 1);
}

/**
 * Is the count known exactly?
 *
 * @example
 * ```ts
 * isExact(masked('victims', 5)); // => false
 * ```
 * @public
 */
export function isExact(count: Pick<Count, 'low' | 'high'>): boolean {
  return count.low === count.high;
}

/**
 * Adds two counts of one unit; bounds add up. Counts of two units do not compile, and are a mistake at run time.
 *
 * @throws TypeError when the units differ
 * @example
 * ```ts
 * add(exactly('victims', 10), masked('victims', 5)); // => { unit: 'victims', low: 10, high: 14 }
 * ```
 * @public
 */
export function add<U extends CountUnit>(a: Count<U>, b: Count<NoInfer<U>>): Count<U> {
  if (a.unit !== b.unit) throw new TypeError('counts of two units are never added');
  return between(a.unit, a.low + b.low, a.high + b.high);
}
