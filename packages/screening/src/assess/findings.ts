import { counts, weakestMark, type VerificationMark } from '@ctip/core';

import type { Instrument, Item } from '../instrument/index.js';
import { whys, type Collected } from '../observation/collect.js';
import type { MissingItem, RecordedItem, UsedItem } from './assessment.js';

/** May the item count? Unverified items, those that describe a group, and those without the strength that a rule needs are only shown. */
const isCountable = ({ rule }: Instrument, { countable, mark, strength }: Item): boolean => countable && counts(mark) && (rule.kind !== 'delphi' || strength !== undefined);

/** The items of a dimension as observed. */
export interface Sorted {
  readonly used: UsedItem[];
  readonly recorded: RecordedItem[];
  readonly absent: string[];
  readonly missing: MissingItem[];
  /** Positions of countable items that are open. */
  readonly open: number[];
}

const kept = new WeakMap<Instrument, { readonly used: UsedItem[]; readonly recorded: RecordedItem[]; readonly missing: (readonly MissingItem[])[]; readonly dimensions: readonly (readonly number[])[] }>();

/** What a result says of an item never changes, so it is made once for each instrument and shared by every result. */
function partsOf(instrument: Instrument) {
  let found = kept.get(instrument);
  if (!found) {
    const { items } = instrument;
    found = {
      used: items.map(({ id, strength, otherStrengths, mark }) =>
        Object.freeze({ item: id, ...(strength && { strength }), ...(otherStrengths && { otherStrengths }), mark }),
      ),
      recorded: items.map(({ id, unverifiedStrength, mark, doubt }) =>
        Object.freeze({ item: id, ...(unverifiedStrength && { unverifiedStrength }), mark, ...(doubt && { doubt }) }),
      ),
      missing: items.map(({ id }) => whys.map((why) => Object.freeze({ item: id, why }))),
      dimensions: instrument.dimensions.map(({ id }) => items.flatMap(({ dimension }, at) => (dimension === id ? [at] : []))),
    };
    kept.set(instrument, found);
  }
  return found;
}

/** Sorts the items of a dimension (by its position) into seen, recorded, absent and missing. */
export function sorted(instrument: Instrument, dimension: number, { yes, no, why }: Collected): Sorted {
  const parts = partsOf(instrument);
  const found: Sorted = { used: [], recorded: [], absent: [], missing: [], open: [] };
  for (const at of parts.dimensions[dimension] ?? []) {
    const item = instrument.items[at] as Item;
    if (yes[at] === 1) {
      if (isCountable(instrument, item)) found.used.push(parts.used[at] as UsedItem);
      else found.recorded.push(parts.recorded[at] as RecordedItem);
    } else if (no[at] === 1) found.absent.push(item.id);
    else {
      found.missing.push(parts.missing[at]?.[why[at] ?? 0] as MissingItem);
      if (isCountable(instrument, item)) found.open.push(at);
    }
  }
  return found;
}

/** The weakest mark of items that a result rests on. */
export const weakestOf = (used: readonly UsedItem[]): VerificationMark | undefined => weakestMark(used.map(({ mark }) => mark));
