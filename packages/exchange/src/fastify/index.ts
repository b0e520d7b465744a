/**
 * Records and sealed packets from requests, for Fastify.
 *
 * @packageDocumentation
 */
export { packets, type PacketsOptions } from './packets.js';
export { intakeOf, records, type RecordTypeProvider } from './records.js';
