export { formOf, type FormField, type Widget } from './formOf.js';
