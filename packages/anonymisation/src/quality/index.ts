export type { ColumnQuality, ReleaseQuality } from './quality.js';
