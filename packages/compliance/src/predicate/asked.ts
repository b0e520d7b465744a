import { counts } from '@ctip/core';
import type { Fact } from '@ctip/legislation';

import type { FactSet } from '../facts/index.js';
import type { FactName } from '../facts/names.js';
import type { FactUse, Predicate } from './types.js';

/** Names of the facts that a predicate asks for. */
export function askedBy(predicate: Predicate | undefined): readonly FactName[] {
  if (!predicate) return [];
  if (predicate.op !== 'all' && predicate.op !== 'any') return [predicate.fact];
  return [...new Set([...predicate.of.flatMap(askedBy), ...(predicate.op === 'any' ? askedBy(predicate.summary) : [])])];
}

/** Every fact of a name, law by law. */
export function rowsOf(sets: readonly FactSet[], fact: FactName): readonly FactUse[] {
  return sets.flatMap(({ facts, law }) => {
    const row: Fact | undefined = (facts as Readonly<Partial<Record<FactName, Fact>>>)[fact];
    return row ? [{ fact, row, counted: counts(row.mark), ...(law !== undefined && { law }) }] : [];
  });
}
