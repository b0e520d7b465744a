import type { FactName } from '../facts/index.js';
import { obligationOf, type Obligation } from '../obligation/index.js';
import { askedBy } from '../predicate/asked.js';

const asked = new WeakMap<Obligation, readonly FactName[]>();

/** Facts that an obligation asks for, its condition included; found once for each row of data. */
export function askedFor(obligation: Obligation): readonly FactName[] {
  const found = asked.get(obligation) ?? [...new Set([...askedBy(obligation.predicate), ...askedBy(obligation.onlyWhere === undefined ? undefined : obligationOf(obligation.onlyWhere)?.predicate)])];
  asked.set(obligation, found);
  return found;
}
