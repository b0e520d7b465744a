export { sdg16_2_2, type SdgInput, type SdgOptions, type SdgResult } from './sdg.js';
export type { Disaggregation, Flag, Rate, SdgObservation } from './observation.js';
