export { everything, hierarchyOf, stepped, type Hierarchy } from './hierarchy.js';
export { ageLadder, countryLadder, dateLadder, flatLadder } from './ladders.js';
