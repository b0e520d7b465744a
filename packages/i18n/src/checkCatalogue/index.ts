export { checkCatalogue, type CatalogueAllowances } from './checkCatalogue.js';
export { i18nProblemCodes, type I18nProblemCode } from './codes.js';
