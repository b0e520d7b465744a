export { rollMembers, rollUp, slice } from './roll.js';
