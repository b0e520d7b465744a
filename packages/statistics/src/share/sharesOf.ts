import { reasonOf } from '@ctip/cube';

import { wilson, type Interval, type IntervalOptions } from '../interval/index.js';

/** The share of one member. @public */
export interface Share {
  readonly member: string;
  readonly count: number;
  /** Of those whose answer is known. */
  readonly ofKnown: number;
  /** Of all, absent answers included. */
  readonly ofAll: number;
  /** For the share of the known. */
  readonly interval: Interval;
}

/** Shares of counts, and how much of them is known. @public */
export interface CountShares {
  readonly shares: readonly Share[];
  readonly known: number;
  readonly total: number;
  /** known / total; reported beside every share of the known. */
  readonly knownShare: number;
}

/** How shares are made. @public */
export interface ShareOptions extends IntervalOptions {
  /** All that were counted, where the counts do not say; the rest is unknown. The sum of the counts unless told. */
  readonly total?: number;
}

/**
 * Shares of counts: with the known answers as denominator (the practice of UNODC), and with all, both named, because the two differ
 * in every published table.
 *
 * @param counts - member → whole number from 0; members `absent:<reason>` are unknown, and get no share
 * @returns `undefined` when nothing is known
 * @throws RangeError for a count that is none, or a total below the sum of the counts (ask {@link checkParts} first)
 * @example
 * ```ts
 * const found = sharesOf({ female: 1366, male: 759 }, { total: 2126 });
 * found?.shares.map((share) => [share.member, share.ofKnown.toFixed(4), share.ofAll.toFixed(4)]); // => [['female', '0.6428', '0.6425'], ['male', '0.3572', '0.3570']]
 * [found?.known, found?.total]; // => [2125, 2126]
 * ```
 * @public
 */
export function sharesOf(counts: Readonly<Record<string, number>>, options: ShareOptions = {}): CountShares | undefined {
  const entries = Object.entries(counts);
  if (entries.some(([, count]) => !Number.isSafeInteger(count) || count < 0)) throw new RangeError('a count is a whole number from 0');
  const sum = entries.reduce((before, [, count]) => before + count, 0);
  const { total = sum } = options;
  if (!Number.isSafeInteger(total) || total < sum) throw new RangeError('the total is a whole number, at least the sum of the counts');
  const known = entries.filter(([member]) => reasonOf(member) === undefined);
  return sharesAmong(known, known.reduce((before, [, count]) => before + count, 0), total, options);
}

/** Shares of counts that need not add up: of `known` persons, and of all. */
export function sharesAmong(counts: readonly (readonly [string, number])[], known: number, total: number, options: IntervalOptions): CountShares | undefined {
  if (known < 1) return undefined;
  const shares = counts.map(([member, count]) => ({ member, count, ofKnown: count / known, ofAll: count / total, interval: wilson(count, known, options) }));
  return { shares, known, total, knownShare: known / total };
}
