export { applyRevocations, keySetSchema, renewPartner, revocationSchema, type Revocations } from './renewal.js';
