import { between, sumsTo, type Count } from '@ctip/cube';

import type { GlotipRow } from './row.js';

/** A total that its parts cannot add up to: a warning, not an error. @public */
export interface GlotipDifference {
  /** Alpha-2 code, or the table's name where it gives no code. */
  readonly country: string;
  readonly year: number;
  /** Row of the total in the sheet. */
  readonly row: number;
  readonly total: number;
  /** What the parts add up to, at least and at most. */
  readonly low: number;
  readonly high: number;
}

/** How many country-years add up and how many do not. @public */
export interface GlotipSums {
  readonly agree: number;
  readonly disagree: number;
  /** Country-years that could be compared but were not, because a part of them is given more than once. */
  readonly setAside: number;
  /** Those that disagree, in the order of the table. */
  readonly differences: readonly GlotipDifference[];
}

/** A figure that the table gives once or several times: known between the least and the most of them. */
function hull(counts: readonly Count[] | undefined): Count | undefined {
  const [first] = counts ?? [];
  if (!counts || !first) return undefined;
  return between(first.unit, Math.min(...counts.map(({ low }) => low)), Math.max(...counts.map(({ high }) => high)));
}

interface Year {
  readonly country: string;
  readonly year: number;
  /** Row of the first total. */
  row: number;
  readonly cells: Map<string, Count[]>;
}

/** A comparison: parts that must be there, parts that are added where given, and what repeated parts mean. */
interface Comparison {
  readonly needed: readonly string[];
  readonly also: readonly string[];
  readonly repeated: 'set-aside' | 'interval';
}

const whole = '/total/total';

/**
 * By sex: female and male, with other and unknown where given. The few country-years in which one of them is given more than once are
 * set aside, because it is not known which of the figures goes with the total.
 */
const bySex: Comparison = { needed: ['/female/total', '/male/total'], also: ['/other/total', '/unknown/unknown'], repeated: 'set-aside' };

/** By form: all three. Figures are repeated in a fifth of the country-years, so they are taken as known between the least and the most given. */
const byForm: Comparison = { needed: ['sexual/total/total', 'labour/total/total', 'other/total/total'], also: [], repeated: 'interval' };

/**
 * Gathers detected victims by country and year, and compares totals with their parts: where the total is one number and the parts are
 * all there. Masked cells are 0 to 4.
 */
export class SumCheck {
  readonly #years = new Map<string, Year>();

  add({ country, countryName, year, dimension, form, sex, ageGroup, count }: GlotipRow, row: number): void {
    if (count.unit !== 'victims' || (dimension !== 'total' && dimension !== 'form')) return;
    const place = country ?? countryName;
    const key = `${place}/${String(year)}`;
    let found = this.#years.get(key);
    if (!found) this.#years.set(key, (found = { country: place, year, row: 0, cells: new Map() }));
    const cell = `${form ?? ''}/${sex}/${ageGroup}`;
    if (cell === whole && found.row === 0) found.row = row;
    found.cells.set(cell, [...(found.cells.get(cell) ?? []), count]);
  }

  #compare({ needed, also, repeated }: Comparison): GlotipSums {
    let [agree, setAside] = [0, 0];
    const differences: GlotipDifference[] = [];
    for (const { country, year, row, cells } of this.#years.values()) {
      const total = hull(cells.get(whole));
      if (!total || total.low !== total.high || needed.some((cell) => !cells.has(cell))) continue;
      const parts = [...needed, ...also].flatMap((cell) => (cells.has(cell) ? [cells.get(cell) ?? []] : []));
      if (repeated === 'set-aside' && parts.some((given) => given.length > 1)) {
        setAside += 1;
        continue;
      }
      const sum = sumsTo(parts.map(hull).filter((part) => part !== undefined), total);
      if (sum.agrees) agree += 1;
      else differences.push({ country, year, row, total: total.low, low: sum.low, high: sum.high });
    }
    return { agree, disagree: differences.length, setAside, differences };
  }

  result(): { readonly bySex: GlotipSums; readonly byForm: GlotipSums } {
    return { bySex: this.#compare(bySex), byForm: this.#compare(byForm) };
  }
}
