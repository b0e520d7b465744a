/** How far apart two values of a sensitive column are. @public */
export type TClosenessDistance = 'equal' | 'ordered' | 'hierarchical';

/** In every published class the sensitive column looks much as in the whole table. @public */
export interface TCloseness {
  readonly type: 't-closeness';
  readonly column: string;
  readonly t: number;
  readonly distance: TClosenessDistance;
}

/**
 * t-closeness: whoever finds a person's class learns little more about the sensitive column than what the whole table says.
 *
 * - `equal`: all values are equally far apart
 * - `ordered`: by rank, for numbers (in their order) or columns with a hierarchy (in the order of its leaves)
 * - `hierarchical`: by how high in the column's hierarchy two values meet
 *
 * @param column - a sensitive column
 * @param t - largest distance, above 0 and below 1
 * @param distance - `equal` unless told
 * @throws RangeError for a t that promises nothing, TypeError for a distance that we do not know
 * Source: N. Li, T. Li and S. Venkatasubramanian, 2007.
 * @example
 * ```ts
 * tCloseness('form', 0.2); // => { type: 't-closeness', column: 'form', t: 0.2, distance: 'equal' }
 * ```
 * @public
 */
export function tCloseness(column: string, t: number, distance: TClosenessDistance = 'equal'): TCloseness {
  if (!(t > 0 && t < 1)) throw new RangeError('t is above 0 and below 1');
  if (distance !== 'equal' && distance !== 'ordered' && distance !== 'hierarchical') throw new TypeError('the distance is equal, ordered or hierarchical');
  return { type: 't-closeness', column, t, distance };
}
