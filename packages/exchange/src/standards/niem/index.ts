export { fromNiem } from './fromNiem.js';
export type { NiemIdentifier, NiemIndustry, NiemVenue } from './lists.data.js';
export { niemHumanServices, niemVersion, type NiemBeside, type NiemEvent, type NiemFacts, type NiemVictim, type NiemWhen } from './niem.js';
export { toNiem, type NiemOptions } from './toNiem.js';
