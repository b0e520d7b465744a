import { ageGroups, codesOf, formGroups, jsonPointer, problem, sexes, type Problem } from '@ctip/core';
import { exactly, between, reasonOf, sumsTo, type Count } from '@ctip/cube';

import type { Bounds } from '../rate/index.js';

/** A published total and the parts that it was split into. @public */
export interface PublishedTotals {
  readonly total: number | Bounds;
  /** Dimension → member → count; unknown answers under `absent:<reason>`. Only dimensions under which a person stands once. */
  readonly parts: Readonly<Record<string, Readonly<Record<string, number | Bounds>>>>;
}

const countOf = (count: number | Bounds): Count<'victims'> =>
  typeof count === 'number' ? exactly('victims', count) : between('victims', count.low, count.high);

/** Names that a pointer may say; any other is said by its position. */
const ours: ReadonlySet<string> = new Set([...codesOf(sexes), ...codesOf(ageGroups), ...codesOf(formGroups), 'sex', 'ageGroup', 'formGroup']);
const said = (name: string, position: number): string => (ours.has(name) || reasonOf(name) !== undefined ? name : `#${String(position)}`);

/**
 * Can a published total be the sum of its parts? Published tables of this field often contradict themselves, and nothing that is
 * computed from such a table can be right. Masked cells count with their bounds.
 *
 * @returns warnings `statistics/parts-exceed-total`, `statistics/part-exceeds-total`, `statistics/parts-below-total`. Parts below the
 * total are an info where no unknown is among them, because the rest may be persons of unknown sex or age that were not published
 * @throws RangeError for a count that is no whole number from 0
 * @example
 * ```ts
 * const found = checkParts({ total: 39, parts: { sex: { female: 14, male: 35 }, ageGroup: { child: 37, adult: 12 } } });
 * found.map(({ code, pointer }) => [code, pointer]); // => [['statistics/parts-exceed-total', '/sex'], ['statistics/parts-exceed-total', '/ageGroup']]
 * checkParts({ total: 2126, parts: { sex: { female: 1366, male: 759 } } })[0]?.severity; // => 'info'
 * ```
 * @public
 */
export function checkParts({ total, parts }: PublishedTotals): Problem[] {
  const whole = countOf(total);
  return Object.entries(parts).flatMap(([dimension, members], at) => {
    const path = [said(dimension, at)];
    const entries = Object.entries(members).map(([member, count], position) => ({ member, name: said(member, position), count: countOf(count) }));
    const found: Problem[] = entries
      .filter(({ count }) => count.low > whole.high)
      .map(({ name }) => problem('statistics/part-exceeds-total', jsonPointer([...path, name]), { severity: 'warning' }));
    const { agrees, low } = sumsTo(entries.map(({ count }) => count), whole);
    if (agrees || entries.length === 0) return found;
    if (low > whole.high) return [...found, problem('statistics/parts-exceed-total', jsonPointer(path), { severity: 'warning' })];
    const isWhole = entries.some(({ member }) => reasonOf(member) !== undefined);
    return [...found, problem('statistics/parts-below-total', jsonPointer(path), { severity: isWhole ? 'warning' : 'info' })];
  });
}
