import { problem, type Problem } from '@ctip/core';

import { textProblems } from '../text/index.js';

/** Names that reach into the prototype of an object. */
const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** What is wrong or odd about the header of a table, each with its column. */
export function headerProblems(cells: readonly string[]): readonly Problem[] {
  const seen = new Map<string, number>();
  return cells.flatMap((cell, index): readonly Problem[] => {
    const at = { column: index + 1 };
    const name = cell.trim();
    if (name === '') return [problem('exchange/empty-header', '', { at })];
    if (forbidden.has(name)) return [problem('exchange/forbidden-key', '', { at })];
    const before = seen.get(name);
    if (before !== undefined) return [problem('exchange/duplicate-header', '', { at, params: { before } })];
    seen.set(name, index + 1);
    return textProblems(cell, 'identity').map((found) => ({ ...found, at }));
  });
}
