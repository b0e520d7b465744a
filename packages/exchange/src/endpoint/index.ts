/**
 * Sealed packets over HTTP: an endpoint that takes them and answers with receipts, and a sender that understands the answers.
 *
 * @packageDocumentation
 */
export { keptInTransaction, keptOnce, type KeepPacket, type SoundPacket } from './keep.js';
export { packetEndpoint, packetMediaType, type PacketEndpointOptions, type PacketRequest } from './packetEndpoint.js';
export { packetPost, type PacketPostOptions } from './packetPost.js';
export { sendPacket, type DeliveredPacket, type PacketAnswered, type SendPacketOptions } from './sendPacket.js';
