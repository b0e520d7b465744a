export { arrivals, type ArrivalLine, type ArrivalOptions } from './damage.js';
export { damageKinds, type DamageKind } from './kinds.js';
