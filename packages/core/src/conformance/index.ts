export type { ConformanceInput, ConformanceKind, ConformanceOutcome } from './conformance.js';
