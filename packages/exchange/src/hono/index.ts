/**
 * Records from requests, for Hono.
 *
 * @packageDocumentation
 */
export { recordBody, type IntakeVariables, type RecordInput } from './recordBody.js';
