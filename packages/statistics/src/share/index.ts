export { shares, type Shares } from './shares.js';
export { sharesOf, type CountShares, type Share, type ShareOptions } from './sharesOf.js';
