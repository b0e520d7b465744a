/** How much is taken at once. @public */
export interface AdmissionLimits {
  /** Most requests in work. */
  readonly atOnce: number;
  /** Most requests that wait for their turn; none unless told. */
  readonly waiting?: number;
  /** Seconds after which a refused sender may ask again; 5 unless told. */
  readonly retryAfter?: number;
}

/** A door that lets in no more than can be served. @public */
export interface Admission {
  readonly retryAfter: number;
  /**
   * Asks to be let in.
   *
   * @returns what is called once when the work is over; `undefined` where there is no room
   */
  readonly enter: () => Promise<(() => void) | undefined>;
}

/**
 * Bounds the work of a service, so that a flood is refused at the door (503, with `Retry-After`) and what was let in is served.
 * Those who wait are served in the order in which they came.
 *
 * @example
 * ```ts
 * const door = admission({ atOnce: 1 });
 * const leave = await door.enter();
 * await door.enter(); // => undefined
 * leave?.();
 * typeof (await door.enter()); // => 'function'
 * ```
 * @public
 */
export function admission({ atOnce, waiting = 0, retryAfter = 5 }: AdmissionLimits): Admission {
  if (!Number.isInteger(atOnce) || atOnce < 1 || !Number.isInteger(waiting) || waiting < 0) throw new RangeError('admission: atOnce from 1, waiting from 0, both whole');
  let working = 0;
  const queue: ((leave: () => void) => void)[] = [];
  const leave = (): (() => void) => {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const next = queue.shift();
      // Who waits takes the place over: it is never free in between.
      if (next) next(leave());
      else working -= 1;
    };
  };
  return {
    retryAfter,
    enter: () => {
      if (working < atOnce) {
        working += 1;
        return Promise.resolve(leave());
      }
      if (queue.length >= waiting) return Promise.resolve(undefined);
      return new Promise((resolve) => queue.push(resolve));
    },
  };
}
