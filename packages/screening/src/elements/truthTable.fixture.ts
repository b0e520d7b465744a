import type { Truth } from '@ctip/core';

import type { AgeObservation, ElementsResult } from './index.js';

type Cell = Truth | 'any';

/**
 * Article 3 row by row: age, act, means, purpose, consent claimed, result, whether it rests on the presumption of minority.
 *
 * Source: Articles 3(a) to 3(d) of the Trafficking in Persons Protocol, worked out by hand as a table of 19 rows; rows 15 and 17 rest on
 * Article 10(3) of the Council of Europe Convention. A test compares this copy with the table, where that is at hand.
 */
export const truthTable: readonly (readonly [AgeObservation, Cell, Cell, Cell, Cell, ElementsResult, boolean])[] = [
  ['adult', 'yes', 'yes', 'yes', 'no', 'present', false],
  ['adult', 'yes', 'yes', 'yes', 'yes', 'present', false],
  ['adult', 'yes', 'no', 'yes', 'any', 'not-present', false],
  ['adult', 'yes', 'yes', 'no', 'any', 'not-present', false],
  ['adult', 'no', 'yes', 'yes', 'any', 'not-present', false],
  ['adult', 'yes', 'unknown', 'yes', 'any', 'undetermined', false],
  ['adult', 'unknown', 'yes', 'yes', 'any', 'undetermined', false],
  ['adult', 'yes', 'yes', 'unknown', 'any', 'undetermined', false],
  ['adult', 'no', 'unknown', 'unknown', 'any', 'not-present', false],
  ['child', 'yes', 'no', 'yes', 'any', 'present', false],
  ['child', 'yes', 'unknown', 'yes', 'any', 'present', false],
  ['child', 'yes', 'yes', 'no', 'any', 'not-present', false],
  ['child', 'no', 'any', 'yes', 'any', 'not-present', false],
  ['child', 'yes', 'any', 'unknown', 'any', 'undetermined', false],
  ['uncertain', 'yes', 'no', 'yes', 'any', 'present', true],
  ['uncertain', 'yes', 'yes', 'yes', 'any', 'present', false],
  ['uncertain', 'yes', 'unknown', 'yes', 'any', 'present', true],
  ['child-at-the-time', 'yes', 'no', 'yes', 'any', 'present', false],
  ['adult', 'unknown', 'unknown', 'unknown', 'any', 'undetermined', false],
];
