export { nameKey, nameKeyVersion, type NameKey } from './nameKey.js';
