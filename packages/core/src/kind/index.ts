export { kindOf, ofKind, valueKinds, type ValueKind } from './kind.js';
