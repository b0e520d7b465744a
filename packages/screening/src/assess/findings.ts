import { counts, verificationMarks, type VerificationMark } from '@ctip/core';

import type { Instrument, Item } from '../instrument/index.js';
import { whys, type Collected } from '../observation/collect.js';
import type { MissingItem, RecordedItem, UsedItem } from './assessment.js';

/** What a result says of an item never changes, so it is made once for each instrument and shared by every result. */
interface Part {
  readonly id: string;
  /** False: unverified, a group, or without the strength that the rule needs. It is recorded and shown only. */
  readonly counts: boolean;
  readonly used: UsedItem;
  readonly recorded: RecordedItem;
  /** By the position of the reason. */
  readonly missing: readonly MissingItem[];
}

function partOf({ rule }: Instrument, { id, strength, otherStrengths, unverifiedStrength, mark, countable, doubt }: Item): Part {
  return {
    id,
    counts: countable && counts(mark) && (rule.kind !== 'delphi' || strength !== undefined),
    used: Object.freeze({ item: id, ...(strength && { strength }), ...(otherStrengths && { otherStrengths }), mark }),
    recorded: Object.freeze({ item: id, ...(unverifiedStrength && { unverifiedStrength }), mark, ...(doubt && { doubt }) }),
    missing: whys.map((why) => Object.freeze({ item: id, why })),
  };
}

interface Parts {
  readonly items: readonly Part[];
  /** Positions of the items of each dimension. */
  readonly dimensions: readonly (readonly number[])[];
}

const kept = new WeakMap<Instrument, Parts>();

function partsOf(instrument: Instrument): Parts {
  const before = kept.get(instrument);
  if (before) return before;
  const { items, dimensions } = instrument;
  const found: Parts = {
    items: items.map((item) => partOf(instrument, item)),
    dimensions: dimensions.map(({ id }) => items.flatMap(({ dimension }, at) => (dimension === id ? [at] : []))),
  };
  kept.set(instrument, found);
  return found;
}

/** The items of a dimension as observed. */
export interface Sorted {
  readonly used: UsedItem[];
  readonly recorded: RecordedItem[];
  readonly absent: string[];
  readonly missing: MissingItem[];
  /** Positions of countable items that are open. */
  readonly open: number[];
}

/** Sorts the items of a dimension (by its position) into seen, recorded, absent and missing. */
export function sorted(instrument: Instrument, dimension: number, { yes, no, why }: Collected): Sorted {
  const parts = partsOf(instrument);
  const found: Sorted = { used: [], recorded: [], absent: [], missing: [], open: [] };
  for (const at of parts.dimensions[dimension] ?? []) {
    const part = parts.items[at] as Part;
    if (yes[at] === 1) {
      if (part.counts) found.used.push(part.used);
      else found.recorded.push(part.recorded);
    } else if (no[at] === 1) found.absent.push(part.id);
    else {
      const missing = part.missing[why[at] ?? 0];
      if (missing) found.missing.push(missing);
      if (part.counts) found.open.push(at);
    }
  }
  return found;
}

/** The weakest mark of items that a result rests on. */
export const weakestOf = (used: readonly UsedItem[]): VerificationMark | undefined => {
  let worst = -1;
  for (const { mark } of used) worst = Math.max(worst, verificationMarks.indexOf(mark));
  return verificationMarks[worst];
};
