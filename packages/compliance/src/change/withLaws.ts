import type { AssessOptions } from '../assess/index.js';
import type { FactSet, StateFacts } from '../facts/index.js';
import { recordFactsOf, type LawRecord } from '../record/index.js';

/** Facts with laws of a caller beside them: on what a law of the caller's says, it speaks instead of the facts; a replaced law falls silent. */
export function withLaws(facts: StateFacts, laws: readonly LawRecord[], options: AssessOptions): StateFacts {
  const brought = recordFactsOf(facts.country, laws, options);
  const replaced = laws.flatMap(({ replaces }) => replaces);
  const gone = (law: string): boolean => replaced.some((id) => law === id || law.startsWith(`${id}@`));
  const left = (facts.laws ?? []).filter((law) => !gone(law));
  const isReplaced = replaced.length > 0 && left.length < (facts.laws ?? []).length;
  // Beside facts of the state, a law speaks on what it says; where it takes their place, what it does not say is unknown.
  const sets = (brought.others ?? []).map(({ isTraffickingLaw, ...set }): FactSet => (isReplaced && isTraffickingLaw === true ? { ...set, isTraffickingLaw } : set));
  const names = new Set(sets.flatMap((set) => Object.keys(set.facts)));
  const kept = isReplaced ? {} : Object.fromEntries(Object.entries(facts.facts).filter(([name]) => !names.has(name)));
  return { ...facts, facts: kept as FactSet['facts'], others: [...(facts.others ?? []), ...sets], laws: [...left, ...(brought.laws ?? [])] };
}
