import type { KCombinations } from '../model/index.js';
import { cellBorder, type Values } from '../table/values.js';
import type { Condition } from './condition.js';

/** The values of the cells of one record, each with its column, so that equal words in two columns stay apart. */
export function itemsOf(label: string, separator: string): string[] {
  return label.split(cellBorder).flatMap((cell, column) => [...new Set(cell.split(separator))].filter((item) => item !== '').map((item) => `${String(column)}:${item}`));
}

/** Calls back with every combination of at most `length` items, as positions, ascending. */
export function eachCombination(items: number, length: number, visit: (positions: readonly number[]) => void): void {
  const chosen: number[] = [];
  const extend = (from: number): void => {
    for (let at = from; at < items; at += 1) {
      chosen.push(at);
      visit(chosen);
      if (chosen.length < length) extend(at + 1);
      chosen.pop();
    }
  };
  extend(0);
}

/** k for all combinations of values that occur in a class. */
export function combinations({ k, length, separator }: KCombinations, values: number, { labels }: Values): Condition {
  const numbers = new Map<string, number>();
  const items = labels.map((label) =>
    itemsOf(label, separator)
      .map((item) => numbers.get(item) ?? (numbers.set(item, numbers.size), numbers.size - 1))
      .toSorted((a, b) => a - b),
  );
  return {
    values,
    // A rare combination fails the records that do not have it as well, so a part of a class that fails may hold.
    monotone: 'upward',
    holds: ({ codes, counts, start, end }) => {
      const rows = new Map<string, number>();
      for (let at = start; at < end; at += 1) {
        const own = items[codes[at] ?? 0] ?? [];
        eachCombination(own.length, length, (positions) => {
          const key = positions.map((position) => own[position]).join();
          rows.set(key, (rows.get(key) ?? 0) + (counts[at] ?? 0));
        });
      }
      for (const count of rows.values()) if (count < k) return false;
      return true;
    },
  };
}

/** The same where combinations were counted before: each stands in the class as a value of its own. */
export function countedCombinations({ k }: KCombinations, values: number): Condition {
  return {
    values,
    monotone: 'upward',
    holds: ({ counts, start, end }) => {
      for (let at = start; at < end; at += 1) if ((counts[at] ?? 0) < k) return false;
      return true;
    },
  };
}
