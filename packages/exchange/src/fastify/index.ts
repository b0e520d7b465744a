/**
 * Records from requests, for Fastify.
 *
 * @packageDocumentation
 */
export { intakeOf, records, type RecordTypeProvider } from './records.js';
