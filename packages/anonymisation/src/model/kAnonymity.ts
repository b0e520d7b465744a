/** Every published record shares its quasi-identifiers with at least k − 1 others. @public */
export interface KAnonymity {
  readonly type: 'k-anonymity';
  readonly k: number;
}

/**
 * k-anonymity.
 *
 * It keeps a person from being singled out by the quasi-identifiers. It does not keep a whole class from sharing one sensitive value.
 *
 * @param k - records of the smallest class, a whole number from 2
 * @throws RangeError for a k that promises nothing
 * Source: L. Sweeney, 2002; k = 11 is what CTDC used for its downloadable data.
 * @example
 * ```ts
 * kAnonymity(11); // => { type: 'k-anonymity', k: 11 }
 * ```
 * @public
 */
export function kAnonymity(k: number): KAnonymity {
  if (!Number.isSafeInteger(k) || k < 2) throw new RangeError('k is a whole number from 2');
  return { type: 'k-anonymity', k };
}
