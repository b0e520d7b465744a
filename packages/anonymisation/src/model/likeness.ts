/** No value of a sensitive column is much more frequent in a class than in the whole table. @public */
export interface BetaLikeness {
  readonly type: 'beta-likeness';
  readonly column: string;
  readonly beta: number;
  readonly variant: 'basic' | 'enhanced';
}

/** No value of a sensitive column that occurs in a class is much more or less frequent there than in the whole table. @public */
export interface DeltaDisclosure {
  readonly type: 'delta-disclosure';
  readonly column: string;
  readonly delta: number;
}

/**
 * β-likeness: how much more likely a sensitive value may become for whoever finds a person's class, relative to the whole table.
 *
 * @param column - a sensitive column
 * @param beta - largest relative gain, above 0
 * @param variant - `enhanced` also bounds frequent values, by −ln of their frequency; `basic` does not; `enhanced` unless told
 * @throws RangeError for a β that promises nothing, TypeError for a variant that we do not know
 * Source: J. Cao and P. Karras, 2012.
 * @example
 * ```ts
 * betaLikeness('form', 2); // => { type: 'beta-likeness', column: 'form', beta: 2, variant: 'enhanced' }
 * ```
 * @public
 */
export function betaLikeness(column: string, beta: number, variant: BetaLikeness['variant'] = 'enhanced'): BetaLikeness {
  if (!(beta > 0 && beta < Number.POSITIVE_INFINITY)) throw new RangeError('beta is above 0');
  if (variant !== 'basic' && variant !== 'enhanced') throw new TypeError('the variant is basic or enhanced');
  return { type: 'beta-likeness', column, beta, variant };
}

/**
 * δ-disclosure privacy: the logarithm (base 2) of how much more or less frequent a value is in a class than in the table stays
 * below δ. Values that do not occur in a class are not looked at, so their absence may still be learned.
 *
 * @param column - a sensitive column
 * @param delta - above 0
 * @throws RangeError for a δ that promises nothing
 * Source: J. Brickell and V. Shmatikov, 2008; base 2 as in ARX 3.9.2.
 * @example
 * ```ts
 * deltaDisclosure('form', 1.5); // => { type: 'delta-disclosure', column: 'form', delta: 1.5 }
 * ```
 * @public
 */
export function deltaDisclosure(column: string, delta: number): DeltaDisclosure {
  if (!(delta > 0 && delta < Number.POSITIVE_INFINITY)) throw new RangeError('delta is above 0');
  return { type: 'delta-disclosure', column, delta };
}
