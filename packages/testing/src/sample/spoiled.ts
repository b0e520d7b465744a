import { random, type Random } from '../random/index.js';
import { strings } from './words.data.js';

type Container = Record<string, unknown> | unknown[];

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

function* containersOf(value: unknown): Generator<Container> {
  if (!isContainer(value)) return;
  yield value;
  for (const child of Object.values(value)) yield* containersOf(child);
}

const strange: readonly unknown[] = [
  null, true, false, 0, -1, 1.5, 1e15, 9007199254740992, '', ' ', 'x'.repeat(70), 'é'.repeat(90), '\u202Ename', 'e\u0301', '\uD800', '2019-02-29', '2019-13',
  [], {}, [null], { absent: 'lost' }, { absent: 'declined' }, { absent: 'declined', why: 'x' }, 'lady', 'XX', '1e3', '😀'.repeat(45), '__proto__',
  ...strings,
];

/** One fault at one place. */
type Fault = (container: Container, key: string, draws: Random) => void;

const set = (container: Container, key: string, value: unknown): void => {
  Object.defineProperty(container, key, { value, writable: true, enumerable: true, configurable: true });
};

const faults: readonly [Fault, ...Fault[]] = [
  (container, key) => (Array.isArray(container) ? container.splice(Number(key), 1) : Reflect.deleteProperty(container, key)),
  (container, key, draws) => set(container, key, strange[draws.int(0, strange.length - 1)]),
  (container, key, draws) => set(container, key, strange[draws.int(0, strange.length - 1)]),
  (container, key) => (Array.isArray(container) ? container.push(container[Number(key)]) : set(container, `${key}2`, 1)),
  (container, key) => set(container, key, [(container as Record<string, unknown>)[key]]),
  (container, key) => set(container, key, { [key]: (container as Record<string, unknown>)[key] }),
  (container, key, draws) => {
    const keys = Object.keys(container);
    const other = keys[draws.int(0, keys.length - 1)] ?? key;
    const held = (container as Record<string, unknown>)[key];
    set(container, key, (container as Record<string, unknown>)[other]);
    set(container, other, held);
  },
];

/**
 * A copy of a record with one to three faults: something left out, added, put in the wrong place, of another type, twice, or hostile.
 * A copy may still be sound by chance; ask `check`.
 *
 * @param record - a record; it is not changed
 * @param seed - decides the faults
 * @example
 * ```ts
 * const [sound] = samples(Referral, { seed: 1, count: 1 });
 * check(Referral, spoiled(sound, 2)).ok; // => false
 * ```
 * @public
 */
export function spoiled(record: unknown, seed: number): unknown {
  const draws = random(seed);
  const copy = structuredClone(record);
  const wanted = draws.int(1, 3);
  for (let done = 0; done < wanted; done += 1) {
    const containers = [...containersOf(copy)].filter((container) => Object.keys(container).length > 0);
    const container = containers[draws.int(0, Math.max(0, containers.length - 1))];
    if (!container) break;
    const keys = Object.keys(container);
    const key = keys[draws.int(0, keys.length - 1)];
    if (key !== undefined) draws.pick(faults)(container, key, draws);
  }
  return copy;
}
