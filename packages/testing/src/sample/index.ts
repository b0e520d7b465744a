export { samples, type SampleOptions } from './sample.js';
export { spoiled } from './spoiled.js';
