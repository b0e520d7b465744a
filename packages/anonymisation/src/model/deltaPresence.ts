/** Whoever finds a person's class learns little about whether the person is in the data. @public */
export interface DeltaPresence {
  readonly type: 'delta-presence';
  readonly minimum: number;
  readonly maximum: number;
}

/**
 * δ-presence: in every class, the share of the population that is in the data lies between two bounds. For data in which being there
 * is the secret. Needs a population table (`AnonymiseOptions.population`).
 *
 * @param minimum - smallest share allowed, 0 to 1
 * @param maximum - largest share allowed, at least the minimum; below 1, or it promises nothing
 * @throws RangeError for bounds that promise nothing
 * Source: M. Nergiz, M. Atzori and C. Clifton, 2007.
 * @example
 * ```ts
 * deltaPresence(0, 0.5); // => { type: 'delta-presence', minimum: 0, maximum: 0.5 }
 * ```
 * @public
 */
export function deltaPresence(minimum: number, maximum: number): DeltaPresence {
  if (!(minimum >= 0 && minimum <= maximum && maximum <= 1)) throw new RangeError('the bounds are shares from 0 to 1, the smaller first');
  if (minimum === 0 && maximum === 1) throw new RangeError('bounds of 0 and 1 promise nothing');
  return { type: 'delta-presence', minimum, maximum };
}
