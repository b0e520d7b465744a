import { alpha3 } from '@ctip/core';

import type { GlotipTable } from './readGlotip.js';
import type { GlotipItem, GlotipRow } from './row.js';
import { SumCheck, type GlotipSums } from './sums.js';

/** A class of defects and the rows that have it, as numbered in the sheet. @public */
export interface GlotipDefect {
  /** Code of the notice or refusal. */
  readonly code: string;
  readonly rows: readonly number[];
}

/** Everything that was found in the table. @public */
export interface GlotipReport {
  readonly edition: string | undefined;
  /** Rows below the header: `accepted + refused`. */
  readonly rows: number;
  readonly accepted: number;
  readonly refused: number;
  readonly masked: number;
  /** Countries and territories among the accepted rows. */
  readonly countries: number;
  readonly years: readonly [first: number, last: number] | undefined;
  readonly defects: readonly GlotipDefect[];
  /** Keys that occur more than once; the rows after the first are under `exchange/glotip-duplicate-key`. */
  readonly duplicateKeys: number;
  /** Different texts in the free-text categories, the empty one and those of refused rows among them. */
  readonly spellings: { readonly citizenship: number; readonly repatriation: number };
  /** Rows by unit and dimension, `victims/total`, refused ones among them. */
  readonly cuts: Readonly<Record<string, number>>;
  /** Accepted rows by country, alpha-3: all, and masked. */
  readonly byCountry: Readonly<Record<string, { readonly rows: number; readonly masked: number }>>;
  /**
   * Detected victims: country-years whose total agrees with its parts, masked cells taken as 0 to 4. A country-year in which a figure by
   * sex is given more than once is set aside; repeated figures by form are taken between the least and the most.
   */
  readonly sums: { readonly bySex: GlotipSums; readonly byForm: GlotipSums };
}

class Tally {
  rows = 0;
  accepted = 0;
  masked = 0;
  first = Number.POSITIVE_INFINITY;
  last = Number.NEGATIVE_INFINITY;
  readonly defects = new Map<string, number[]>();
  readonly duplicates = new Set<string>();
  readonly countries = new Set<string>();
  readonly cuts: Record<string, number> = {};
  readonly byCountry: Record<string, { rows: number; masked: number }> = {};
  readonly sums = new SumCheck();

  add(item: GlotipItem): void {
    this.rows += 1;
    if (item.cut !== undefined) this.cuts[item.cut] = (this.cuts[item.cut] ?? 0) + 1;
    for (const { code } of item.ok ? item.notices : item.problems) {
      const rows = this.defects.get(code) ?? [];
      if (rows.at(-1) !== item.row) rows.push(item.row);
      this.defects.set(code, rows);
    }
    if (!item.ok) return;
    this.accepted += 1;
    this.#figure(item.value, item.row);
    if (item.notices.some(({ code }) => code === 'exchange/glotip-duplicate-key')) this.duplicates.add(duplicateKey(item.value));
  }

  #figure(value: GlotipRow, row: number): void {
    const { country, countryName, year, count } = value;
    const isMasked = count.low !== count.high;
    if (isMasked) this.masked += 1;
    this.countries.add(country ?? countryName);
    this.first = Math.min(this.first, year);
    this.last = Math.max(this.last, year);
    if (country) {
      const here = (this.byCountry[alpha3(country)] ??= { rows: 0, masked: 0 });
      here.rows += 1;
      if (isMasked) here.masked += 1;
    }
    this.sums.add(value, row);
  }
}

const duplicateKey = ({ country, countryName, count, dimension, category, sex, ageGroup, year }: GlotipRow): string =>
  JSON.stringify([country ?? countryName, count.unit, dimension, category, sex, ageGroup, year]);

/**
 * Reads a table to its end and tells everything that was found: how many rows, how many refused and why, each class of defects with
 * its row numbers, and whether the sums add up. Every row is accounted for.
 *
 * @param table - from `readGlotip`; its items are used up
 * @param each - called with every item as it passes, to count or to keep
 * @example
 * ```ts
 * const nothing = { edition: undefined, headerRow: 1, items: (async function* () {})(), spellings: () => ({ citizenship: 0, repatriation: 0 }) };
 * const { rows, accepted, refused } = await glotipReport(nothing);
 * [rows, accepted, refused]; // => [0, 0, 0]
 * ```
 * @public
 */
export async function glotipReport(table: GlotipTable, each?: (item: GlotipItem) => void): Promise<GlotipReport> {
  const tally = new Tally();
  for await (const item of table.items) {
    tally.add(item);
    each?.(item);
  }
  const { rows, accepted, masked, countries, first, last, defects, duplicates, cuts, byCountry, sums } = tally;
  return {
    edition: table.edition,
    rows,
    accepted,
    refused: rows - accepted,
    masked,
    countries: countries.size,
    years: accepted > 0 ? [first, last] : undefined,
    defects: [...defects].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([code, list]) => ({ code, rows: list })),
    duplicateKeys: duplicates.size,
    spellings: table.spellings(),
    cuts,
    byCountry,
    sums: sums.result(),
  };
}
