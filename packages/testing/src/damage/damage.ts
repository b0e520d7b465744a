import { nation, type NationOptions } from '../nation/index.js';
import { random } from '../random/index.js';
import { damagedBytes, damageKinds, type DamageKind } from './kinds.js';

/** A nation as a file that arrives: some lines are damaged. @public */
export interface ArrivalOptions extends NationOptions {
  /** Share of records to damage, 0 to 1: exactly the nearest whole number of them. None unless told. */
  readonly damagedShare?: number;
  /** Ways to use; all of them unless told. */
  readonly kinds?: readonly [DamageKind, ...DamageKind[]];
}

/** One line of NDJSON with its line feed, and what was done to it. @public */
export interface ArrivalLine {
  /** Record number, from 1. */
  readonly record: number;
  readonly bytes: Uint8Array;
  /** `undefined` for a sound record. */
  readonly damage: DamageKind | undefined;
}

/**
 * A generated nation as NDJSON lines, a stated share of them damaged, each damage named, so that a reader can be held to account:
 * what it refuses must be exactly what was damaged.
 *
 * @example
 * ```ts
 * const lines = [...arrivals({ seed: 7, cases: 200, damagedShare: 0.05 })];
 * lines.length; // => 200
 * lines.filter((line) => line.damage !== undefined).length; // => 10
 * ```
 * @public
 */
export function* arrivals(options: ArrivalOptions): Generator<ArrivalLine> {
  const { cases, damagedShare = 0, kinds = damageKinds, seed } = options;
  const draw = random(seed + 1);
  let toDamage = Math.round(cases * damagedShare);
  let record = 0;
  for (const history of nation(options)) {
    // Selection sampling: exactly the wanted number, each record with equal chance, one pass.
    const damaged = draw.int(1, cases - record) <= toDamage;
    record += 1;
    const damage = damaged ? draw.pick(kinds) : undefined;
    if (damaged) toDamage -= 1;
    const line = damage ? damagedBytes(history.case, damage) : new TextEncoder().encode(JSON.stringify(history.case));
    const bytes = new Uint8Array(line.length + 1);
    bytes.set(line);
    bytes[line.length] = 0x0a;
    yield { record, bytes, damage };
  }
}
