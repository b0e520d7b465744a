import { isExact, reasonOf, type Cell } from '@ctip/cube';

import type { Bounds } from '../rate/index.js';
import type { SdgObservation } from './observation.js';

/** Victims of a year with a known answer, of all; `undefined` where counts are not exact, contradict each other, or may lack cells. */
export function knownAmong(cells: readonly Cell[], whole: Bounds, complete: boolean): SdgObservation['known'] {
  if (!complete || !isExact(whole) || !cells.every(isExact)) return undefined;
  const unknown = cells.filter(({ members }) => members.some((member) => reasonOf(member) !== undefined)).reduce((sum, { low }) => sum + low, 0);
  return unknown > whole.low ? undefined : { persons: whole.low - unknown, of: whole.low };
}
