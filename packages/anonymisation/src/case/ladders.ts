import { absenceReasons, type Leaf } from '@ctip/core';

import { ageLadder, countryLadder, dateHierarchy, flatLadder, type Hierarchy } from '../hierarchy/index.js';
import { unstated, valuesOf } from './domains.js';

/** Years that a register may hold, in whole decades, so that a hierarchy does not say when its first case was. */
function decadesOf(texts: readonly string[]): readonly [number, number] {
  let [first, last] = [2000, 2029];
  for (const text of texts) {
    const year = Number(/^\d{4}/u.exec(text)?.[0] ?? first);
    if (year < first) first = Math.max(1, year - (year % 10));
    if (year > last) last = year - (year % 10) + 9;
  }
  return [first, last];
}

function monthLadder(texts: readonly string[]): Hierarchy {
  const found = dateHierarchy({ years: decadesOf(texts), exact: 'month', steps: ['quarter', 'year'], besides: [...absenceReasons.map((reason) => `(${reason})`), unstated] });
  if (!found.ok) throw new TypeError('months, quarters and years must nest');
  return found.value;
}

/** A date as it may be published at the finest: the month. A day is next to a name. */
export const monthOf = (text: string): string => (text.startsWith('(') ? text : text.replace('~', '').slice(0, 7));

/** The hierarchy that the registry names for a field: values in one step where it names none. */
export function hierarchyFor(leaf: Leaf, texts: readonly string[]): Hierarchy {
  switch (leaf.meta.ladder) {
    case 'age-years':
      return ageLadder(valuesOf(leaf, texts));
    case 'country':
      return countryLadder(valuesOf(leaf, texts));
    case 'date':
      return monthLadder(texts);
    case 'age-group':
    case 'code-list':
    case 'none':
    case undefined:
      return flatLadder(valuesOf(leaf, texts));
    default:
      throw new TypeError('a ladder that this package does not know');
  }
}
