export { completenessOf, stateIndex, statePage, statePageName, type Completeness } from './page.js';
