export { poissonRate, type Bounds, type PoissonRate, type RateOptions } from './poissonRate.js';
