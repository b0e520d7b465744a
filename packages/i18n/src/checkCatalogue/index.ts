export { checkCatalogue, type CatalogueAllowances } from './checkCatalogue.js';
