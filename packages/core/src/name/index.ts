export { nameKey, nameKeyVersion, type NameKey } from './nameKey.js';
export { soundKey, soundKeyVersion, soundsAlike } from './soundsAlike.js';
