export type { PacketClaims } from './claims.js';
export type { OpeningStage } from './layers.js';
export { open, type Agreed, type OpenedPacket, type OpenOptions, type SoundOptions } from './open.js';
export { seal, type SealedPacket, type SealOptions } from './seal.js';
