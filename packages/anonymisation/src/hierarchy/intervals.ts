import type { Result } from '@ctip/core';

import { everything, hierarchyOf, type Hierarchy } from './hierarchy.js';

/** What intervals are made of. @public */
export interface IntervalOptions {
  /** Smallest value that may occur. */
  readonly first: number;
  /** Largest value that may occur. */
  readonly last: number;
  /** For each level, the width of its intervals, counted from `first`; or the value at which each interval begins. Narrowest first. */
  readonly levels: readonly (number | readonly number[])[];
  /** Between neighbouring values; 1 unless told. */
  readonly step?: number;
  /** Values from here down stand together from the first level on. */
  readonly bottom?: number;
  /** Values from here up stand together from the first level on. */
  readonly top?: number;
  /** Values that stay what they are until everything becomes one, such as `(unknown)`. */
  readonly besides?: readonly string[];
}

/** Most values that a hierarchy is built for. */
export const mostLeaves = 1_000_000;

/** Decimals that a step is written with. */
const decimalsOf = (step: number): number => /\.(\d+)$/u.exec(String(step))?.[1]?.length ?? 0;

/** Where the interval of a value begins and the next one does; `undefined` below the first beginning. */
function startsAround(value: number, level: number | readonly number[], first: number): readonly [number, number] | undefined {
  if (typeof level === 'number') {
    const start = first + Math.floor((value - first) / level + 1e-9) * level;
    return [start, start + level];
  }
  const at = level.findLastIndex((start) => value >= start);
  const start = level[at];
  return start === undefined ? undefined : [start, level[at + 1] ?? Number.POSITIVE_INFINITY];
}

function checkIntervals({ first, last, levels, step = 1 }: IntervalOptions): void {
  if (!(Number.isFinite(first) && Number.isFinite(last) && last >= first)) throw new RangeError('intervals reach from a first to a last number');
  if (!(Number.isFinite(step) && step > 0)) throw new RangeError('the step of intervals is above 0');
  if ((last - first) / step + 1 > mostLeaves) throw new RangeError('the intervals have too many values');
  for (const level of levels) {
    if (typeof level === 'number' ? !(Number.isFinite(level) && level >= step) : !level.every((start, at) => Number.isFinite(start) && start > (level[at - 1] ?? Number.NEGATIVE_INFINITY))) {
      throw new RangeError('a level has a width of at least a step, or beginnings that rise');
    }
  }
}

/**
 * Numbers → intervals → wider intervals → all. It is built from a public range, so that its levels say nothing about who is in a table.
 *
 * @param options - range, levels, and whether the ends are open
 * @returns the hierarchy; `anonymisation/hierarchy-not-nested` where a wider interval cuts a narrower one (10–19 above minor and adult)
 * @throws RangeError for a range, step or level that is none, and for more than a million values
 * @example
 * ```ts
 * const found = intervalHierarchy({ first: 0, last: 99, levels: [5, [0, 20, 60]], top: 90 });
 * found.ok && found.value.levels.map((level) => level[42]); // => ['42', '40-44', '20-59', '*']
 * found.ok && found.value.levels.map((level) => level[95]); // => ['95', '90+', '90+', '*']
 * intervalHierarchy({ first: 0, last: 99, levels: [10, [0, 18]] }).ok; // => false
 * ```
 * @public
 */
export function intervalHierarchy(options: IntervalOptions): Result<Hierarchy> {
  checkIntervals(options);
  const { first, last, levels, step = 1, bottom = Number.NEGATIVE_INFINITY, top = Number.POSITIVE_INFINITY, besides = [] } = options;
  const decimals = Math.max(decimalsOf(step), decimalsOf(first));
  const written = (value: number): string => value.toFixed(decimals);
  const between = first < 0 ? '..' : '-';
  const label = (value: number, level: number | readonly number[]): string => {
    if (value >= top) return `${written(top)}+`;
    if (value <= bottom) return `≤${written(bottom)}`;
    const around = startsAround(value, level, first);
    if (!around) return `<${written(Array.isArray(level) ? (level[0] as number) : first)}`;
    const [start, next] = around;
    // What is cut off by an open end belongs to that end.
    const from = start <= bottom ? Math.max(start, bottom + step) : start;
    const to = Math.min(next, top, next === Number.POSITIVE_INFINITY ? next : last + step) - step;
    if (to === Number.POSITIVE_INFINITY) return `${written(from)}+`;
    return to <= from ? written(from) : `${written(from)}${between}${written(to)}`;
  };
  const values = Array.from({ length: Math.floor((last - first) / step + 1e-9) + 1 }, (_, at) => first + at * step);
  return hierarchyOf([
    ...values.map((value) => [written(value), ...levels.map((level) => label(value, level)), everything]),
    ...besides.map((value) => [value, ...levels.map(() => value), everything]),
  ]);
}
