export { canonical, type Canonical } from './canonical.js';
