export { textProblems, type TextClass } from './textProblems.js';
