export { figuresOf, type Figure, type Measure } from './figures.js';
export type { Denominator, Disaggregation, Flag, Numerator, Rate, SdgObservation, SdgSeries } from './observation.js';
export type { SdgOptions } from './options.js';
export { sdg16_2_2, type SdgInput, type SdgResult } from './sdg.js';
