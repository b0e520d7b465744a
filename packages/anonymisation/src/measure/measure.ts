/** How the losses of several columns become one figure. @public */
export type LossAggregate = 'geometric-mean' | 'arithmetic-mean' | 'sum' | 'maximum';

/**
 * What a release costs in detail; the search takes the way that costs least. Less is better in every one of them. The weights of columns count in
 * the loss; the other measures are the published ones, without weights.
 *
 * - `loss`: how many values could stand behind a released one, as a share of all that there are; the default
 * - `precision`: how high the levels are, as a share of the hierarchy's height (Sweeney)
 * - `height`: the sum of the levels
 * - `discernibility`: from how many others a record cannot be told apart, summed over records (Bayardo and Agrawal)
 * - `average-class-size`: records a class (LeFevre and others)
 * - `non-uniform-entropy`: bits that it would take to guess the values back (Gionis and Tassa)
 *
 * @public
 */
export const utilityMeasures = ['loss', 'precision', 'height', 'discernibility', 'average-class-size', 'non-uniform-entropy'] as const;

/** The name of a measure of what a release costs in detail. @public */
export type UtilityMeasureName = (typeof utilityMeasures)[number];

/** A measure of what a release costs in detail, with its settings. @public */
export type UtilityMeasure =
  | { readonly measure: Exclude<UtilityMeasureName, 'loss'> }
  | {
      readonly measure: 'loss';
      /** `geometric-mean` of 1 + loss, less 1, unless told. */
      readonly aggregate?: LossAggregate;
      /** What weighs more, 0 to 1: below 0.5 a suppressed record costs less, above 0.5 generalising does; 0.5 unless told. */
      readonly balance?: number;
    };
