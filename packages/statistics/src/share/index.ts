export { shares, type Share, type Shares } from './shares.js';
