import type { Problem } from '../problem/index.js';

/** The value, or every reason why there is none. Expected failures are data; nothing is thrown for bad input. @public */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * A result that holds a value.
 *
 * @example
 * ```ts
 * ok(1); // => { ok: true, value: 1 }
 * ```
 * @public
 */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/**
 * A result that holds the problems found.
 *
 * @example
 * ```ts
 * refused([problem('core/required', '/id')]).ok; // => false
 * ```
 * @public
 */
export function refused(problems: readonly Problem[]): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems };
}
