export { valueOn } from './valueOn.js';
