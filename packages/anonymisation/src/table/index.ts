export { columnRoles, type Column, type MicroTable, type QuasiColumn } from './table.js';
