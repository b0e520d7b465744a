export { explain, type CommonKey } from './explain.js';
