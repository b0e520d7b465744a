export { dataKnownBy, knownBy, type Sourced } from './known.js';
