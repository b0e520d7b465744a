export type { Column, MicroTable, QuasiColumn } from './table.js';
