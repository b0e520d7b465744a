/** How the diversity of a class is counted. @public */
export type LDiversityVariant = 'distinct' | 'entropy' | 'entropy-grassberger' | 'recursive';

/** Every published class has several values in a sensitive column. @public */
export interface LDiversity {
  readonly type: 'l-diversity';
  readonly column: string;
  readonly l: number;
  readonly variant: LDiversityVariant;
  /** For the recursive variant: how often the commonest value may be, in terms of the rare ones. */
  readonly c?: number;
}

/** Settings of {@link lDiversity}. @public */
export type LDiversityOptions = { readonly variant?: Exclude<LDiversityVariant, 'recursive'> } | { readonly variant: 'recursive'; readonly c: number };

/**
 * ℓ-diversity: whoever finds a person's class still has several values of the sensitive column to choose from.
 *
 * - `distinct`: at least ℓ different values
 * - `entropy`: as varied as ℓ values that are equally frequent
 * - `entropy-grassberger`: the same with an estimate that is less biased in small classes
 * - `recursive`: the commonest value is rarer than c times all from the ℓ-th on
 *
 * @param column - a sensitive column
 * @param l - above 1; a whole number but for the entropies
 * @param options - the variant, `distinct` unless told
 * @throws RangeError for an ℓ or c that promises nothing, TypeError for a variant that we do not know
 * Source: A. Machanavajjhala and others, 2007; P. Grassberger, 2003.
 * @example
 * ```ts
 * lDiversity('form', 2); // => { type: 'l-diversity', column: 'form', l: 2, variant: 'distinct' }
 * ```
 * @public
 */
export function lDiversity(column: string, l: number, options: LDiversityOptions = {}): LDiversity {
  const { variant = 'distinct' } = options;
  const isWhole = variant === 'distinct' || variant === 'recursive';
  if (!isWhole && variant !== 'entropy' && variant !== 'entropy-grassberger') throw new TypeError('the variant is distinct, entropy, entropy-grassberger or recursive');
  if (!(l > 1 && l <= Number.MAX_SAFE_INTEGER) || (isWhole && !Number.isSafeInteger(l))) throw new RangeError('l is above 1, and whole but for entropies');
  const base = { type: 'l-diversity', column, l, variant } as const;
  if (options.variant !== 'recursive') return base;
  if (!(options.c > 0 && options.c < Number.POSITIVE_INFINITY)) throw new RangeError('c is above 0');
  return { ...base, c: options.c };
}
