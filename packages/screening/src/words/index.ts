export { arabic, english, french, type ScreeningTable, type ScreeningWords } from './words.js';
