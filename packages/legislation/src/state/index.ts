export { conflictsOf, stateOf, states } from './state.js';
