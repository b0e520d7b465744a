/** Every published class has records of at least k different persons, families or cases. @public */
export interface KGroups {
  readonly type: 'k-groups';
  readonly column: string;
  readonly k: number;
}

/** In every published class, what one knows of several multi-valued fields fits at least k records. @public */
export interface KCombinations {
  readonly type: 'k-combinations';
  readonly columns: readonly string[];
  readonly k: number;
  /** How many values the attacker is taken to know. */
  readonly length: number;
  /** Between the values of one cell; a space unless told. */
  readonly separator: string;
}

/**
 * k counted in groups: where one person has several rows, or siblings and victims of one case stand together, a class of k rows may
 * hold one family alone. The column that tells the groups apart is usually an identifying one, and is not released for it.
 *
 * @param column - a column with one value a group
 * @param k - different groups in the smallest class, a whole number from 2
 * @throws RangeError for a k that promises nothing
 * @example
 * ```ts
 * kGroups('household', 5); // => { type: 'k-groups', column: 'household', k: 5 }
 * ```
 * @public
 */
export function kGroups(column: string, k: number): KGroups {
  if (!Number.isSafeInteger(k) || k < 2) throw new RangeError('k is a whole number from 2');
  return { type: 'k-groups', column, k };
}

/** Settings of {@link kCombinations}. @public */
export interface KCombinationsOptions {
  readonly length?: number;
  readonly separator?: string;
}

/**
 * k^m for multi-valued fields, such as forms of exploitation and means of control: whoever knows a person's class and up to `length`
 * of the values still has k records to choose from. Every combination of up to that many values that occurs in a class occurs there
 * at least k times.
 *
 * @param columns - sensitive columns whose cells hold several values
 * @param k - records behind the rarest combination, a whole number from 2
 * @param options - how many values the attacker knows (2 unless told; at most 5), and what stands between values in a cell
 * @throws RangeError for a k or length that promises nothing, TypeError for no column
 * Source: M. Terrovitis, N. Mamoulis and P. Kalnis, 2008 (k^m-anonymity), within the classes of the other columns.
 * @example
 * ```ts
 * kCombinations(['forms', 'means'], 5, { length: 3 }).length; // => 3
 * ```
 * @public
 */
export function kCombinations(columns: readonly string[], k: number, { length = 2, separator = ' ' }: KCombinationsOptions = {}): KCombinations {
  if (!Number.isSafeInteger(k) || k < 2) throw new RangeError('k is a whole number from 2');
  if (!Number.isSafeInteger(length) || length < 1 || length > 5) throw new RangeError('the length is a whole number from 1 to 5');
  if (columns.length === 0 || separator === '') throw new TypeError('combinations need a column and a separator');
  return { type: 'k-combinations', columns: [...columns], k, length, separator };
}
