export { renderPage, type Page } from './page.js';
export { drawing, figures, table, type Column } from './table.js';
