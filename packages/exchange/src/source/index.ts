export { fileProblem, openFile, ReadFailure, type Bytes, type Source } from './source.js';
