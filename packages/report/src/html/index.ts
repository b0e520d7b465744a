export { escaped, html, Html } from './html.js';
