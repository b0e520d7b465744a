export { completenessOf, stateIndex, statePage, statePageName, type Completeness } from './page.js';
export { penaltyWords } from './penaltyWords.js';
