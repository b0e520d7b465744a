export { revocationSchema } from '../packet/revocationSchema.js';
export { applyRevocations, keySetSchema, renewPartner, type RevocationOptions, type Revocations } from './renewal.js';
