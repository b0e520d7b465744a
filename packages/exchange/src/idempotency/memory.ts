import { standardTimes, type IdempotencyStore, type IdempotencyTimes, type RequestKey, type StoredAnswer } from './store.js';

interface Entry {
  readonly fingerprint: string;
  readonly token: number;
  readonly freeAt: number;
  readonly answer?: StoredAnswer;
}

/**
 * A store in the memory of one process, for tests and for a service that runs once. What is over is forgotten.
 *
 * @example
 * ```ts
 * const store = memoryIdempotency({ now: () => 0 });
 * const request = { caller: 'ministry-of-health', key: 'b7c1-0001' };
 * const claim = await store.claim(request, 'sha256:1');
 * claim.state; // => 'new'
 * (await store.claim(request, 'sha256:1')).state; // => 'working'
 * (await store.claim(request, 'sha256:2')).state; // => 'other'
 * if (claim.state === 'new') await store.settle(request, claim.token, { status: 201, body: '' });
 * (await store.claim(request, 'sha256:1')).state; // => 'done'
 * ```
 * @public
 */
export function memoryIdempotency({ now, lease = standardTimes.lease, keep = standardTimes.keep }: IdempotencyTimes): IdempotencyStore {
  const entries = new Map<string, Entry>();
  const nameOf = ({ caller, key }: RequestKey): string => JSON.stringify([caller, key]);
  let claims = 0;
  let nextSweep = 0;
  const sweep = (time: number): void => {
    if (time < nextSweep) return;
    nextSweep = time + lease;
    for (const [name, { freeAt }] of entries) if (freeAt <= time) entries.delete(name);
  };
  const held = (request: RequestKey, token: number): boolean => {
    const entry = entries.get(nameOf(request));
    return entry?.token === token && entry.answer === undefined;
  };
  return {
    claim: (request, fingerprint) => {
      const time = now();
      sweep(time);
      const entry = entries.get(nameOf(request));
      if (!entry || entry.freeAt <= time) {
        claims += 1;
        entries.set(nameOf(request), { fingerprint, token: claims, freeAt: time + lease });
        return Promise.resolve({ state: 'new', token: claims });
      }
      if (entry.fingerprint !== fingerprint) return Promise.resolve({ state: 'other' });
      return Promise.resolve(entry.answer ? { state: 'done', answer: entry.answer } : { state: 'working' });
    },
    settle: (request, token, answer) => {
      if (!held(request, token)) return Promise.resolve(false);
      const name = nameOf(request);
      const entry = entries.get(name);
      if (entry) entries.set(name, { ...entry, freeAt: now() + keep, answer });
      return Promise.resolve(true);
    },
    release: (request, token) => {
      if (held(request, token)) entries.delete(nameOf(request));
      return Promise.resolve();
    },
  };
}
