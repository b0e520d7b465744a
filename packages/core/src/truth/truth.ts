/** Kleene's three values. Unknown is never no. @public */
export type Truth = 'yes' | 'no' | 'unknown';

/**
 * Three-valued conjunction: one `no` settles it, `unknown` remains only while it could still change the result.
 * What is none of the three values, from a caller without types, is unknown.
 *
 * @example
 * ```ts
 * all(['no', 'unknown']); // => 'no'
 * all(['yes', 'unknown']); // => 'unknown'
 * all([]); // => 'yes'
 * ```
 * @public
 */
export function all(values: Iterable<Truth>): Truth {
  let result: Truth = 'yes';
  for (const value of values) {
    if (value === 'no') return 'no';
    if (value !== 'yes') result = 'unknown';
  }
  return result;
}

/**
 * Three-valued disjunction: one `yes` settles it. What is none of the three values is unknown.
 *
 * @example
 * ```ts
 * any(['yes', 'unknown']); // => 'yes'
 * any(['no', 'unknown']); // => 'unknown'
 * any([]); // => 'no'
 * ```
 * @public
 */
export function any(values: Iterable<Truth>): Truth {
  let result: Truth = 'no';
  for (const value of values) {
    if (value === 'yes') return 'yes';
    if (value !== 'no') result = 'unknown';
  }
  return result;
}

/**
 * Three-valued negation; the opposite of unknown is unknown.
 *
 * @example
 * ```ts
 * not('unknown'); // => 'unknown'
 * not('yes'); // => 'no'
 * ```
 * @public
 */
export function not(value: Truth): Truth {
  if (value === 'yes') return 'no';
  return value === 'no' ? 'yes' : 'unknown';
}
