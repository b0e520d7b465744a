import { between, sumsTo, type Count } from '@ctip/cube';

import type { GlotipRow } from './row.js';

/** How many country-years add up and how many do not. @public */
export interface GlotipSums {
  readonly agree: number;
  readonly disagree: number;
}

/** A figure that the table gives once or several times: known between the least and the most of them. */
function hull(counts: readonly Count[] | undefined): Count | undefined {
  const [first] = counts ?? [];
  if (!counts || !first) return undefined;
  return between(first.unit, Math.min(...counts.map(({ low }) => low)), Math.max(...counts.map(({ high }) => high)));
}

type Year = Map<string, Count[]>;

/**
 * Gathers detected victims by country and year, and compares totals with their parts.
 *
 * A comparison is made where the total is one number and the parts are all there: female and male (other and unknown sex where
 * given), or the three forms. Masked cells are 0 to 4.
 */
export class SumCheck {
  readonly #years = new Map<string, Year>();

  add({ country, countryName, year, dimension, form, sex, ageGroup, count }: GlotipRow): void {
    if (count.unit !== 'victims' || (dimension !== 'total' && dimension !== 'form')) return;
    const key = `${country ?? countryName}/${String(year)}`;
    let found = this.#years.get(key);
    if (!found) this.#years.set(key, (found = new Map()));
    const cell = `${form ?? ''}/${sex}/${ageGroup}`;
    found.set(cell, [...(found.get(cell) ?? []), count]);
  }

  #compare(needed: readonly string[], also: readonly string[]): GlotipSums {
    let [agree, disagree] = [0, 0];
    for (const year of this.#years.values()) {
      const whole = hull(year.get('/total/total'));
      const parts = needed.map((cell) => hull(year.get(cell)));
      if (!whole || whole.low !== whole.high || parts.includes(undefined)) continue;
      const all = [...parts, ...also.map((cell) => hull(year.get(cell)))].filter((part) => part !== undefined);
      if (sumsTo(all, whole).agrees) agree += 1;
      else disagree += 1;
    }
    return { agree, disagree };
  }

  result(): { readonly bySex: GlotipSums; readonly byForm: GlotipSums } {
    return {
      bySex: this.#compare(['/female/total', '/male/total'], ['/other/total', '/unknown/unknown']),
      byForm: this.#compare(['sexual/total/total', 'labour/total/total', 'other/total/total'], []),
    };
  }
}
