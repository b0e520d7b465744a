export { isSecretLocation, reveal, SecretLocation, secretLocation, type ShelterPlace } from './secretLocation.js';
export { secretPlace } from './secretLocationSchema.js';
