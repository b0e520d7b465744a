import type { ReplayStore, SeenPacket } from './store.js';

/**
 * A replay store in the memory of one process: for tests, and for programs that open packets and end. It holds a packet until the
 * packet is refused by its own date, so it does not grow for ever. A restart forgets; a service needs {@link postgresReplay}.
 *
 * @param times - the clock, in milliseconds since 1970
 * @example
 * ```ts
 * const store = memoryReplay({ now: () => 0 });
 * const packet = { sender: 'shelter-north', id: 'AAAAAAAAAAAAAAAAAAAAAA', sequence: 1, until: 1000 };
 * await store.claim(packet); // => { isNew: true, highest: 0 }
 * await store.claim(packet); // => { isNew: false }
 * ```
 * @public
 */
export function memoryReplay({ now }: { readonly now: () => number }): ReplayStore {
  const until = new Map<string, number>();
  const hashes = new Map<string, string>();
  const highest = new Map<string, number>();
  const nameOf = ({ sender, id }: SeenPacket): string => JSON.stringify([sender, id]);
  let nextSweep = 0;
  const forget = (name: string): void => {
    until.delete(name);
    hashes.delete(name);
  };
  const sweep = (time: number): void => {
    if (time < nextSweep) return;
    nextSweep = time + 60_000;
    for (const [name, end] of until) if (end <= time) forget(name);
  };
  return {
    claim: (packet) => {
      sweep(now());
      const name = nameOf(packet);
      const hash = hashes.get(name);
      if (until.has(name)) return Promise.resolve({ isNew: false, ...(hash !== undefined && { hash }) });
      until.set(name, packet.until);
      if (packet.hash !== undefined) hashes.set(name, packet.hash);
      const before = highest.get(packet.sender) ?? 0;
      highest.set(packet.sender, Math.max(before, packet.sequence));
      return Promise.resolve({ isNew: true, highest: before });
    },
    release: (packet) => {
      forget(nameOf(packet));
      return Promise.resolve();
    },
  };
}
