import { problem, type Problem } from '@ctip/core';
import { isExact, rollUp, slice, type Cell, type Cube } from '@ctip/cube';

import type { Bounds } from '../rate/index.js';
import { knownAmong } from './known.js';
import { knownMembers, withZeros } from './members.js';
import type { Flag } from './observation.js';
import type { Group } from './observe.js';

/** Victims as the indicator wants them. */
export type People = Cube<'victims', 'year' | 'sex' | 'ageGroup'>;

const total = { sex: 'total', ageGroup: 'total', form: 'total' } as const;

/** The groups of one year by sex, age group and both; the whole first. */
export function* groupsOfPeople(people: People, year: string): Generator<Group> {
  const ofYear = slice(people, { year });
  const { counted, complete } = ofYear;
  const sums: readonly Flag[] = complete ? [] : ['published-cells-only'];
  yield { period: year, disaggregation: total, count: counted, known: complete && isExact(counted) ? { persons: counted.low, of: counted.low } : undefined, flags: sums };
  for (const keep of [['sex'], ['ageGroup'], ['sex', 'ageGroup']] as const) {
    const rolled = rollUp<'victims', 'sex' | 'ageGroup', 'sex' | 'ageGroup'>(ofYear, keep);
    if (!rolled.ok) throw new TypeError('a person has one sex and one age group');
    const cells = withZeros(rolled.value, keep.map((id) => knownMembers(people, id)));
    const known = knownAmong(cells, counted, complete);
    for (const cell of cells) {
      const named = Object.fromEntries(keep.map((id, at) => [id, cell.members[at] ?? '']));
      yield { period: year, disaggregation: { ...total, ...named }, count: cell, known, flags: keep.length === 1 ? sums : [] };
    }
  }
}

/** The groups of one year by form. */
export function* groupsByForm(forms: Cube<'victims'>, year: string, whole: Bounds, complete: boolean): Generator<Group> {
  const dimension = forms.dimensions.find(({ id }) => id !== 'year');
  const ofYear = slice(forms, { year });
  const cells = withZeros(ofYear, [knownMembers(forms, dimension?.id ?? '')]);
  const known = knownAmong(cells, whole, complete && ofYear.complete);
  const flag = dimension?.additive ? 'main-form' : 'several-forms';
  for (const cell of cells) yield { period: year, disaggregation: { ...total, form: cell.members[0] ?? '' }, count: cell, known, flags: [flag] };
}

/** Victims of no certain year stand in no yearly figure; that is said. */
export function victimsWithoutYear(people: People, met: readonly string[]): Problem[] {
  const at = people.dimensions.findIndex(({ id }) => id === 'year');
  const sum = (cells: readonly Cell[], bound: 'low' | 'high'): number => cells.reduce((before, cell) => before + cell[bound], 0);
  const lost = people.cells.filter((cell) => !met.includes(cell.members[at] ?? '') && cell.high > 0);
  if (lost.length === 0) return [];
  const [low, high] = [sum(lost, 'low'), sum(lost, 'high')];
  const victims = low === high ? low : `${String(low)}–${String(high)}`;
  return [problem('statistics/year-unknown', '/people', { params: { victims }, severity: 'warning' })];
}
