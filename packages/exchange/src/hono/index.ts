/**
 * Records and sealed packets from requests, for Hono.
 *
 * @packageDocumentation
 */
export { packetRoute } from './packetRoute.js';
export { recordBody, type IntakeVariables, type RecordInput } from './recordBody.js';
