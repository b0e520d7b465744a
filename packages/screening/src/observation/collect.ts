import { absenceReasons, isAbsent, type AbsenceReason } from '@ctip/core';

import type { Instrument } from '../instrument/index.js';
import type { Observation } from './observation.js';

/** Two observers who disagree: what was seen stands, or the item is open until somebody looks again. @public */
export type Disagreement = 'yes-stands' | 'open';

/** What observations say of the items of an instrument, by position. */
export interface Collected {
  readonly yes: readonly number[];
  readonly no: readonly number[];
  /** Why an item that is neither is open: an index of {@link whys}. */
  readonly why: readonly number[];
  /** Positions of items that were seen by one and not by another. */
  readonly disagreed: readonly number[];
  /** Observations that say in which dimension they hold. */
  readonly placed: readonly Observation[];
}

/** Weakest first: of several reasons the last one stands, whatever their order, so that a person who declined is not pressed. */
export const whys: readonly AbsenceReason[] = ['not-asked', 'unknown', 'not-applicable', 'withheld', 'declined'];
const rank: ReadonlyMap<unknown, number> = new Map(absenceReasons.map((reason) => [reason, whys.indexOf(reason)]));
const unknown = whys.indexOf('unknown');

const positions = new WeakMap<Instrument, ReadonlyMap<string, number>>();
const blanks = new WeakMap<Instrument, readonly number[]>();

/** A zero for each item, to be copied: a copy costs a fraction of a new typed array of that size. */
function blankOf(instrument: Instrument): readonly number[] {
  let found = blanks.get(instrument);
  if (!found) {
    found = instrument.items.map(() => 0);
    blanks.set(instrument, found);
  }
  return found;
}

/** Item → position, made once for each instrument. */
export function positionsOf(instrument: Instrument): ReadonlyMap<string, number> {
  let found = positions.get(instrument);
  if (!found) {
    found = new Map(instrument.items.map(({ id }, at) => [id, at]));
    positions.set(instrument, found);
  }
  return found;
}

/**
 * Brings observations together, item by item; their order never matters. Several reports of one item are one item.
 *
 * @throws TypeError for an item that the instrument does not have, an answer that is none, or a place that it knows nothing of; only the
 *   position is named
 */
export function collect(instrument: Instrument, observations: readonly Observation[], disagreement: Disagreement): Collected {
  const at = positionsOf(instrument);
  const { items, rule } = instrument;
  const blank = blankOf(instrument);
  const yes = [...blank];
  const no = [...blank];
  const why = [...blank];
  const placed: Observation[] = [];
  for (let index = 0; index < observations.length; index += 1) {
    const observation = observations[index];
    // A form that was filled in from top to bottom has its answers in the order of the items.
    const item = observation && (items[index]?.id === observation.item ? index : at.get(observation.item));
    if (!observation || item === undefined) throw new TypeError(`observation ${String(index + 1)}: the instrument has no such item`);
    const { answer } = observation;
    if (observation.dimension !== undefined) {
      if (rule.kind !== 'pairs') throw new TypeError(`observation ${String(index + 1)}: no item of this instrument is put into a dimension`);
      placed.push(observation);
    }
    if (answer === 'yes') yes[item] = 1;
    else if (answer === 'no') no[item] = observation.dimension === undefined ? 1 : (no[item] ?? 0);
    else {
      const reason = answer === 'unknown' ? unknown : isAbsent(answer) ? rank.get(answer.absent) : undefined;
      if (reason === undefined) throw new TypeError(`observation ${String(index + 1)}: an answer is yes, no, unknown or an absent answer`);
      if ((why[item] ?? 0) < reason) why[item] = reason;
    }
  }
  const disagreed: number[] = [];
  for (let item = 0; item < items.length; item += 1) {
    if (yes[item] !== 1 || no[item] !== 1) continue;
    disagreed.push(item);
    no[item] = 0;
    if (disagreement === 'open') {
      yes[item] = 0;
      why[item] = Math.max(why[item] ?? 0, unknown);
    }
  }
  return { yes, no, why, disagreed, placed };
}
