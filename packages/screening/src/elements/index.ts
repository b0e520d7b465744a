export {
  assessElements,
  type ElementsAssessment,
  type ElementsResult,
  type NoteCode,
  type Question,
  type Reason,
  type ReasonCode,
} from './assess.js';
export type { AgeObservation, Element, ElementInput, Observations } from './observations.js';
