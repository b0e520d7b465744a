import type { Truth } from '@ctip/core';

import type { DimensionFinding, NextQuestion } from '../assessment.js';
import type { Ranked } from '../judged.js';
import { factsOf, penalties, placeKey, places, type Facts, type Items, type Place } from './facts.js';
import { judge, type Rule } from './judge.js';

/** Every answer that could still come, and what it would change. */
export function rankedOf(findings: readonly DimensionFinding[], items: Items, facts: Facts, placed: ReadonlyMap<string, Truth>, rule: Rule): Ranked[] {
  const withAnswer = (id: string, answer: Truth): Facts => factsOf((item) => (item.id === id ? answer : facts.of(item)), placed);
  const withPlace = (id: string, place: Place, answer: Truth): Facts => factsOf(facts.of, new Map(placed).set(placeKey(place, { id }), answer));
  const now = judge(items, facts, rule);
  const isOpen = now.code === 'undetermined';
  const rank = (question: Pick<NextQuestion, 'item' | 'dimension' | 'why'>, withIt: (answer: Truth) => Facts): Ranked[] => {
    const [yes, no] = [judge(items, withIt('yes'), rule), judge(items, withIt('no'), rule)];
    const [ifYes = 'undetermined', ifNo = 'undetermined'] = [yes.results.get(question.dimension), no.results.get(question.dimension)];
    const weight = [yes, no].filter(({ code }) => code !== now.code).length;
    return [{ question: { ...question, ifYes, ifNo, changesOutcome: isOpen }, weight }];
  };
  const relevant = (dimension: string): boolean => now.results.get(dimension) === 'undetermined' || (isOpen && dimension === penalties);
  const unanswered = findings.flatMap(({ dimension, missing }) =>
    relevant(dimension) ? missing.flatMap((one) => rank({ ...one, dimension }, (answer) => withAnswer(one.item, answer))) : [],
  );
  const unplaced = rule.pairing === 'across-dimensions' ? [] : items.penalty.filter((item) => facts.of(item) === 'yes');
  const where = unplaced.flatMap(({ id, ...item }) =>
    places
      .filter((place) => now.results.get(place) === 'undetermined' && facts.penaltyAt({ id, ...item }, place) === 'unknown')
      .flatMap((place) => rank({ item: id, dimension: place, why: 'not-asked' }, (answer) => withPlace(id, place, answer))),
  );
  return [...where, ...unanswered];
}
