export { dictionaryPage } from './dictionary.js';
