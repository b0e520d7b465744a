export { deepest, parseJson } from './parse.js';
export { faultOf, type Fault } from './scan.js';
