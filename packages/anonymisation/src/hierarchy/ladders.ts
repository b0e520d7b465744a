import { readCountry, regionOf, subregionOf } from '@ctip/core';

import { stepped, type Hierarchy } from './hierarchy.js';

/** A value in brackets is an absence: it stays what it is until everything becomes one. */
const kept =
  (step: (value: string) => string) =>
  (value: string): string =>
    value.startsWith('(') ? value : step(value);

/** First years of the age bands of the CTDC data sets, which split at 18. */
const bands = [0, 9, 18, 21, 24, 27, 30, 39, 48] as const;

function band(age: string): string {
  const years = Number(age);
  const at = bands.findLastIndex((first) => years >= first);
  const [first, next] = [bands[at], bands[at + 1]];
  if (first === undefined || Number.isNaN(years)) return age;
  return next === undefined ? `${String(first)}+` : `${String(first)}-${String(next - 1)}`;
}

/**
 * Ages in years → bands (0-8, 9-17, 18-20 … 48+, as CTDC publishes) → under 18 and over → all.
 *
 * @example
 * ```ts
 * ageLadder(['17', '18']).levels.map((level) => level[0]); // => ['17', '9-17', '0-17', '*']
 * ```
 * @public
 */
export function ageLadder(values: Iterable<string>): Hierarchy {
  return stepped(values, [kept(band), kept((age) => (Number(age) < 18 ? '0-17' : '18+'))]);
}

/**
 * Countries → M49 subregions → M49 regions → all. Statelessness and several countries stay what they are until all become one.
 *
 * @example
 * ```ts
 * countryLadder(['JO']).levels.map((level) => level[0]); // => ['JO', '145', '142', '*']
 * ```
 * @public
 */
export function countryLadder(values: Iterable<string>): Hierarchy {
  const of = (find: (country: NonNullable<ReturnType<typeof readCountry>>) => string | undefined) =>
    kept((value) => {
      const country = readCountry(value);
      return country ? (find(country) ?? value) : value;
    });
  return stepped(values, [of(subregionOf), of(regionOf)]);
}

/**
 * Dates → months → years → all. A date that is known less exactly joins its level.
 *
 * @example
 * ```ts
 * dateLadder(['2021-05-12', '2021']).levels.map((level) => level[1]); // => ['2021-05-12', '2021-05', '2021', '*']
 * ```
 * @public
 */
export function dateLadder(values: Iterable<string>): Hierarchy {
  return stepped(values, [kept((date) => date.replace('~', '').slice(0, 7)), kept((date) => date.slice(0, 4))]);
}

/**
 * Values → all: for columns with few values and no order.
 *
 * @example
 * ```ts
 * flatLadder(['female', 'male']).levels.length; // => 2
 * ```
 * @public
 */
export function flatLadder(values: Iterable<string>): Hierarchy {
  return stepped(values, []);
}
