export { arabic, english, french, type ScreeningWords } from './words.js';
