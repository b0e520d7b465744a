export { paramsOf, ruled, takenApart, type Rule, type Ruled } from './rules.js';
