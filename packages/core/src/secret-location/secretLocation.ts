/** What is shown of a secret wherever it is shown. */
const shown = '[withheld]';

let make: <T>(value: T) => SecretLocation<T>;
let read: <T>(secret: SecretLocation<T>) => T;
let holds: (value: unknown) => boolean;

/**
 * A place that must not get out by accident: where a shelter is.
 *
 * The place is in a private field, which nothing but {@link reveal} reads. To everything else a secret is the absence `withheld`: on the
 * wire, in a log, in a copy, in a spread, in another thread, in a cell of a table. What is lost that way is lost on purpose, and what
 * arrives is a valid answer. Two secrets cannot be compared, and nothing is derived from the place, not even its length.
 *
 * Not protected against: a debugger, a heap snapshot, whoever calls `reveal`.
 *
 * @public
 */
export class SecretLocation<T = unknown> {
  /** Own and enumerable, so that a copy of the fields is a withheld answer. */
  readonly absent = 'withheld' as const;
  readonly #value: T;

  private constructor(value: T) {
    this.#value = value;
    Object.freeze(this);
  }

  static {
    make = (value) => new SecretLocation(value);
    read = (secret) => secret.#value;
    holds = (value) => typeof value === 'object' && value !== null && #value in value;
    // Looked up by its registered name, so that this package needs no module of Node.
    Object.defineProperty(this.prototype, Symbol.for('nodejs.util.inspect.custom'), { value: () => shown });
  }

  /** What the wire sees: an answer that is withheld. */
  toJSON(): { absent: 'withheld' } {
    return { absent: 'withheld' };
  }

  /** What a log or a template sees; never the place. */
  toString(): string {
    return shown;
  }

  /** What a comparison or a sum sees; never the place. */
  [Symbol.toPrimitive](): string {
    return shown;
  }

  get [Symbol.toStringTag](): string {
    return 'SecretLocation';
  }
}

/** Where a shelter is, for those who must know. @public */
export interface ShelterPlace {
  readonly address?: string | undefined;
  /** Degrees, WGS 84. */
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
  readonly directions?: string | undefined;
}

/**
 * Makes a secret of a place.
 *
 * @param value - the place
 * @example
 * ```ts
 * const where = secretLocation({ address: 'Street 1' });
 * JSON.stringify({ where }); // => '{"where":{"absent":"withheld"}}'
 * `${where}`; // => '[withheld]'
 * ```
 * @public
 */
export function secretLocation<T = ShelterPlace>(value: T): SecretLocation<T> {
  return make(value);
}

/**
 * The place behind a secret: the one way to read it. Whoever calls this answers for who sees the result.
 *
 * @throws TypeError for anything but a secret of this copy of the package
 * @example
 * ```ts
 * reveal(secretLocation({ address: 'Street 1' })); // => { address: 'Street 1' }
 * ```
 * @public
 */
export function reveal<T>(secret: SecretLocation<T>): T {
  if (!holds(secret)) throw new TypeError('not a secret location');
  return read(secret);
}

/**
 * Is this a secret location? A withheld answer that came over the wire is none: it holds no place.
 *
 * @example
 * ```ts
 * isSecretLocation(secretLocation({})); // => true
 * isSecretLocation({ absent: 'withheld' }); // => false
 * ```
 * @public
 */
export function isSecretLocation(value: unknown): value is SecretLocation {
  return holds(value);
}
