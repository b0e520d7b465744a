export { packetEvent, type PacketEvent } from './cloudEvent.js';
