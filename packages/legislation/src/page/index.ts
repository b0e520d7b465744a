export { completenessOf, type Completeness } from './completeness.js';
export { stateIndex, statePage, statePageName } from './page.js';
export { penaltyWords } from './penaltyWords.js';
