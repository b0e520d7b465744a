export type { ConformanceInput, ConformanceKind, ConformanceOption, ConformanceOutcome } from './conformance.js';
