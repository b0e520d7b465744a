export { suppressionByGroup, type ColumnSuppression, type GroupSuppression } from './byGroup.js';
