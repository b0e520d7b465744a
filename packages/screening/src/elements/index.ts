export { assessElements } from './assess.js';
export {
  noteCodes,
  reasonCodes,
  type ElementItem,
  type ElementsAssessment,
  type ElementsResult,
  type NoteCode,
  type Question,
  type Reason,
  type ReasonCode,
} from './assessment.js';
export type { Topic } from './decisive.js';
export type { Element, Elements } from './elements.js';
export type { AgeObservation, ElementInput, Observations } from './observations.js';
