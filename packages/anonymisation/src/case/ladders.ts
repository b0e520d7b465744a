import type { Leaf } from '@ctip/core';

import { ageLadder, countryLadder, dateLadder, flatLadder, type Hierarchy } from '../hierarchy/index.js';

/** The hierarchy that the registry names for a field: values in one step where it names none. */
export function hierarchyFor({ meta }: Leaf, values: Iterable<string>): Hierarchy {
  switch (meta.ladder) {
    case 'age-years':
      return ageLadder(values);
    case 'country':
      return countryLadder(values);
    case 'date':
      return dateLadder(values);
    case 'age-group':
    case 'code-list':
    case 'none':
    case undefined:
      return flatLadder(values);
    default:
      throw new TypeError('a ladder that this package does not know');
  }
}
